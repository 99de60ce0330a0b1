import { afterAll, beforeEach, expect, test } from 'vitest';
import type { PolicyFile } from '@fuero/engine';
import type { MemberActor } from '../actor.ts';
import { about, openReportingHouse, reportingPolicy } from '../reports/testing/reporting-house.ts';
import type { ReportingHouse } from '../reports/testing/reporting-house.ts';
import { startSchedule } from '../schedule/schedule.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { day, hour, noon, post } from '../testing/test-house.ts';
import { letGo } from './let-go.ts';

const more = `lists: { retenible: { terms: [retenible] } }
appeals: { within: 20d }
rules: [{ id: retener, when: { text: { contains: retenible } }, then: [hold] }]
`;

/** The policy of these tests with a `retention` of its own. */
function keeping(retention: string): readonly PolicyFile[] {
  return [...reportingPolicy, { path: 'retention.yaml', text: `${more}retention: ${retention}\n` }];
}

eachDatabase((place) => {
  let it: ReportingHouse;
  let admin: MemberActor;
  let made = 0;

  beforeEach(async () => {
    it ??= await openReportingHouse(place, keeping('{}'));
    it.now = noon;
    admin = await it.someone('admin', 'admin');
  });
  afterAll(() => it.house.close());

  const deps = (log: (line: string) => void = () => undefined) => {
    const policy = it.house.policy();
    return {
      database: it.database,
      heads: { note: () => Promise.resolve() } as never,
      live: { publish: () => undefined, notify: () => undefined } as never,
      clock: () => it.now,
      log: (_: string, message: string) => log(message),
      current: () => (policy === null ? null : { policy, revision: 1 }),
      ingest: () => Promise.resolve([]),
    };
  };
  /** What goes when this long has passed since noon. */
  const after = async (time: number, retention: string) => {
    await it.house.adoptFolder(keeping(retention), null);
    it.now = new Date(noon.getTime() + time);
    return letGo(deps(), 'prueba');
  };
  /** A message that has not been there, by somebody of whom it is the first. */
  const say = async (text: string, author = `autor-${++made}`) => {
    const event = post(text, { author });
    return { event, answer: await it.judge(event), author };
  };
  const count = async (table: string, where: string, values: readonly unknown[]) =>
    (await it.rows<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`, values))[0]?.n;

  test('a policy that says nothing, or for ever, lets nothing go', async () => {
    await say('borrable');
    it.now = new Date(noon.getTime() + 9_000 * day);
    const before = await it.counts();

    expect(await letGo(deps(), 'prueba')).toEqual({});
    expect(await after(9_000 * day, '{ journal: forever, decisions: forever, messages: forever }')).toEqual(
      {},
    );
    // The revision that says so has left a line.
    expect(await it.counts()).toMatchObject({ ...before, audit_entries: expect.any(Number) as number });
  });

  test('events go when they have been kept for as long as the policy says, and decisions stay', async () => {
    const { event, answer } = await say('borrable');
    const events = () => count('journal', 'event_id = ?', [event.id]);

    await after(30 * day, '{ journal: 30d }');
    expect(await events()).toBe(1);
    await after(30 * day + 1, '{ journal: 30d }');
    expect(await events()).toBe(0);
    expect(
      await it.house.records.decision({ kind: 'service', community: 'prueba' }, answer.id ?? ''),
    ).toMatchObject({
      text: 'borrable',
    });
    // The surface sends it once more: the decision answers it.
    expect(await it.judge(event)).toEqual({ ...answer, repeated: true });
    expect(await count('decisions', 'event_id = ?', [event.id])).toBe(1);
  });

  test('one line in the trail for a run that found something, none for the next, and the chain verifies', async () => {
    await say('borrable');
    const lines = () =>
      it.rows<{ details: object }>(
        `select d.details from audit_entries e join audit_details d on d.community_id = e.community_id and d.sequence = e.sequence
          where e.action = 'retention.apply' and e.actor = 'house' and e.subject = 'community:prueba' order by e.sequence`,
      );
    const before = (await lines()).length;
    const first = await after(40 * day, '{ journal: 30d, messages: 7d, decisions: 35d }');
    const second = await after(40 * day, '{ journal: 30d, messages: 7d, decisions: 35d }');

    expect(Object.keys(first)).toEqual(
      expect.arrayContaining(['words beside decisions', 'decisions', 'events']),
    );
    expect(second).toEqual({});
    const after40 = await lines();
    expect(after40).toHaveLength(before + 1);
    expect(after40.at(-1)?.details).toEqual({
      journal: '2026-12-01T12:00:00.000Z',
      messages: '2026-12-24T12:00:00.000Z',
      decisions: '2026-11-26T12:00:00.000Z',
    });
    expect(await it.house.audit.verify('prueba')).toMatchObject({ ok: true });
  });

  test('what was said goes from beside a decision, and its places and entries stay', async () => {
    const { answer } = await say('esto es borrable, sí');
    const read = () => it.house.records.decision({ kind: 'service', community: 'prueba' }, answer.id ?? '');
    const before = await read();
    await after(7 * day + 1, '{ messages: 7d }');
    const found = await read();
    const evidence = found?.decision?.rules.find(({ rule }) => rule === 'borrar')?.trace?.evidence;

    expect(before).toMatchObject({ text: 'esto es borrable, sí', wordsErasedAt: null });
    expect(found).toMatchObject({
      text: '',
      excerpt: '',
      wordsErasedAt: it.now,
      outcome: 'block',
      rules: ['borrar'],
    });
    expect(evidence).toMatchObject([
      { span: { start: 8, end: 16 }, list: 'borrable', entry: 'borrable', text: '[redacted]' },
    ]);
    const [row] = await it.rows<{ whole: string }>(
      'select to_jsonb(d)::text as whole from decisions d where id = ?',
      [answer.id],
    );
    expect(row?.whole).not.toContain('esto es');
    // The journal has its own time.
    expect(await count('journal', `payload -> 'content' ->> 'text' = ?`, ['esto es borrable, sí'])).toBe(1);
  });

  test('alerts lose what they quoted', async () => {
    const { answer } = await say('alertable, y más palabras');
    const alerts = () =>
      it.rows<{ title: string; body: string }>(
        `select title, body from notifications where kind = 'alert' and member_id = ?`,
        [admin.member],
      );
    expect((await alerts()).map(({ body }) => body).join()).toContain('y más palabras');
    await after(8 * day, '{ messages: 7d }');

    expect((await alerts()).every(({ title, body }) => title !== '' && body === '')).toBe(true);
    expect(await count('effects', `decision_id = ? and payload::text like '%palabras%'`, [answer.id])).toBe(
      0,
    );
  });

  test('pictures go apart from the words', async () => {
    const event = post('borrable con foto');
    const attachments = [{ id: 'f1', url: 'https://foro.example.org/f1.png', type: 'image/png', size: 10 }];
    const { id } = await it.judge({ ...event, content: { ...event.content, attachments } });
    const seen = async () => {
      const found = await it.house.records.decision({ kind: 'service', community: 'prueba' }, id ?? '');
      const payload = found?.payload as typeof event | undefined;
      return [found?.text, payload?.content.attachments.length];
    };

    await after(3 * day, '{ pictures: 3d }');
    expect(await seen()).toEqual(['borrable con foto', 1]);
    expect(await after(3 * day + 1, '{ pictures: 3d }')).toEqual({ 'pictures beside decisions': 1 });
    expect(await seen()).toEqual(['borrable con foto', 0]);
  });

  test('an open report keeps its copy, its versions and the events of its content; a closed one counts from its end', async () => {
    const reporter = await it.someone('vecina');
    const { event } = await say('palabras denunciadas');
    const { id } = await it.reports.file(reporter, about(event));
    const policy = '{ journal: 7d, messages: 7d }';
    const kept = async () => {
      const detail = await it.reports.get(admin, id);
      return [detail?.text, detail?.versions.length, await count('journal', 'event_id = ?', [event.id])];
    };
    await after(40 * day, policy);
    expect(await kept()).toEqual(['palabras denunciadas', 1, 1]);

    await it.reports.dismiss(admin, id, { resolution: 'No era nada' });
    await after(47 * day, policy);
    expect(await kept()).toEqual(['palabras denunciadas', 1, 0]);
    await after(47 * day + 1, policy);
    expect(await kept()).toEqual(['', 0, 0]);
    expect(await it.reports.get(admin, id)).toMatchObject({
      wordsErasedAt: it.now,
      resolution: 'No era nada',
    });
    expect((await it.reports.list(admin, { search: 'denunciadas' })).rows).toEqual([]);
  });

  test('what waits for staff keeps its words and its event until it is decided', async () => {
    const { event, answer } = await say('retenible');
    const policy = '{ journal: 7d, messages: 7d, decisions: 7d, pictures: 7d }';
    const kept = async () => [
      await count('journal', 'event_id = ?', [event.id]),
      await count('decisions', `id = ? and excerpt <> ''`, [answer.id]),
    ];
    await after(60 * day, policy);
    expect(await kept()).toEqual([1, 1]);

    await it.house.moderation.reviews.decide(admin, answer.id ?? '', { deed: 'remove', note: '' });
    await after(60 * day, policy);
    expect(await kept()).toEqual([0, 0]);
  });

  test('the reason of a ban stays while it is in force, that of a warning while it is under appeal', async () => {
    const banned = await say('vetable');
    const warned = await say('avisable');
    const decisionOf = (one: typeof banned) => count('decisions', 'id = ?', [one.answer.id]);
    const policy = '{ decisions: 7d, messages: 7d }';
    const sanctionOf = async (one: typeof banned) =>
      (
        await it.rows<{ id: string; member_id: string }>(
          'select id, member_id from sanctions where decision_id = ?',
          [one.answer.id],
        )
      )[0];
    const warning = await sanctionOf(warned);
    const ban = await sanctionOf(banned);
    const { id: appeal } = await it.house.moderation.appeals.file(
      { kind: 'member', community: 'prueba', member: warning?.member_id ?? '' },
      { sanction: warning?.id ?? '', text: 'No fue así' },
    );
    await after(60 * day, policy);
    expect([await decisionOf(banned), await decisionOf(warned)]).toEqual([1, 1]);
    expect(await count('decisions', `id = ? and excerpt = 'avisable'`, [warned.answer.id])).toBe(1);

    await it.house.moderation.appeals.decide(admin, appeal, { outcome: 'upheld', answer: 'Sí fue así' });
    await it.house.moderation.sanctions.lift(admin, ban?.id ?? '', { reason: 'Basta', points: 'keep' });
    await after(60 * day, policy);
    expect([await decisionOf(banned), await decisionOf(warned)]).toEqual([0, 0]);
    expect(await count('sanctions', 'id = any(?::uuid[])', [`{${ban?.id ?? ''},${warning?.id ?? ''}}`])).toBe(
      2,
    );
    const [line] = await it.rows<{ details: unknown }>(
      `select d.details from audit_entries e left join audit_details d on d.community_id = e.community_id and d.sequence = e.sequence
        where e.subject = ? and e.action = 'decision.made'`,
      [`decision:${banned.answer.id ?? ''}`],
    );
    expect(line?.details).toBeNull();
    expect(await it.house.audit.verify('prueba')).toMatchObject({ ok: true });
  });

  test('replay is told nothing of a decision that is gone, and does not take it for none', async () => {
    const { event } = await say('borrable');
    await after(8 * day, '{ decisions: 7d }');
    const past = [];
    for await (const page of it.house.history.journal('prueba', { since: null, until: null }))
      past.push(...page);
    const found = past.find((one) => one.event.id === event.id);

    expect(found).toMatchObject({ event: { id: event.id } });
    expect(found).not.toHaveProperty('decision');
    expect(found).not.toHaveProperty('verdict');
  });

  test('an event is judged while much is let go', async () => {
    await it.rows(
      `insert into journal (community_id, event_id, surface, kind, at, received_at, member_id, member_name, excerpt, payload, readings, outcome, answer)
       select 'prueba', 'viejo-' || n, 'forum', 'content.created', ?::timestamptz, ?::timestamptz, m.id, '', '', '{}', '{}', 'publish', '{}'
         from generate_series(1, 1500) n, (select id from members limit 1) m returning event_id`,
      [noon, noon],
    );
    await it.house.adoptFolder(keeping('{ journal: 30d }'), null);
    it.now = new Date(noon.getTime() + 31 * day);
    let over = false;
    const running = letGo(deps(), 'prueba').finally(() => {
      over = true;
    });
    await it.judge(post('hola', { at: it.now }));

    expect(over).toBe(false);
    expect((await running)['events']).toBeGreaterThanOrEqual(1500);
  });

  test('the schedule does it when it starts and once a day, and stops in the middle when it is told to', async () => {
    await it.house.adoptFolder(keeping('{ journal: 7d }'), null);
    const old = async (name: string) => {
      const event = post('hola', { id: name, author: name, at: it.now });
      await it.judge(event);
      return () => count('journal', 'event_id = ?', [name]);
    };
    const first = await old('primero');
    it.now = new Date(noon.getTime() + 8 * day);
    const said: string[] = [];
    let ticks = 0;
    const checkClock = () => {
      ticks += 1;
      return Promise.resolve();
    };
    const stop = startSchedule({ ...deps((line) => said.push(line)), checkClock }, 5);
    await expect.poll(first).toBe(0);
    it.now = noon;
    const second = await old('segundo');
    it.now = new Date(noon.getTime() + 9 * day - hour);
    const seen = ticks;
    await expect.poll(() => ticks).toBeGreaterThan(seen + 3);
    expect(await second()).toBe(1);
    it.now = new Date(noon.getTime() + 9 * day);
    await expect.poll(second).toBe(0);
    await stop();

    expect(said).toEqual(expect.arrayContaining(['what the policy no longer keeps is gone']));
  });
});
