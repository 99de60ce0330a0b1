/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index lies inside its array, and a default would cost in the loops */
import type { Moment } from './moment.ts';
import type { Quantity, Wake } from './predicate.ts';
import { signalsOf } from './wake.ts';

/** Thresholds of one quantity in the order in which a growing (or falling) value passes them, and the rule behind each. */
export interface Ladder {
  readonly quantity: Pick<Quantity, 'read' | 'most'>;
  readonly rising: Rungs;
  readonly falling: Rungs;
}

interface Rungs {
  readonly values: Float64Array;
  readonly rules: Int32Array;
}

/** Which rules a list wakes: those of list n stand in `rules` from `firsts[n]` up to `firsts[n + 1]`. */
interface RulesByList {
  readonly firsts: Int32Array;
  readonly rules: Int32Array;
}

/**
 * Which rules a signal can wake. Built once per policy; looking up costs as much as the signals that are there, not as
 * the rules that exist.
 */
export interface WakeIndex {
  readonly byList: RulesByList;
  readonly ladders: readonly Ladder[];
  /** Rules that every event wakes. */
  readonly always: readonly number[];
}

export function buildWakeIndex(wakes: readonly Wake[], lists: number): WakeIndex {
  const byList: number[][] = Array.from({ length: lists }, () => []);
  const always: number[] = [];
  const steps = new Map<Quantity, { rising: [number, number][]; falling: [number, number][] }>();
  wakes.forEach((wake, rule) => {
    const signals = signalsOf(wake);
    if (signals.some((s) => s.kind === 'always')) {
      always.push(rule);
      return;
    }
    for (const signal of signals) {
      if (signal.kind === 'list') {
        const woken = byList[signal.list];
        if (woken !== undefined && woken.at(-1) !== rule) woken.push(rule);
      } else if (signal.kind === 'quantity') {
        const ladder = steps.get(signal.quantity) ?? { rising: [], falling: [] };
        steps.set(signal.quantity, ladder);
        const falls = signal.comparison === 'lessThan' || signal.comparison === 'atMost';
        (falls ? ladder.falling : ladder.rising).push([signal.value, rule]);
      }
    }
  });
  const ladders = [...steps].map(([quantity, { rising, falling }]) => ({
    quantity,
    rising: rungs(rising.toSorted((a, b) => a[0] - b[0])),
    falling: rungs(falling.toSorted((a, b) => b[0] - a[0])),
  }));
  return { byList: inRow(byList), ladders, always };
}

function inRow(byList: readonly (readonly number[])[]): RulesByList {
  const firsts = new Int32Array(byList.length + 1);
  byList.forEach((woken, list) => (firsts[list + 1] = (firsts[list] ?? 0) + woken.length));
  return { firsts, rules: Int32Array.from(byList.flat()) };
}

/** Calls `wake` with the number of each rule that a hit of a list wakes. */
export function wakeByList({ firsts, rules }: RulesByList, list: number, wake: (rule: number) => void): void {
  const end = firsts[list + 1] ?? 0;
  for (let i = firsts[list] ?? 0; i < end; i++) wake(rules[i] ?? 0);
}

function rungs(steps: readonly (readonly [number, number])[]): Rungs {
  const values = new Float64Array(steps.length);
  const rules = new Int32Array(steps.length);
  steps.forEach(([value, rule], i) => {
    values[i] = value;
    rules[i] = rule;
  });
  return { values, rules };
}

/** Calls `wake` with the number of each rule whose quantity is in range; a quantity that is not known wakes all of its rules. */
export function wakeByQuantity(index: WakeIndex, moment: Moment, wake: (rule: number) => void): void {
  // An iterator would be made for each event.
  for (let at = 0; at < index.ladders.length; at += 1) {
    const { quantity, rising, falling } = index.ladders[at]!;
    const least = rising.values[0];
    if (falling.values.length === 0 && least !== undefined && quantity.most !== undefined) {
      if (quantity.most(moment) < least) continue;
    }
    const value = quantity.read(moment);
    // Comparisons with NaN are false, so an unknown value climbs every rung.
    for (let i = 0; i < rising.values.length && !((rising.values[i] ?? 0) > value); i++)
      wake(rising.rules[i] ?? 0);
    for (let i = 0; i < falling.values.length && !((falling.values[i] ?? 0) < value); i++)
      wake(falling.rules[i] ?? 0);
  }
}
