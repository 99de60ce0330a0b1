/*
 * Days and hours as a community's clocks have them. A wall clock is written as the milliseconds that the same digits would be in
 * UTC, so that a calendar can be counted on it.
 */

/** Half-open: `start` is in it, `end` is not. Milliseconds since the epoch. */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What clocks of a zone show at a time, written as the milliseconds that the same digits would be in UTC. */
export function wallClock(time: number, zone: string): number {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  formats.set(zone, format);
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const seconds = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return seconds + modulo(time, 1000);
}

const day = 86_400_000;

/**
 * When clocks of a zone show this. What they show twice is the first time; what they skip is as much later as they
 * skip, the way `Temporal` resolves it by default.
 */
export function instantOf(wall: number, zone: string): number {
  const offsets = [wall - day, wall + day].map((near) => wallClock(near, zone) - near);
  const [before = 0] = offsets;
  const found = offsets.map((offset) => wall - offset).filter((time) => wallClock(time, zone) === wall);
  return found.length === 0 ? wall - before : Math.min(...found);
}

/** One day of a calendar. */
export interface Day extends TimeRange {
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/**
 * A day of a zone's calendar, `YYYY-MM-DD`; `null`: no calendar has it. Days touch: one of them may have 23, 24.5 or 25 hours, and
 * one that a zone left out has none.
 */
export function dayOf(text: string, zone: string): Day | null {
  const wall = Date.parse(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(wall) || nameOf(wall) !== text) return null;
  return { day: text, start: instantOf(wall, zone), end: instantOf(wall + day, zone) };
}

/** The days that a range touches, whole ones at its edges too, oldest first. */
export function daysOf({ start, end }: TimeRange, zone: string): readonly Day[] {
  const days: Day[] = [];
  const first = wallClock(start, zone);
  let wall = first - modulo(first, day);
  let from = instantOf(wall, zone);
  while (from < end) {
    const until = nextMidnight(from, wall + day, zone);
    // A day that the zone left out is nobody's; and where clocks fell back over midnight, a day ended before they showed it last.
    if (until > Math.max(from, start)) days.push({ day: nameOf(wall), start: from, end: until });
    [from, wall] = [until, wall + day];
  }
  return days;
}

/** The day that a time lies in. */
export function dayAt(time: number, zone: string): Day {
  const [found] = daysOf({ start: time, end: time + 1 }, zone);
  if (found === undefined) throw new RangeError(`no day at ${time} in ${zone}`);
  return found;
}

/** Most days have 24 hours, and to look whether one has is cheaper than to search. */
function nextMidnight(midnight: number, wall: number, zone: string): number {
  const usual = midnight + day;
  return wallClock(usual, zone) === wall ? usual : instantOf(wall, zone);
}

function nameOf(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}

function modulo(a: number, b: number): number {
  return ((a % b) + b) % b;
}
