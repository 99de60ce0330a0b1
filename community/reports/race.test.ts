import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberActor } from '../actor.ts';
import { startChild } from '../testing/child.ts';
import { onServer } from '../testing/each-database.ts';
import type { Place } from '../testing/place.ts';
import type { Errand, Fared } from '../testing/reporting-child.ts';
import { about, openReportingHouse } from './testing/reporting-house.ts';
import type { ReportingHouse } from './testing/reporting-house.ts';

const module = join(import.meta.dirname, '../testing/reporting-child.ts');

/** Two server processes on one database, each with its own errand, started at the same moment. */
async function inTwoProcesses(place: Place, errands: readonly [Errand, Errand]): Promise<readonly Fared[]> {
  const { kind, databaseUrl, dataDir, migrationsDir } = place;
  const children = errands.map((errand) =>
    startChild(module, { place: { kind, databaseUrl, dataDir, migrationsDir }, errand }),
  );
  await Promise.all(children.map((child) => child.line('ready')));
  for (const child of children) child.signal('SIGUSR2');
  const lines = await Promise.all(children.map((child) => child.line('fared')));
  await Promise.all(children.map((child) => child.ended));
  return lines.flatMap((line) => JSON.parse(line.slice('fared '.length)) as readonly Fared[]);
}

onServer((place) => {
  let it: ReportingHouse;
  let ana: MemberActor;
  let moderators: readonly string[];

  beforeAll(async () => {
    it = await openReportingHouse(place);
    ana = await it.someone('ana');
    const names = Array.from({ length: 20 }, (_, index) => `moderadora-${index}`);
    moderators = (await Promise.all(names.map((name) => it.someone(name, 'moderator')))).map(
      ({ member }) => member,
    );
  });
  afterAll(() => it.house.close());

  const split = (kind: 'claim' | 'resolve', report: string): [Errand, Errand] => [
    { kind, report, actors: moderators.filter((_, index) => index % 2 === 0) },
    { kind, report, actors: moderators.filter((_, index) => index % 2 === 1) },
  ];
  const held = (id: string) =>
    it.rows(
      `select r.state, w.assigned_to, w.closed_by, r.resolution,
          (select count(*)::int from audit_entries where subject = 'report:' || r.id and action <> 'report.file') as lines,
          (select count(*)::int from notifications n where n.report_id = r.id) as told,
          (select count(*)::int from actions a where a.report_id = r.id) as actions
        from reports r join report_work w on w.report_id = r.id where r.id = ?`,
      [id],
    );

  test('20 moderators take on one report: one has it, the others are told who', async () => {
    const { id } = await it.reports.file(ana, about(await it.posted('para todas')));
    const fared = await inTwoProcesses(place, split('claim', id));
    const winners = fared.filter(({ outcome }) => outcome === 'won');
    const [winner] = winners;

    expect(winners).toHaveLength(1);
    expect(await held(id)).toMatchObject([{ state: 'in-review', assigned_to: winner?.actor, lines: 1 }]);
    for (const one of fared.filter(({ outcome }) => outcome === 'lost'))
      expect(one).toMatchObject({ values: { code: 'refusal.report-taken', member: winner?.actor } });
  });

  test('20 moderators resolve one report with a warning: one does, the others are told who, and it is done once', async () => {
    const { id } = await it.reports.file(ana, about(await it.posted('para todas', 'avisada')));
    const fared = await inTwoProcesses(place, split('resolve', id));
    const winners = fared.filter(({ outcome }) => outcome === 'won');
    const [winner] = winners;
    const warnings = await it.rows(
      `select 1 from sanctions s join accounts a on a.member_id = s.member_id where a.external_id = 'avisada'`,
    );

    expect(winners).toHaveLength(1);
    expect(warnings).toHaveLength(1);
    expect(await held(id)).toMatchObject([
      {
        state: 'resolved',
        closed_by: winner?.actor,
        resolution: `De ${winner?.actor}.`,
        told: 1,
        actions: 1,
      },
    ]);
    for (const one of fared.filter(({ outcome }) => outcome === 'lost'))
      expect(one).toMatchObject({
        values: {
          code: 'refusal.report-closed',
          state: 'resolved',
          by: expect.stringContaining('moderadora') as string,
        },
      });
  });

  test('four lots of 200 that overlap, some in the other order: every id is answered, and each changed once', async () => {
    const ids = (
      await it.rows<{ id: string }>(
        `insert into reports (id, community_id, surface, content_type, content_id, body, verified, state, priority, reporters, created_at, updated_at)
           select gen_random_uuid(), 'prueba', 'forum', 'post', 'lote-' || n, '', true, 'open', 1, 1, now(), now()
             from generate_series(1, 400) n returning id`,
      )
    ).map(({ id }) => id);
    await it.rows(
      `insert into report_filings select 'prueba', id, ?, 'ana', 'spam', null, now() from reports where content_id like 'lote-%'`,
      [ana.member],
    );
    const [one = '', two = '', three = '', four = ''] = moderators;
    const lots = [
      { actor: one, ids: ids.slice(0, 200) },
      { actor: two, ids: ids.slice(100, 300).reverse() },
      { actor: three, ids: ids.slice(50, 250).reverse() },
      { actor: four, ids: ids.slice(200, 400) },
    ] as const;
    const fared = await inTwoProcesses(place, [
      { kind: 'bulk', lots: lots.slice(0, 2) },
      { kind: 'bulk', lots: lots.slice(2) },
    ]);
    const answers = fared.map((each) => (each.outcome === 'answered' ? each.answers : []));
    const changed = answers.flat().filter(({ outcome }) => outcome === 'changed');

    expect(answers.map((each) => each.map(({ id }) => id))).toEqual(lots.map((lot) => lot.ids));
    expect(new Set(answers.flat().map(({ outcome }) => outcome))).toEqual(new Set(['changed', 'closed']));
    expect(changed.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });
});
