import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../actor.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { staffMember } from '../testing/staff-of.ts';
import { openTestHouse, policyFiles } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';

/**
 * The weeks in which the clocks change, Monday and Sunday; the day that is longer or shorter, and its half hours. Sources: Directive
 * 2000/84/EC; Chile's Decreto 1286 of 2022; Lord Howe changes by half an hour (tzdata, `australasia`).
 */
const weeks = [
  ['Europe/Madrid', '2026-03-23', '2026-03-29', '2026-03-29', 46],
  ['Europe/Madrid', '2026-10-19', '2026-10-25', '2026-10-25', 50],
  ['America/Santiago', '2026-03-30', '2026-04-05', '2026-04-04', 50],
  ['America/Santiago', '2026-08-31', '2026-09-06', '2026-09-06', 46],
  ['Australia/Lord_Howe', '2026-03-30', '2026-04-05', '2026-04-05', 49],
  ['Australia/Lord_Howe', '2026-09-28', '2026-10-04', '2026-10-04', 47],
] as const;

const day = 86_400_000;
const usual = 48;

/** Days of the calendar after one. */
function after(date: string, days: number): string {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}

eachDatabase((place) => {
  let it: TestHouse;
  let marta: Actor;

  // Every half hour of the year somebody is reported and somebody warned; each report is dismissed when it is filed.
  beforeAll(async () => {
    it = await openTestHouse(place);
    marta = await staffMember(it, 'moderator');
    const times = `generate_series(timestamptz '2026-03-01T00:00Z', timestamptz '2026-11-10T00:00Z', interval '30 minutes') at`;
    await it.rows(
      `insert into reports (id, community_id, surface, content_type, content_id, body, verified, state, priority, reporters, created_at,
           updated_at, closed_at)
         select gen_random_uuid(), 'prueba', 'forum', 'post', at::text, '', true, 'dismissed', 1, 1, at, at, at from ${times}`,
    );
    await it.rows(
      `insert into sanctions (id, community_id, member_id, kind, reason, points, actor, starts_at)
         select gen_random_uuid(), 'prueba', ?::uuid, 'warning', '', 0, 'automod', at from ${times}`,
      [marta.kind === 'member' ? marta.member : ''],
    );
  });
  afterAll(() => it.house.close());

  test.for(weeks)(
    'in %s the week from %s has all of its half hours, each in its day, and its neighbours have the rest',
    async ([zone, monday, sunday, changed, halves]) => {
      const files = policyFiles().map(({ path, text }) => ({
        path,
        text: text.replace('Europe/Madrid', zone),
      }));
      await it.house.adoptFolder(files, null);
      const figures = (from: string, until: string) =>
        it.house.moderation.statistics.figures(marta, { from, until });
      const days = Array.from({ length: 7 }, (_, n) => after(monday, n)).map((date) => {
        const count = date === changed ? halves : usual;
        return { day: date, reports: count, closed: count, sanctions: count };
      });
      const total = 6 * usual + halves;

      const week = await figures(monday, sunday);
      expect(week).toMatchObject({ zone, reports: total, dismissed: total, actions: {}, days });
      expect(await figures(changed, changed)).toMatchObject({
        reports: halves,
        days: days.filter((one) => one.day === changed),
      });
      expect((await figures(after(monday, -7), after(monday, -1))).reports).toBe(7 * usual);
      expect((await figures(after(sunday, 1), after(sunday, 7))).reports).toBe(7 * usual);
      expect((await figures(after(monday, -7), after(sunday, 7))).reports).toBe(14 * usual + total);
    },
  );
});
