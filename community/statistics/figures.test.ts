import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../actor.ts';
import type { Figures } from '../statistics.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { openTestHouse } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [marta, ana, berta] = [id(1), id(2), id(3)];
const as = (member: string): Actor => ({ kind: 'member', community: 'prueba', member });

/** Created, state, closed. In Madrid 2026-11-10 begins at 23:00 UTC of the 9th. */
const reports = [
  ['2026-11-09T22:59:59.999Z', 'open', null],
  ['2026-11-09T23:00:00.000Z', 'open', null],
  ['2026-11-10T10:00:00.000Z', 'in-review', null],
  ['2026-11-10T11:00:00.000Z', 'resolved', '2026-11-10T13:00:00.000Z'],
  // Closed after the span: it was pending at its end.
  ['2026-11-11T11:00:00.000Z', 'resolved', '2026-11-12T23:00:00.000Z'],
  ['2026-11-12T22:59:59.999Z', 'dismissed', '2026-11-12T22:59:59.999Z'],
  ['2026-11-12T23:00:00.000Z', 'open', null],
  // Filed before the span and closed in it.
  ['2026-10-01T00:00:00.000Z', 'dismissed', '2026-10-31T00:00:00.000Z'],
  ['2026-11-01T11:00:00.000Z', 'dismissed', '2026-11-11T11:00:00.000Z'],
] as const;

const statements = [
  ...[
    [marta, 'marta'],
    [ana, 'ana'],
    [berta, 'berta'],
  ].map(([member, name]) => `insert into members values ('${member}', 'prueba', '${name}', 0, now())`),
  `insert into staff_grants values ('prueba', '${marta}', 'moderator', 'start', now(), null)`,
  ...reports.map(
    ([created, state, closed], n) =>
      `insert into reports (id, community_id, surface, content_type, content_id, body, verified, state, priority, reporters,
         created_at, updated_at, closed_at)
       values ('${id(100 + n)}', 'prueba', 'forum', 'post', 'c${n}', '', true, '${state}', 1, 1, '${created}', '${created}',
         ${closed === null ? 'null' : `'${closed}'`})`,
  ),
  ...[
    ['2026-11-09T22:59:59.999Z', ana, 'warning'],
    ['2026-11-10T00:00:00.000Z', ana, 'warning'],
    ['2026-11-12T00:00:00.000Z', ana, 'ban'],
    ['2026-11-12T00:00:00.000Z', berta, 'warning'],
  ].map(
    ([at, member, kind], n) =>
      `insert into sanctions (id, community_id, member_id, kind, reason, points, actor, starts_at, lifted_at)
       values ('${id(200 + n)}', 'prueba', '${member}', '${kind}', '', 0, 'automod', '${at}', '${at}')`,
  ),
  ...[
    ['2026-11-09T22:59:59.999Z', 'ban'],
    ['2026-11-10T00:00:00.000Z', 'warning'],
    ['2026-11-11T00:00:00.000Z', 'warning'],
    ['2026-11-12T22:59:59.999Z', 'delete-content'],
    ['2026-11-12T23:00:00.000Z', 'unban'],
  ].map(
    ([at, kind], n) =>
      `insert into actions (id, community_id, kind, surface, actor, reason, details, notified, at)
       values ('${id(300 + n)}', 'prueba', '${kind}', 'forum', 'automod', '', '{}', false, '${at}')`,
  ),
  ...[
    [ana, '2026-11-01T00:00:00Z', `'2026-11-12T22:59:59Z'`],
    [ana, '2026-11-12T22:59:59Z', `'2026-11-13T00:00:00Z'`],
    [berta, '2026-11-12T23:00:00Z', 'null'],
  ].map(
    ([member, since, ended], n) =>
      `insert into watch_list values ('${id(400 + n)}', 'prueba', '${member}', '', '${since}', 'automod', ${ended}, null)`,
  ),
];

eachDatabase((place) => {
  let it: TestHouse;
  const figures = (range: { from?: string; until?: string }, actor = as(marta)): Promise<Figures> =>
    it.house.moderation.statistics.figures(actor, range);

  beforeAll(async () => {
    it = await openTestHouse(place);
    for (const sql of statements) await it.rows(sql);
  });
  afterAll(() => it.house.close());

  test('every figure is of the range, by the clocks of the community', async () => {
    expect(await figures({ from: '2026-11-10', until: '2026-11-12' })).toEqual({
      span: { from: new Date('2026-11-09T23:00Z'), until: new Date('2026-11-12T23:00Z') },
      zone: 'Europe/Madrid',
      reports: 5,
      pending: 3,
      resolved: 1,
      dismissed: 2,
      meanHours: (2 + 0 + 240) / 3,
      actions: { warning: 2, 'delete-content': 1 },
      sanctioned: 2,
      watched: 1,
      days: [
        { day: '2026-11-10', reports: 3, closed: 1, sanctions: 1 },
        { day: '2026-11-11', reports: 1, closed: 1, sanctions: 0 },
        { day: '2026-11-12', reports: 1, closed: 1, sanctions: 2 },
      ],
    });
  });

  test('the last 30 days when nobody says', async () => {
    const { span, days, reports: filed, pending, watched } = await figures({});

    expect(span).toEqual({ from: new Date('2026-10-22T22:00Z'), until: new Date('2026-11-21T23:00Z') });
    expect(days).toHaveLength(30);
    expect({ filed, pending, watched }).toEqual({ filed: 8, pending: 4, watched: 1 });
  });

  test('a range with a time in it counts from there on, its days whole calendar days by name', async () => {
    const { days, reports: filed } = await figures({ from: '2026-11-10T10:00Z', until: '2026-11-10T11:00Z' });

    expect(filed).toBe(1);
    expect(days).toEqual([{ day: '2026-11-10', reports: 1, closed: 0, sanctions: 0 }]);
  });

  test('an empty range is zeros, and nothing where there is no mean', async () => {
    expect(await figures({ from: '2020-02-29', until: '2020-02-29' })).toEqual({
      span: { from: new Date('2020-02-28T23:00Z'), until: new Date('2020-02-29T23:00Z') },
      zone: 'Europe/Madrid',
      reports: 0,
      pending: 0,
      resolved: 0,
      dismissed: 0,
      meanHours: null,
      actions: {},
      sanctioned: 0,
      watched: 0,
      days: [{ day: '2020-02-29', reports: 0, closed: 0, sanctions: 0 }],
    });
  });

  test('ranges that touch miss nothing and count nothing twice', async () => {
    const whole = await figures({ from: '2026-10-01', until: '2026-11-21' });
    const parts = await Promise.all(whole.days.map(({ day }) => figures({ from: day, until: day })));
    const total = (count: (part: Figures) => number) => parts.reduce((sum, part) => sum + count(part), 0);

    expect(whole.days).toHaveLength(52);
    expect(total((part) => part.reports)).toBe(whole.reports);
    expect(total((part) => part.resolved + part.dismissed)).toBe(whole.resolved + whole.dismissed);
    expect(parts.flatMap((part) => part.days)).toEqual(whole.days);
  });

  test.for<[string, Actor, string]>([
    ['a member', as(ana), 'refusal.not-staff'],
    ['a stranger', as(id(9)), 'refusal.no-member'],
    ['a visitor', { kind: 'visitor', community: 'prueba' }, 'refusal.sign-in'],
    ['the service', { kind: 'service', community: 'prueba' }, 'refusal.not-staff'],
  ])('%s is refused', async ([, actor, code]) => {
    await expect(figures({}, actor)).rejects.toThrow(code);
  });

  test('a range that is none is refused', async () => {
    await expect(figures({ from: '2026-02-30' })).rejects.toThrow('refusal.bad-range');
  });
});
