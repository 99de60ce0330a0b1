import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../actor.ts';
import { exportColumns, exportKinds } from '../statistics.ts';
import type { ExportKind, ExportRow, RangeInput } from '../statistics.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { openTestHouse } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const staff = { sara: [id(1), 'senior'], marta: [id(2), 'moderator'] } as const;
const ana = id(3);
const as = (member: string): Actor => ({ kind: 'member', community: 'prueba', member });
const sara = as(staff.sara[0]);
const november = { from: '2026-11-01', until: '2026-11-30' };
/** More than two pages, and four rows to each microsecond: pages end within one. */
const many = 1203;

const statements = [
  `insert into members values ('${ana}', 'prueba', 'Ana', 0, now())`,
  ...Object.entries(staff).flatMap(([name, [member, rank]]) => [
    `insert into members values ('${member}', 'prueba', '${name}', 0, now())`,
    `insert into staff_grants values ('prueba', '${member}', '${rank}', 'start', now(), null)`,
  ]),
  `insert into reports (id, community_id, surface, content_type, content_id, author_id, author_name, body, verified, state,
     priority, reporters, created_at, updated_at, closed_at)
   select md5('r' || n)::uuid, 'prueba', 'forum', 'post', 'c' || n, '${ana}', 'Ana', 'texto ' || n, true, 'resolved', 3, 2,
     timestamptz '2026-11-02' + (n / 4) * interval '1 microsecond', now(), '2026-11-03T10:00:00.5Z'
   from generate_series(1, ${many}) n`,
  `insert into report_filings select 'prueba', md5('r1')::uuid, m.id, m.name, m.name || ' dice', null,
     timestamptz '2026-11-02' + case m.name when 'Ana' then interval '1 s' else interval '1 d' end from members m where m.name <> 'marta'`,
  `insert into report_work values ('prueba', md5('r1')::uuid, '${staff.marta[0]}', now(), 'automod', null, null)`,
  `insert into sanctions (id, community_id, member_id, kind, reason, points, actor, starts_at)
   values ('${id(20)}', 'prueba', '${ana}', 'warning', 'por "esto", y
esto', 5, 'automod', '2026-11-05T12:00:00Z')`,
  `insert into actions (id, community_id, kind, surface, member_id, member_name, actor, reason, details, notified, sanction_id, at)
   values ('${id(30)}', 'prueba', 'warning', 'forum', '${ana}', 'Ana', 'automod', '=cmd()', '{"secret":1}', true, '${id(20)}', '2026-11-05T12:00:00Z')`,
];

eachDatabase((place) => {
  let it: TestHouse;
  const pages = (kind: ExportKind, range: RangeInput = november, actor = sara) =>
    it.house.moderation.exports.rows(actor, kind, range);
  async function all(...asked: Parameters<typeof pages>): Promise<readonly ExportRow[]> {
    return (await Array.fromAsync(pages(...asked))).flat();
  }

  beforeAll(async () => {
    it = await openTestHouse(place);
    for (const sql of statements) await it.rows(sql);
  });
  afterAll(() => it.house.close());

  test('every row once, oldest first, a page at a time', async () => {
    const found = await Array.fromAsync(pages('reports'));
    const ids = found.flat().map((row) => row['id']);
    const expected = await it.rows<{ id: string }>('select id from reports order by created_at, id');

    expect(found.map(({ length }) => length)).toEqual([500, 500, 203]);
    expect(ids).toEqual(expected.map((row) => row.id));
  });

  test('a report: the first who reported it, who works on it, times in UTC', async () => {
    const found = await all('reports');

    expect(found.find((row) => row['contentId'] === 'c1')).toEqual({
      id: found[0]?.['id'],
      createdAt: '2026-11-02T00:00:00.000Z',
      state: 'resolved',
      priority: 'critical',
      surface: 'forum',
      contentType: 'post',
      contentId: 'c1',
      authorId: ana,
      authorName: 'Ana',
      title: null,
      text: 'texto 1',
      url: null,
      verified: true,
      reporters: 2,
      reason: 'Ana dice',
      description: null,
      assignedTo: staff.marta[0],
      resolution: null,
      closedAt: '2026-11-03T10:00:00.500Z',
      closedBy: 'automod',
    });
  });

  test('a sanction and the action that imposed it', async () => {
    expect(await all('sanctions')).toMatchObject([
      {
        id: id(20),
        kind: 'warning',
        memberName: 'Ana',
        points: 5,
        reason: 'por "esto", y\nesto',
        endsAt: null,
      },
    ]);
    expect(await all('actions')).toMatchObject([
      { id: id(30), reason: '=cmd()', notified: true, sanction: id(20), at: '2026-11-05T12:00:00.000Z' },
    ]);
  });

  test('figures, one of them a row', async () => {
    const found = await all('statistics', { from: '2026-11-02', until: '2026-11-05' });

    expect(found).toEqual(
      expect.arrayContaining([
        { figure: 'zone', of: null, value: 'Europe/Madrid' },
        { figure: 'reports', of: null, value: many },
        { figure: 'actions', of: 'warning', value: 1 },
        { figure: 'closed', of: '2026-11-03', value: many },
      ]),
    );
  });

  test.for(exportKinds)('%s have the columns that are promised, in their order', async (kind) => {
    const [first] = await all(kind);

    expect(Object.keys(first ?? {})).toEqual(exportColumns[kind]);
  });

  test('a range in which nothing was has no pages', async () => {
    expect(await Array.fromAsync(pages('reports', { from: '2020-01-01', until: '2020-01-31' }))).toEqual([]);
  });

  test('who took what away is in the audit trail', async () => {
    await all('actions', { from: '2026-11-05', until: '2026-11-05' });
    const [line] = await it.rows(
      `select actor, action, subject, d.details from audit_entries e join audit_details d using (community_id, sequence)
        order by sequence desc limit 1`,
    );

    expect(line).toEqual({
      actor: staff.sara[0],
      action: 'data.export',
      subject: 'export:actions',
      details: { from: '2026-11-04T23:00:00.000Z', until: '2026-11-05T23:00:00.000Z' },
    });
  });

  test.for<[string, Actor, string]>([
    ['a moderator', as(staff.marta[0]), 'refusal.rank'],
    ['a member', as(ana), 'refusal.not-staff'],
    ['a visitor', { kind: 'visitor', community: 'prueba' }, 'refusal.sign-in'],
    ['the service', { kind: 'service', community: 'prueba' }, 'refusal.not-staff'],
  ])('%s takes nothing away', async ([, actor, code]) => {
    await expect(all('sanctions', november, actor)).rejects.toThrow(code);
  });

  test('a range that is none is refused', async () => {
    await expect(all('reports', { from: 'x' })).rejects.toThrow('refusal.bad-range');
  });

  test('who loses the rank meanwhile gets no more, and is told', async () => {
    const reading = pages('reports')[Symbol.asyncIterator]();
    await reading.next();
    const grant = (rank: string) =>
      it.rows(`update staff_grants set rank = '${rank}' where member_id = '${staff.sara[0]}'`);
    await grant('moderator');
    await expect(reading.next()).rejects.toThrow('refusal.rank');
    await grant('senior');
  });
});
