import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** One figure of a benchmark. Lower or higher is better as the unit says. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Clears away what was made before, so that nobody pays for another's rubbish and memory can be told. */
export function settleHeap(): void {
  collect();
}

/** Milliseconds that `work` took. */
export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds that each half of `steady` takes at least. */
const leastSteady = 700;

/** Passes of one subject before the next one has its turn. */
const turn = 8;

/**
 * Median milliseconds of a pass as a process that has run for a while takes it: passes until the machine code is made, the heap
 * settled, then passes under the clock.
 */
export function steady(pass: () => void): number {
  return steadyInTurns([pass])[0] ?? Number.NaN;
}

/** The same for several that are to be compared: they take turns, so that what else the machine does meanwhile falls on all alike. */
export function steadyInTurns(passes: readonly (() => void)[]): readonly number[] {
  for (const pass of passes) lasting(leastSteady, pass);
  settleHeap();
  const times = passes.map((): number[] => []);
  lasting(leastSteady * passes.length, () =>
    passes.forEach((pass, i) => {
      // The first one brings near what the others have pushed away.
      pass();
      for (let n = 0; n < turn; n += 1) times[i]?.push(timed(pass));
    }),
  );
  return times.map(median);
}

function lasting(ms: number, work: () => void): void {
  const began = performance.now();
  do work();
  while (performance.now() - began < ms);
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Three significant digits are all that a shared machine can vouch for. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
