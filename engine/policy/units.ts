const unitMs: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};
const unitBytes: Readonly<Record<string, number>> = { B: 1, KB: 1024, MB: 1024 ** 2 };

/** What the schema accepts where a length of time is meant. */
export const durationPattern = '^[1-9][0-9]{0,5}(s|m|h|d|w)$';
export const durationOrPermanentPattern = '^([1-9][0-9]{0,5}(s|m|h|d|w)|permanent)$';
/** Steps of a test start at zero. */
export const offsetPattern = '^[0-9]{1,6}(s|m|h|d|w)$';
export const percentPattern = '^(100|[1-9]?[0-9])(\\.[0-9]{1,2})?%$';
export const sizePattern = '^[0-9]{1,6}(B|KB|MB)$';

/** `90s`, `10m`, `2h`, `7d`, `2w` → milliseconds. The schema has refused everything else before. */
export function parseDuration(text: string): number {
  const unit = /[a-z]+$/.exec(text)?.[0] ?? '';
  const factor = unitMs[unit];
  if (factor === undefined) throw new RangeError(`not a duration: ${text}`);
  return Number.parseInt(text, 10) * factor;
}

/** Milliseconds → the shortest exact form that `parseDuration` reads, for example `36h`. */
export function formatDuration(ms: number): string {
  for (const unit of ['w', 'd', 'h', 'm', 's', 'ms']) {
    const factor = unitMs[unit] ?? 1;
    if (ms >= factor && ms % factor === 0) return `${ms / factor}${unit}`;
  }
  return `${Math.round(ms)}ms`;
}

/** An age as a person would say it: the two largest units, for example `2d 4h`. */
export function formatAge(ms: number): string {
  if (ms < 1_000) return `${Math.max(0, Math.round(ms))}ms`;
  const parts: string[] = [];
  let rest = ms;
  for (const unit of ['d', 'h', 'm', 's']) {
    const factor = unitMs[unit] ?? 1;
    const count = Math.floor(rest / factor);
    if (count > 0) parts.push(`${count}${unit}`);
    rest -= count * factor;
    if (parts.length === 2) break;
  }
  return parts.join(' ');
}

/** `70%` → 70. */
export function parsePercent(text: string): number {
  return Number.parseFloat(text);
}

/** `8MB` → bytes. */
export function parseSize(text: string): number {
  const unit = /[A-Z]+$/.exec(text)?.[0] ?? '';
  return Number.parseInt(text, 10) * (unitBytes[unit] ?? 1);
}
