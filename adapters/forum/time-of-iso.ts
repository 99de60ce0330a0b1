/** Milliseconds of `2026-11-21T10:00:00Z`, with or without milliseconds; `NaN` for every other form, valid or not. */
export function timeOfIso(value: unknown): number {
  if (typeof value !== 'string' || (value.length !== 24 && value.length !== 20)) return Number.NaN;
  if (
    value.charCodeAt(4) !== dash ||
    value.charCodeAt(7) !== dash ||
    value.charCodeAt(10) !== upperT ||
    value.charCodeAt(13) !== colon ||
    value.charCodeAt(16) !== colon ||
    value.charCodeAt(value.length - 1) !== upperZ
  )
    return Number.NaN;
  if (value.length === 24 && value.charCodeAt(19) !== dot) return Number.NaN;
  const day = two(value, 8);
  const hour = two(value, 11);
  const minute = two(value, 14);
  const second = two(value, 17);
  // The last days of a month need a calendar; `NaN` digits fail every comparison.
  if (!(day >= 1 && hour <= 23 && minute <= 59 && second <= 59)) return Number.NaN;
  const millisecond = value.length === 24 ? two(value, 20) * 10 + digit(value, 22) : 0;
  return (
    monthStart(value) +
    ((day - 1) * 86_400 + hour * 3_600 + minute * 60 + second) * 1_000 +
    millisecond +
    (day > 28 ? outsideMonth(value, day) : 0)
  );
}

const dash = 0x2d;
const colon = 0x3a;
const dot = 0x2e;
const upperT = 0x54;
const upperZ = 0x5a;

function digit(text: string, at: number): number {
  const value = text.charCodeAt(at) - 0x30;
  return value >= 0 && value <= 9 ? value : Number.NaN;
}

function two(text: string, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1);
}

/** The first instant of each month met so far: a file speaks of few. */
const starts = new Map<number, number>();

function monthStart(text: string): number {
  const month = two(text, 5);
  const key = (two(text, 0) * 100 + two(text, 2)) * 100 + month;
  const known = starts.get(key);
  if (known !== undefined) return known;
  const year = Math.floor(key / 100);
  const start = year >= 1 && month >= 1 && month <= 12 ? Date.UTC(year, month - 1, 1) : Number.NaN;
  // Date.UTC reads the years 0 to 99 as 1900 to 1999.
  const found = year < 100 ? Number.NaN : start;
  if (starts.size < 10_000) starts.set(key, found);
  return found;
}

/** 0 for a day that its month has, else `NaN`. */
function outsideMonth(text: string, day: number): number {
  const days = new Date(Date.UTC(two(text, 0) * 100 + two(text, 2), two(text, 5), 0)).getUTCDate();
  return day <= days ? 0 : Number.NaN;
}
