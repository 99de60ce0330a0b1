import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, inject, test } from 'vitest';
import { dayAt, dayOf, daysOf } from './calendar.ts';

const seed = inject('seed');

const hour = 3_600_000;

test.for<[string, string, string, number]>([
  ['Europe/Madrid', '2026-03-29', '2026-03-28T23:00Z', 23],
  ['Europe/Madrid', '2026-10-25', '2026-10-24T22:00Z', 25],
  ['Europe/Madrid', '2026-11-21', '2026-11-20T23:00Z', 24],
  // Midnight is skipped, so the day begins at one; in autumn 23:00 comes twice.
  ['America/Santiago', '2026-09-06', '2026-09-06T04:00Z', 23],
  ['America/Santiago', '2026-04-04', '2026-04-04T03:00Z', 25],
  ['America/Santiago', '2026-04-05', '2026-04-05T04:00Z', 24],
  // Half an hour.
  ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T13:30Z', 23.5],
  ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:00Z', 24.5],
  ['Asia/Kolkata', '2028-02-29', '2028-02-28T18:30Z', 24],
  ['Asia/Kolkata', '2026-12-31', '2026-12-30T18:30Z', 24],
  // Midnight comes twice.
  ['America/Havana', '2026-11-01', '2026-11-01T04:00Z', 25],
  // Left out: the clocks went over the date line.
  ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00Z', 0],
  ['Pacific/Kiritimati', '2026-01-01', '2025-12-31T10:00Z', 24],
])('in %s %s begins at %s and has %d hours', ([zone, text, start, hours]) => {
  const found = dayOf(text, zone);

  expect(found).toEqual({ day: text, start: Date.parse(start), end: Date.parse(start) + hours * hour });
});

test.for(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', '2026-01-01T00:00', '', ' '])(
  'no calendar has “%s”',
  (text) => {
    expect(dayOf(text, 'UTC')).toBeNull();
  },
);

test('days of a year over both changes: as many as the calendar has, touching', () => {
  const year = { start: dayOf('2028-01-01', 'America/Santiago')?.start ?? 0, end: 0 };
  const days = daysOf(
    { ...year, end: dayOf('2028-12-31', 'America/Santiago')?.end ?? 0 },
    'America/Santiago',
  );

  expect(days).toHaveLength(366);
  expect(days.at(-1)?.day).toBe('2028-12-31');
  expect(days.slice(1).every((day, i) => day.start === days[i]?.end)).toBe(true);
  expect(days.map((day) => dayOf(day.day, 'America/Santiago'))).toEqual(days);
});

test('every time lies in one day, whatever the zone does with its clocks', () => {
  const zones = [
    'America/Santiago',
    'Europe/Madrid',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'America/St_Johns',
  ];
  const times = integer({ min: Date.UTC(1990, 0), max: Date.UTC(2035, 0) });
  assert(
    property(constantFrom(...zones), times, integer({ min: 1, max: 72 * hour }), (zone, time, length) => {
      const day = dayAt(time, zone);
      const days = daysOf({ start: time, end: time + length }, zone);

      expect(day.start).toBeLessThanOrEqual(time);
      expect(day.end).toBeGreaterThan(time);
      expect(days[0]).toEqual(day);
      expect(days.at(-1)).toEqual(dayAt(time + length - 1, zone));
      expect(days.slice(1).every((next, i) => next.start === days[i]?.end)).toBe(true);
    }),
    { numRuns: 500, seed },
  );
});
