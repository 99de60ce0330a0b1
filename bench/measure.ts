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

/**
 * Median milliseconds of a pass as a process that has run for a while takes it: passes until the machine code is made, the heap
 * settled, then passes under the clock.
 */
export function steady(pass: () => void): number {
  const until = (work: () => void) => {
    const began = performance.now();
    do work();
    while (performance.now() - began < leastSteady);
  };
  until(pass);
  settleHeap();
  const times: number[] = [];
  until(() => times.push(timed(pass)));
  return median(times);
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
