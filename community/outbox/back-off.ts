/** Milliseconds. */
const first = 1_000;
const longest = 3_600_000;
const factor = 4;

/**
 * Milliseconds to wait after an attempt that failed, from 1 on: 1 s, 4 s, 16 s … 1 h, so that twelve attempts outlast five
 * hours. `chance` (0 to 1) spreads them by a fifth to either side: a forum that comes back is not met by all at once.
 */
export function backOff(attempt: number, chance: number): number {
  const steady = Math.min(longest, first * factor ** (attempt - 1));
  return Math.min(longest, Math.max(first, Math.round(steady * (0.8 + 0.4 * chance))));
}
