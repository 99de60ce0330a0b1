import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DeskActor } from '../desk.ts';
import type { ReviewDeed } from '../reviews.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { openTestHouse, policyFiles, post } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';

const policy = policyFiles().map((file) => ({
  ...file,
  text: file.text
    .replace('lists:\n', 'lists:\n  dudoso: { terms: [dudoso] }\n  mirable: { terms: [mirable] }\n')
    .replace(
      'rules:\n',
      'rules:\n  - { id: dudoso, when: { text: { contains: dudoso } }, then: [hold] }\n  - { id: mirable, when: { text: { contains: mirable } }, then: [flag] }\n',
    ),
}));

eachDatabase((place) => {
  let it: TestHouse;
  let staff: readonly DeskActor[];

  beforeAll(async () => {
    it = await openTestHouse(place, { policy });
    staff = await Promise.all(['marta', 'simon', 'nadie'].map(staffNamed));
  });
  afterAll(() => it.house.close());

  /** Whoever the forum says is a moderator, but for `nadie`. */
  async function staffNamed(name: string): Promise<DeskActor> {
    await it.judge(post('hola', { author: name, roles: name === 'nadie' ? [] : ['moderador'] }));
    const found = await it.house.staff.find('prueba', { surface: 'forum', externalId: name });
    if (found !== null) return found;
    const [row] = await it.rows<{ id: string }>('select id from members where name = ?', [name]);
    return {
      kind: 'member',
      community: 'prueba',
      communityName: '',
      member: row?.id ?? '',
      name,
      rank: 'admin',
    };
  }
  const someone = (index: number): DeskActor => staff[index] ?? expect.fail('nobody');

  async function decided(text: string): Promise<string> {
    const { id } = await it.judge(post(text));
    return id ?? expect.fail('no decision');
  }
  const review = (id: string, deed: ReviewDeed, by = someone(0), note = 'visto') =>
    it.house.moderation.reviews.decide(by, id, { deed, note });
  const owed = (id: string) =>
    it.rows<{ kind: string; payload: object }>(
      `select kind, d.payload from deliveries d
        where (key like 'review:%' or key like 'action:%')
          and d.payload->'content'->>'id' = (select payload->'content'->>'id' from decisions where id = ?)`,
      [id],
    );

  test.for([
    ['dudoso', 'publish', 'overturned', 'content.publish'],
    ['dudoso', 'remove', 'upheld', 'content.delete'],
    ['mirable', 'remove', 'overturned', 'content.delete'],
    ['mirable', 'dismiss', 'upheld', null],
    ['borrable', 'publish', 'overturned', 'content.publish'],
    ['borrable', 'dismiss', 'upheld', null],
  ] as const)('what was %s: %s means %s and the forum is told %s', async ([text, deed, verdict, told]) => {
    const id = await decided(`algo ${text} aquí`);
    await review(id, deed);

    const detail = await it.house.desk.decisions.get(someone(1), id);
    expect(detail).toMatchObject({
      review: false,
      reviewed: { deed, verdict, by: { name: 'marta' }, note: 'visto' },
    });
    expect(await owed(id)).toMatchObject(told === null ? [] : [{ kind: told }]);
    const lines = await it.rows('select from audit_entries where subject = ? and actor = ?', [
      `decision:${id}`,
      someone(0).member,
    ]);
    expect(lines).toHaveLength(1);
  });

  test('what is published again comes with its words, for a forum that kept no copy', async () => {
    const id = await decided('esto es dudoso');
    await review(id, 'publish');

    expect(await owed(id)).toMatchObject([
      { payload: { text: 'esto es dudoso', title: null, reason: 'visto' } },
    ]);
  });

  test('what is removed is removed as anywhere else: on record, its versions kept, its author told why', async () => {
    const id = await decided('algo mirable');
    await review(id, 'remove', someone(0), '');

    const [removed] = await it.rows(
      `select a.kind, a.reason, a.actor,
          (select count(*)::int from content_versions v where v.content_id = a.content_id) as versions,
          (select count(*)::int from notifications n where n.action_id = a.id and n.member_id = d.member_id) as told,
          (select count(*)::int from audit_entries e where e.subject = 'content:forum:' || a.content_id) as audited
         from decisions d join actions a on a.content_id = d.payload->'content'->>'id' where d.id = ?`,
      [id],
    );
    expect(removed).toEqual({
      kind: 'delete-content',
      reason: 'mirable',
      actor: someone(0).member,
      versions: 1,
      told: 1,
      audited: 1,
    });
  });

  test('nobody decides about what they wrote themselves', async () => {
    const { id } = await it.judge(post('algo dudoso', { author: 'marta', roles: ['moderador'] }));
    const mine = id ?? expect.fail('no decision');

    await expect(review(mine, 'remove')).rejects.toMatchObject({ code: 'refusal.own-decision' });
    await review(mine, 'remove', someone(1));
    expect(await owed(mine)).toMatchObject([{ kind: 'content.delete' }]);
  });

  test.for(['\0', 'x'.repeat(2_001)])(
    'a note that cannot be kept is refused, and nothing is done',
    async (note) => {
      const id = await decided('dudoso');

      await expect(review(id, 'remove', someone(0), note)).rejects.toMatchObject({
        code: 'refusal.bad-note',
      });
      expect(await owed(id)).toEqual([]);
    },
  );

  test('of two who decide at once one is first, and the other is told by whom', async () => {
    const id = await decided('dudoso');
    const tried = await Promise.allSettled([review(id, 'publish'), review(id, 'remove', someone(1))]);

    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const lost = tried.find(({ status }) => status === 'rejected');
    expect(lost).toMatchObject({ reason: { code: 'refusal.reviewed' } });
    expect(await owed(id)).toHaveLength(1);
  });

  test('a member who claims a rank decides nothing, and what is not there cannot be decided', async () => {
    const id = await decided('dudoso');

    await expect(review(id, 'publish', someone(2))).rejects.toMatchObject({ code: 'refusal.not-staff' });
    await expect(review('dec_none', 'publish')).rejects.toMatchObject({ code: 'refusal.no-decision' });
    await expect(review('\0', 'publish')).rejects.toMatchObject({ code: 'refusal.no-decision' });
    expect(await owed(id)).toEqual([]);
  });

  test('replay learns what staff made of it', async () => {
    const id = await decided('dudoso');
    await review(id, 'publish');

    const events = [];
    for await (const page of it.house.history.journal('prueba', { since: null, until: null }))
      events.push(...page);
    const [row] = await it.rows<{ event_id: string }>('select event_id from decisions where id = ?', [id]);
    expect(events.find(({ event }) => event.id === row?.event_id)).toMatchObject({ verdict: 'overturned' });
  });
});
