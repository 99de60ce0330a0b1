import { expect, test } from 'vitest';
import type { RangeInput } from '../statistics.ts';
import { spanOf } from './span.ts';

const now = new Date('2026-11-21T12:00:00.000Z');

/** One row: zone, range, and the span in UTC. */
test.for<[string, RangeInput, string, string]>([
  // The seed's own example: the last day is in it.
  ['UTC', { from: '2025-01-01', until: '2025-01-31' }, '2025-01-01T00:00Z', '2025-02-01T00:00Z'],
  ['Europe/Madrid', { from: '2026-03-29', until: '2026-03-29' }, '2026-03-28T23:00Z', '2026-03-29T22:00Z'],
  ['Europe/Madrid', { from: '2026-10-25', until: '2026-10-25' }, '2026-10-24T22:00Z', '2026-10-25T23:00Z'],
  ['America/Santiago', { from: '2026-09-06', until: '2026-09-06' }, '2026-09-06T04:00Z', '2026-09-07T03:00Z'],
  ['America/Santiago', { from: '2026-04-04', until: '2026-04-04' }, '2026-04-04T03:00Z', '2026-04-05T04:00Z'],
  [
    'Australia/Lord_Howe',
    { from: '2026-10-04', until: '2026-10-04' },
    '2026-10-03T13:30Z',
    '2026-10-04T13:00Z',
  ],
  [
    'Australia/Lord_Howe',
    { from: '2026-04-05', until: '2026-04-05' },
    '2026-04-04T13:00Z',
    '2026-04-05T13:30Z',
  ],
  ['Asia/Kolkata', { from: '2028-02-29', until: '2028-02-29' }, '2028-02-28T18:30Z', '2028-02-29T18:30Z'],
  ['Asia/Kolkata', { from: '2026-12-31', until: '2027-01-01' }, '2026-12-30T18:30Z', '2027-01-01T18:30Z'],
  // Thirty days of the calendar, today among them; the change of clocks makes them an hour longer.
  ['Europe/Madrid', {}, '2026-10-22T22:00Z', '2026-11-21T23:00Z'],
  ['Europe/Madrid', { from: null, until: '' }, '2026-10-22T22:00Z', '2026-11-21T23:00Z'],
  ['Europe/Madrid', { from: '2026-11-20' }, '2026-11-19T23:00Z', '2026-11-21T23:00Z'],
  ['Europe/Madrid', { until: '2026-10-31' }, '2026-10-01T22:00Z', '2026-10-31T23:00Z'],
  // Times are themselves: with an offset, or the zone's own.
  [
    'Europe/Madrid',
    { from: '2026-11-20T10:00:00Z', until: '2026-11-20T10:00:00.5+01:00' },
    '2026-11-20T10:00Z',
    'refused',
  ],
  [
    'Europe/Madrid',
    { from: '2026-11-20T10:00', until: '2026-11-20 12:30:15.250' },
    '2026-11-20T09:00Z',
    '2026-11-20T11:30:15.250Z',
  ],
  [
    'UTC',
    { from: '2026-11-20t00:00z', until: '2026-11-20T00:00-0330' },
    '2026-11-20T00:00Z',
    '2026-11-20T03:30Z',
  ],
  ['UTC', { from: '2026-11-20T00:00Z', until: '2026-11-20T00:00+00' }, '', 'refused'],
  // 02:30 that does not exist is as much later as was skipped; 02:30 that comes twice is the first one.
  [
    'Europe/Madrid',
    { from: '2026-03-29T02:30', until: '2026-03-29' },
    '2026-03-29T01:30Z',
    '2026-03-29T22:00Z',
  ],
  [
    'Europe/Madrid',
    { from: '2026-10-25T02:30', until: '2026-10-25' },
    '2026-10-25T00:30Z',
    '2026-10-25T23:00Z',
  ],
  ['UTC', { from: '2026-02-29' }, '', 'refused'],
  ['UTC', { from: 'ayer' }, '', 'refused'],
  ['UTC', { from: '2026-11-20T24:61' }, '', 'refused'],
  ['UTC', { from: '2026-11-20T10:00+99:00' }, '', 'refused'],
  ['UTC', { from: '1969-12-31' }, '', 'refused'],
  ['UTC', { until: '9999-12-31' }, '', 'refused'],
  ['UTC', { from: '2026-11-22' }, '', 'refused'],
  ['UTC', { from: '2026-11-20', until: '2026-11-19' }, '', 'refused'],
  ['UTC', { from: '1970-01-01', until: '2090-01-01' }, '', 'refused'],
])('in %s %j is from %s until %s', ([zone, range, from, until]) => {
  const read = () => spanOf(range, { zone, now });

  if (until === 'refused') expect(read).toThrow('refusal.bad-range');
  else expect(read()).toEqual({ from: new Date(from), until: new Date(until) });
});
