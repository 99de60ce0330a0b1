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
  const review = (id: string, deed: ReviewDeed, by = someone(0)) =>
    it.house.moderation.reviews.decide(by, id, { deed, note: 'visto' });
  const owed = (id: string) =>
    it.rows<{ kind: string; payload: object }>('select kind, payload from deliveries where key = ?', [
      `review:${id}`,
    ]);

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
