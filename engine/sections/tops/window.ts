import { instantOf, wallClock } from './calendar.ts';
import type { TimeRange } from './calendar.ts';
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
