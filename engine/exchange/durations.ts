const units: readonly (readonly [string, number])[] = [
  ['w', 604_800],
  ['d', 86_400],
  ['h', 3600],
  ['m', 60],
  ['s', 1],
];
/** Digits of the number that a duration of the language has at most. */
const mostDigits = 6;

/** Seconds as the language writes them, in the largest unit that keeps them exact; a number too long for that is rounded up. `null`: no length of time. */
export function writeDuration(seconds: number): string | null {
  if (!Number.isFinite(seconds) || seconds < 1) return null;
  const whole = Math.round(seconds);
  const exact = units.find(([, size]) => whole % size === 0) ?? ['s', 1];
  const fitting = [exact, ...units.toReversed()].find(
    ([, size]) => String(Math.ceil(whole / size)).length <= mostDigits,
  );
  return fitting === undefined ? null : `${Math.ceil(whole / fitting[1])}${fitting[0]}`;
}
