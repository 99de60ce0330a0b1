import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, inject, test } from 'vitest';
import { readWindow, windowAt } from './window.ts';

const seed = inject('seed');

const hour = 3_600_000;

/** One row: the window, the zone, a time, and the window it lies in, all in UTC. */
test.for([
  ['week', 'monday 00:00', 'America/Bogota', '2026-11-21T12:00Z', '2026-11-16T05:00Z', '2026-11-23T05:00Z'],
  [
    'week',
    'monday 00:00',
    'America/Bogota',
    '2026-11-23T04:59:59.999Z',
    '2026-11-16T05:00Z',
    '2026-11-23T05:00Z',
  ],
  ['week', 'monday 00:00', 'America/Bogota', '2026-11-23T05:00Z', '2026-11-23T05:00Z', '2026-11-30T05:00Z'],
  ['week', 'sunday 12:00', 'UTC', '2026-11-22T11:59Z', '2026-11-15T12:00Z', '2026-11-22T12:00Z'],
  // Spring: the week has 167 hours. Autumn: 169.
  ['week', 'monday 00:00', 'Europe/Madrid', '2026-03-29T12:00Z', '2026-03-22T23:00Z', '2026-03-29T22:00Z'],
  ['week', 'monday 00:00', 'Europe/Madrid', '2026-10-25T12:00Z', '2026-10-18T22:00Z', '2026-10-25T23:00Z'],
  // 02:30 is skipped in spring and comes twice in autumn.
  ['day', '02:30', 'Europe/Madrid', '2026-03-29T12:00Z', '2026-03-29T01:30Z', '2026-03-30T00:30Z'],
  ['day', '02:30', 'Europe/Madrid', '2026-10-25T12:00Z', '2026-10-25T00:30Z', '2026-10-26T01:30Z'],
  // Midnight is skipped in Santiago.
  ['day', '00:00', 'America/Santiago', '2026-09-06T12:00Z', '2026-09-06T04:00Z', '2026-09-07T03:00Z'],
  ['month', '1 00:00', 'Asia/Kathmandu', '2026-02-28T18:14Z', '2026-01-31T18:15Z', '2026-02-28T18:15Z'],
  ['month', '28 08:00', 'America/Bogota', '2026-03-01T00:00Z', '2026-02-28T13:00Z', '2026-03-28T13:00Z'],
] as const)('%s from %s in %s: %s lies in %s to %s', ([every, from, zone, time, start, end]) => {
  const window = readWindow(every, from);
  const range = window === null ? null : windowAt(window, zone, Date.parse(time));

  expect(range).toEqual({ start: Date.parse(start), end: Date.parse(end) });
});

test('windows touch and hold their times, whatever the zone does with its clocks', () => {
  const zones = [
    'America/Santiago',
    'Europe/Madrid',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'America/Bogota',
    'Africa/Casablanca',
  ];
  const beginnings = [
    ['day', '00:00'],
    ['day', '02:15'],
    ['week', 'sunday 00:30'],
    ['month', '1 00:00'],
  ] as const;
  const times = integer({ min: Date.UTC(2005, 0), max: Date.UTC(2035, 0) });
  assert(
    property(constantFrom(...zones), constantFrom(...beginnings), times, (zone, [every, from], time) => {
      const window = readWindow(every, from);
      if (window === null) throw new Error('a window of this test does not read');
      const { start, end } = windowAt(window, zone, time);

      expect(start).toBeLessThanOrEqual(time);
      expect(end).toBeGreaterThan(time);
      expect(windowAt(window, zone, start)).toEqual({ start, end });
      expect(windowAt(window, zone, end).start).toBe(end);
      expect(windowAt(window, zone, end - 1)).toEqual({ start, end });
      if (every === 'week') expect(Math.abs(end - start - 168 * hour)).toBeLessThanOrEqual(24 * hour);
    }),
    { numRuns: 500, seed },
  );
});
