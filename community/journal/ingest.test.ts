import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { eachDatabase, onServer } from '../testing/each-database.ts';
import { expectWhole } from '../testing/expect-whole.ts';
import { asSuperuser } from '../testing/open-place.ts';
import { day, hour, noon, openTestHouse, policyFiles, post } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';

eachDatabase((place) => {
  let it: TestHouse;

  beforeAll(async () => {
    it = await openTestHouse(place, { poolMax: 1 });
  });
  afterEach(() => expectWhole(it));
  afterAll(() => it.house.close());

  test('what wakes no rule is published and journalled, and nothing more', async () => {
    const before = await it.counts();
    const event = post('hola');
    expect(await it.judge(event)).toEqual({
      event: event.id,
      decision: 'publish',
      id: null,
      rules: [],
      message: null,
      sanction: null,
      repeated: false,
    });

    const after = await it.counts();
    expect(after).toEqual({
      ...before,
      members: (before['members'] ?? 0) + 1,
      journal: (before['journal'] ?? 0) + 1,
    });
  });

  test('a decision, its effects, its points, its sanction and its audit are written together', async () => {
    const before = await it.counts();
    const answer = await it.judge(post('avisable y borrable'));
    const after = await it.counts();
    const grown = Object.fromEntries(
      Object.entries(after).map(([key, count]) => [key, count - (before[key] ?? 0)]),
    );

    expect(answer).toMatchObject({ decision: 'block', rules: ['avisar', 'borrar'] });
    expect(grown).toEqual({
      members: 1,
      journal: 1,
      decisions: 1,
      effects: 3,
      sanctions: 1,
      points_entries: 1,
      audit_entries: 2,
    });
  });

  test('what the answer and the record perform is done, what a surface has to perform is owed', async () => {
    const { id } = await it.judge(post('borrable premiable'));
    const effects = await it.rows('select kind, state from effects where decision_id = ? order by index', [
      id,
    ]);

    expect(effects).toEqual([
      { kind: 'delete', state: 'done' },
      { kind: 'role', state: 'pending' },
      { kind: 'label', state: 'done' },
    ]);
  });

  test('the same id again gives the same answer and no second row', async () => {
    const event = post('callable');
    const first = await it.judge(event);
    const before = await it.counts();
    const again = await it.judge({ ...event, content: { ...event.content, text: 'something else' } });

    expect(first).toMatchObject({
      decision: 'block',
      repeated: false,
      sanction: { kind: 'temporary-suspension' },
    });
    expect(again).toEqual({ ...first, repeated: true });
    expect(await it.counts()).toEqual(before);
  });

  test('the same id twenty times at once is judged once', async () => {
    const event = post('cinco');
    const answers = await Promise.all(Array.from({ length: 20 }, () => it.judge(event)));

    expect(answers.filter((answer) => !answer.repeated)).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    expect(await pointsOf(event.author.id)).toBe(5);
  });

  test('the same id twice in one batch is judged once', async () => {
    const event = post('cinco');
    const answers = await it.ingest(event, post('hola'), event);

    expect(answers).toMatchObject([
      { repeated: false },
      { event: expect.any(String) as string },
      { repeated: true },
    ]);
    expect(answers[2]).toEqual(Object.assign({}, answers[0], { repeated: true }));
    expect(await pointsOf(event.author.id)).toBe(5);
  });

  test('an event that the database refuses has its own error, the others of its batch go through', async () => {
    const author = 'con-ceros';
    const bad = post('cinco y un cero \0', { author });
    const answers = await it.ingest(post('cinco', { author }), bad, post('cinco', { author }));

    expect(answers).toMatchObject([
      { decision: 'publish' },
      { name: 'DriverException' },
      { decision: 'publish' },
    ]);
    expect(answers[1]).toBeInstanceOf(Error);
    expect(await pointsOf(author)).toBe(10);
    expect(await it.rows('select from journal where event_id = ?', [bad.id])).toEqual([]);
  });

  test('when the last write fails nothing of the rest is there, and the event can come again', async () => {
    await asSuperuser(
      place,
      it.database,
      'alter table audit_heads add constraint full_now check (sequence < 0) not valid',
    );
    const before = await it.counts();
    const event = post('avisable y borrable');
    await expect(it.judge(event)).rejects.toMatchObject({ code: '23514' });
    const after = await it.counts();
    await asSuperuser(place, it.database, 'alter table audit_heads drop constraint full_now');

    expect(after).toEqual(before);
    expect(await it.judge(event)).toMatchObject({ decision: 'block', repeated: false });
  });

  test('a suspended author is blocked until the end, which the message names, and then published', async () => {
    const author = 'suspendida';
    await it.judge(post('callable', { author }));
    const blocked = await it.judge(post('hola', { author }));
    it.now = new Date(noon.getTime() + 2 * hour - 1);
    const still = await it.judge(post('hola', { author }));
    it.now = new Date(noon.getTime() + 2 * hour);
    const over = await it.judge(post('hola', { author }));
    it.now = noon;

    const sanction = {
      kind: 'temporary-suspension',
      reason: 'callar',
      endsAt: new Date(noon.getTime() + 2 * hour),
    };
    expect(blocked).toMatchObject({
      decision: 'block',
      rules: [],
      sanction,
      message: { code: 'forum.suspended' },
    });
    expect(JSON.stringify(blocked.message)).toContain('15:00');
    expect(still).toMatchObject({ decision: 'block', sanction });
    expect(over).toMatchObject({ decision: 'publish', id: null, sanction: null });
    const lines = await it.rows<{ details: object }>(
      `select d.details from audit_entries e
         join audit_details d on d.community_id = e.community_id and d.sequence = e.sequence
        where e.action = 'decision.made' and e.subject = ?`,
      [`decision:${blocked.id ?? ''}`],
    );
    expect(lines).toMatchObject([
      {
        details: {
          outcome: 'block',
          rules: [],
          sanction: sanction.kind,
          until: sanction.endsAt.toISOString(),
        },
      },
    ]);
  });

  test('a suspended author who deletes or edits: only what publishes is blocked', async () => {
    const author = 'callada';
    await it.judge(post('callable', { author }));
    const gone = await it.judge({ ...post('hola', { author }), kind: 'content.deleted' });
    const edited = await it.judge({ ...post('hola', { author }), kind: 'content.edited' });

    expect([gone.decision, edited.decision]).toEqual(['publish', 'block']);
  });

  test('a milder sanction does not hide a stronger one, and a warning hides none', async () => {
    const author = 'ambas';
    await it.ingest(post('vetable', { author }));
    const insert = `insert into sanctions (id, community_id, member_id, kind, reason, points, actor, starts_at, ends_at)
      select ?::uuid, 'prueba', id, ?, 'later', 0, 'automod', ?, ? from members where name = ?`;
    await it.rows(insert, [
      '00000000-0000-4000-8000-000000000001',
      'temporary-suspension',
      noon,
      new Date(noon.getTime() + 9 * day),
      author,
    ]);
    await it.rows(insert, ['00000000-0000-4000-8000-000000000002', 'warning', noon, null, author]);

    expect(await it.judge(post('hola', { author }))).toMatchObject({
      decision: 'block',
      message: { code: 'forum.sanctioned' },
      sanction: { kind: 'ban', endsAt: null },
    });
  });

  test('where the feature is switched off nobody is blocked by a sanction', async () => {
    const author = 'libre';
    await it.judge(post('vetable', { author }));
    await it.house.adoptFolder(policyFiles('features: { sanctions: false }\n'), null);
    const free = await it.judge(post('hola', { author }));
    await it.house.adoptFolder(policyFiles(), null);

    expect(free).toMatchObject({ decision: 'publish', sanction: null });
    expect(await it.judge(post('hola', { author }))).toMatchObject({ decision: 'block' });
  });

  test('a shadow rule is recorded and does nothing', async () => {
    const event = post('sombra');
    const answer = await it.judge(event);

    expect(answer).toMatchObject({ decision: 'publish', rules: [], message: null, sanction: null });
    expect(
      await it.rows('select outcome, fired, shadow, review from decisions where id = ?', [answer.id]),
    ).toEqual([{ outcome: 'publish', fired: [], shadow: ['sombra'], review: false }]);
    expect(await sanctionsOf(event.author.id)).toEqual([]);
    expect(await pointsOf(event.author.id)).toBe(0);
  });

  test('what cannot be known goes to review and is not called clean', async () => {
    const answer = await it.judge(post('recien', { joinedAt: null }));
    const known = await it.judge(post('recien', { joinedAt: noon.getTime() - 30 * day }));

    expect(
      await it.rows('select inconclusive, review, queues, priority, fired from decisions where id = ?', [
        answer.id,
      ]),
    ).toEqual([{ inconclusive: ['recien'], review: true, queues: ['inconclusive'], priority: 1, fired: [] }]);
    expect(known).toMatchObject({ decision: 'publish', id: null });
  });

  test('14 points and 5 more make 19: one suspension by the threshold, which adds none', async () => {
    const author = 'diecinueve';
    const quiet = await it.judge(post('catorce', { author }));
    const crossing = await it.judge(post('cinco', { author }));

    expect(quiet.sanction).toBeNull();
    expect(crossing.sanction).toMatchObject({
      kind: 'temporary-suspension',
      endsAt: new Date(noon.getTime() + 7 * day),
    });
    expect(await sanctionsOf(author)).toEqual([{ kind: 'temporary-suspension', points: 0, threshold: 15 }]);
    expect(await pointsOf(author)).toBe(19);
    expect(await it.judge(post('cinco', { author }))).toMatchObject({ decision: 'block', rules: [] });
    expect(await pointsOf(author)).toBe(19);
  });

  test('two thresholds crossed at once are both recorded and the severer is in force', async () => {
    const author = 'cuarenta';

    expect((await it.judge(post('cuarenta', { author }))).sanction).toMatchObject({
      kind: 'ban',
      endsAt: null,
    });
    expect(await sanctionsOf(author)).toEqual([
      { kind: 'ban', points: 0, threshold: 30 },
      { kind: 'temporary-suspension', points: 0, threshold: 15 },
    ]);
  });

  test('events of one batch know what those before them did', async () => {
    const author = 'de-golpe';
    const answers = await it.ingest(...['catorce', 'cinco', 'hola'].map((text) => post(text, { author })));

    expect(answers).toMatchObject([
      { decision: 'publish' },
      { sanction: { kind: 'temporary-suspension' } },
      { decision: 'block' },
    ]);
  });

  test('five points at once from twenty events cross each threshold once', async () => {
    const author = 'veinte';
    await Promise.all(Array.from({ length: 20 }, () => it.judge(post('cinco', { author }))));

    expect(await sanctionsOf(author)).toEqual([{ kind: 'temporary-suspension', points: 0, threshold: 15 }]);
    expect(await pointsOf(author)).toBe(15);
  });

  test('whoever has ten points is watched', async () => {
    const author = 'observada';
    expect(await it.judge(post('vigilado', { author }))).toMatchObject({ decision: 'publish' });
    await it.ingest(post('cinco', { author }), post('cinco', { author }));

    expect(await it.judge(post('vigilado', { author }))).toMatchObject({
      decision: 'hold',
      rules: ['vigilado'],
    });
  });

  test('staff are exempt: by a role that the policy names, or by a rank given at the start', async () => {
    const author = 'jefa';
    const byRole = await it.judge(post('borrable', { roles: ['moderador'] }));
    const plain = await it.judge(post('borrable', { author, roles: ['lectora'] }));
    await it.rows(
      `insert into staff_grants (community_id, member_id, rank, granted_by, granted_at)
         select 'prueba', id, 'moderator', 'start', ? from members where name = ?`,
      [noon, author],
    );
    const byGrant = await it.judge(post('borrable', { author }));
    await it.rows('update staff_grants set revoked_at = ? where granted_by = ?', [noon, 'start']);
    const revoked = await it.judge(post('borrable', { author }));

    expect([byRole, plain, byGrant, revoked].map((answer) => answer.decision)).toEqual([
      'publish',
      'block',
      'publish',
      'block',
    ]);
  });

  test('after a restart the windows know what was said before', async () => {
    const author = 'oleada';
    await it.ingest(post('uno', { author }), post('dos', { author }));
    await it.house.close();
    it = await openTestHouse(place, { poolMax: 1 });

    expect(it.house.community()).toMatchObject({ id: 'prueba' });
    expect(await it.judge(post('oleada', { author }))).toMatchObject({ decision: 'hold', rules: ['oleada'] });
    expect(await it.judge(post('oleada', { author: 'otra' }))).toMatchObject({ decision: 'publish' });
  });

  test('a service of another community is refused', () => {
    expect(() => it.house.ingest({ kind: 'service', community: 'otra' }, [post('hola')])).toThrow(
      'refusal.other-community',
    );
  });

  async function pointsOf(name: string): Promise<number> {
    const [row] = await it.rows<{ sum: number }>(
      `select coalesce(sum(amount), 0)::int as sum from points_entries p join members m on m.id = p.member_id where m.name = ?`,
      [name],
    );
    return row?.sum ?? 0;
  }

  function sanctionsOf(name: string) {
    return it.rows(
      `select kind, points, threshold from sanctions s join members m on m.id = s.member_id where m.name = ? order by kind`,
      [name],
    );
  }
});

onServer((place) => {
  test('two houses on one server judge an id once, and every other event once each', async () => {
    const houses = [await openTestHouse(place), await openTestHouse(place)] as const;
    const events = Array.from({ length: 30 }, (_, index) => post('cinco', { author: `doble-${index % 3}` }));
    const answers = await Promise.all(
      events.flatMap((event) => houses.map(async (it) => ({ id: event.id, answer: await it.judge(event) }))),
    );

    for (const { id } of events) {
      const both = answers.filter((one) => one.id === id).map((one) => one.answer);
      expect(both.filter((answer) => answer.repeated)).toHaveLength(1);
      expect({ ...both[0], repeated: false }).toEqual({ ...both[1], repeated: false });
    }
    expect(await houses[0].counts()).toMatchObject({
      members: 3,
      journal: 30,
      points_entries: 9,
      sanctions: 3,
    });
    await expectWhole(houses[0]);
    for (const it of houses) await it.house.close();
  });
});
