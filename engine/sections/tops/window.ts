import { weekdays } from './schema.ts';

/** When windows begin, on the clock of the community. `on`: a weekday from 0, Sunday, or a day of the month from 1. */
export type TopsWindow = { readonly hour: number; readonly minute: number } & (
  | { readonly every: 'day' }
  | { readonly every: 'week'; readonly on: number }
  | { readonly every: 'month'; readonly on: number }
);

/** `{ every: week, from: monday 00:00 }` → a window; `null`: the beginning does not suit the period. */
export function readWindow(every: TopsWindow['every'], from: string | undefined): TopsWindow | null {
  const [first = '', second] = (from ?? '00:00').split(' ');
  const [hour = 0, minute = 0] = (second ?? first).split(':').map(Number);
  const day = second === undefined ? null : first;
  const weekday = day === null ? -1 : (weekdays as readonly string[]).indexOf(day);
  switch (every) {
    case 'day':
      return day === null ? { every, hour, minute } : null;
    case 'week':
      if (day !== null && weekday === -1) return null;
      return { every, on: day === null ? 1 : weekday, hour, minute };
    case 'month':
      if (weekday !== -1) return null;
      return { every, on: day === null ? 1 : Number(day), hour, minute };
  }
}

/** Half-open: `start` is in the window, `end` is in the next one. Milliseconds since the epoch. */
export interface TimeRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The window that a time lies in. Windows touch, so every time lies in exactly one; where clocks change, a window is an
 * hour longer or shorter. `zone` is an IANA name.
 */
export function windowAt(window: TopsWindow, zone: string, time: number): TimeRange {
  const today = wallClock(time, zone);
  const starts = [-2, -1, 0, 1, 2].map((step) => instantOf(beginning(window, today, step), zone));
  const end = starts.find((start) => start > time);
  const start = starts.findLast((earlier) => earlier <= time);
  if (start === undefined || end === undefined) throw new RangeError(`no window at ${time} in ${zone}`);
  return { start, end };
}

/** The beginning that is `step` periods away from the one of today's period, on the wall clock. */
function beginning(window: TopsWindow, today: number, step: number): number {
  const date = new Date(today);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const { hour, minute } = window;
  switch (window.every) {
    case 'day':
      return Date.UTC(year, month, day + step, hour, minute);
    case 'week':
      return Date.UTC(year, month, day - date.getUTCDay() + window.on + 7 * step, hour, minute);
    case 'month':
      return Date.UTC(year, month + step, window.on, hour, minute);
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** What clocks of a zone show at a time, written as the milliseconds that the same digits would be in UTC. */
function wallClock(time: number, zone: string): number {
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
  return seconds + (((time % 1000) + 1000) % 1000);
}

const day = 86_400_000;

/**
 * When clocks of a zone show this. What they show twice is the first time; what they skip is as much later as they
 * skip, the way `Temporal` resolves it by default.
 */
function instantOf(wall: number, zone: string): number {
  const offsets = [wall - day, wall + day].map((near) => wallClock(near, zone) - near);
  const [before = 0] = offsets;
  const found = offsets.map((offset) => wall - offset).filter((time) => wallClock(time, zone) === wall);
  return found.length === 0 ? wall - before : Math.min(...found);
}
