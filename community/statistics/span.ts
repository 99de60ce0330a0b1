import { dayAt, dayOf, instantOf } from '@fuero/engine';
import { Refusal } from '../refusal.ts';
import type { RangeInput, TimeSpan } from '../statistics.ts';

/** Days, today among them, that are shown when nobody says how many. */
const usualDays = 30;
const longestYears = 100;
const day = 86_400_000;
/** Before it nobody moderated a forum; after it dates have five digits. */
const years = { first: 1970, last: 9_900 } as const;

/**
 * What a range means on the clocks of a zone. Times without an offset are the zone's own. Throws `refusal.bad-range`: a bound
 * that is no date, an end that is not after the beginning, more than a hundred years.
 */
export function spanOf(
  { from, until }: RangeInput,
  { zone, now }: { readonly zone: string; readonly now: Date },
): TimeSpan {
  const end = until ? boundOf(until, zone).end : dayAt(now.getTime(), zone).end;
  const start = from ? boundOf(from, zone).start : usualStart(end, zone);
  if (start >= end || end - start > longestYears * 366 * day) throw new Refusal('refusal.bad-range');
  return { from: new Date(start), until: new Date(end) };
}

/** As many days of the calendar as are usual, the one in which the range ends among them. */
function usualStart(end: number, zone: string): number {
  const { day: last } = dayAt(end - 1, zone);
  const first = new Date(Date.parse(`${last}T00:00:00Z`) - (usualDays - 1) * day);
  return boundOf(first.toISOString().slice(0, 10), zone).start;
}

const timePattern =
  /^(?<date>\d{4}-\d\d-\d\d)(?:[T ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.(?<fraction>\d{1,6}))?)?(?<offset>Z|[+-]\d\d(?::?\d\d)?)?)?$/i;

/** Where a bound begins and ends: a day has a length, a time has none. */
function boundOf(text: string, zone: string): { readonly start: number; readonly end: number } {
  const { date = '', hour, minute, second, fraction, offset } = timePattern.exec(text.trim())?.groups ?? {};
  const year = Number(date.slice(0, 4));
  const found = year >= years.first && year <= years.last ? dayOf(date, zone) : null;
  if (found === null) throw new Refusal('refusal.bad-range');
  if (hour === undefined) return found;
  const wall =
    Date.parse(`${date}T${hour}:${minute ?? '00'}:${second ?? '00'}Z`) +
    Math.floor(Number(`0.${fraction ?? '0'}`) * 1000);
  const ahead = offset === undefined ? 0 : millisecondsOf(offset);
  if (Number.isNaN(wall - ahead)) throw new Refusal('refusal.bad-range');
  const time = offset === undefined ? instantOf(wall, zone) : wall - ahead;
  return { start: time, end: time };
}

/** `Z`, `+01`, `-0330` or `+05:30`; not a number when it is farther than any place on Earth. */
function millisecondsOf(offset: string): number {
  if (/^z$/i.test(offset)) return 0;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(3).replace(':', ''))];
  if (hours > 15 || minutes > 59) return Number.NaN;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
