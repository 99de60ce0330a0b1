import { expect, test } from 'vitest';
import { daysBefore, periodsOf, sayDay, stepFor } from './periods.ts';
import type { Step } from './periods.ts';

const one = (day: string) => ({ day, reports: 1, closed: 2, sanctions: 3 });

test.for<[Step, readonly string[], readonly (readonly [string, number])[]]>([
  [
    'day',
    ['2026-02-28', '2026-03-01'],
    [
      ['2026-02-28', 1],
      ['2026-03-01', 1],
    ],
  ],
  // The 2nd of March 2026 is a Monday.
  [
    'week',
    ['2026-03-01', '2026-03-02', '2026-03-08', '2026-03-09'],
    [
      ['2026-02-23', 1],
      ['2026-03-02', 2],
      ['2026-03-09', 1],
    ],
  ],
  [
    'month',
    ['2025-12-31', '2026-01-01', '2026-01-31'],
    [
      ['2025-12-01', 1],
      ['2026-01-01', 2],
    ],
  ],
])('by %s: %j', ([step, days, expected]) => {
  const periods = periodsOf(days.map(one), step);

  expect(periods).toEqual(expected.map(([day, n]) => ({ day, reports: n, closed: 2 * n, sanctions: 3 * n })));
});

test.for<[number, Step]>([
  [1, 'day'],
  [92, 'day'],
  [93, 'week'],
  [366, 'week'],
  [731, 'month'],
])('%d days are shown by %s', ([days, step]) => {
  expect(stepFor(days)).toBe(step);
});

test('a day is named without a zone', () => {
  expect(sayDay('2026-11-01', 'es', 'short')).toBe('1 nov');
  expect(sayDay('2026-11-01', 'en', 'month')).toBe('November 2026');
});

test('thirty days up to the first of March of a leap year', () => {
  expect(daysBefore('2028-03-01', 30)).toBe('2028-02-01');
  expect(daysBefore('2028-03-01', 1)).toBe('2028-03-01');
});
