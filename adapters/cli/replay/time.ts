import { CommandFailed } from '../exit.ts';

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** Milliseconds of `2026-11-01`, `2026-11-01T10:00:00Z` or, counted back from now, `30d`. */
export function readTime(text: string): number {
  const ago = /^(\d{1,5})([mhdw])$/.exec(text);
  if (ago !== null) return Date.now() - Number(ago[1]) * (units[ago[2] ?? ''] ?? 0);
  const time = /^\d{4}-\d\d-\d\d(T.*)?$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time))
    throw new CommandFailed(`${text} is no time`, 'a day, a time or how long ago: 2026-11-01, 30d');
  return time;
}
