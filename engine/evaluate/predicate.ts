import type { Evidence } from '../decision.ts';
import type { FactName } from '../facts.ts';
import type { Comparison } from '../sections/shapes.ts';
import type { LoweredTest } from './lowered.ts';
import type { Moment } from './moment.ts';

/** Strong Kleene truth as a number, for the hot path. */
export const no = 0;
export const yes = 1;
export const unknown = 2;
export type Answer = typeof no | typeof yes | typeof unknown;

/** A number read from one moment; `NaN` when it is not known. */
export interface Quantity {
  /** Unique, for example `text.length`: the index of a policy reads each quantity once per event. */
  readonly name: string;
  readonly read: (moment: Moment) => number;
  /** A bound that is known at once, where reading costs: it is never less than what `read` would say. */
  readonly most?: (moment: Moment) => number;
  /** In policy terms, for traces. */
  readonly show: (value: number) => string;
  /** The fact that could still make it known. */
  readonly fact: FactName | null;
  /** Where json-rules-engine finds it; without one, the name says it: `text.length` is `$.length` of the fact `text`. */
  readonly lowered?: Pick<LoweredTest, 'fact' | 'params' | 'path'>;
}

/**
 * What must be seen before a condition can be anything but false. `list`: a list hit in the text; `quantity`: a number in
 * range; `any`: one of several; `always`: nothing, so the rule runs on every event of its kinds.
 */
export type Wake =
  | { readonly kind: 'list'; readonly list: number }
  | {
      readonly kind: 'quantity';
      readonly quantity: Quantity;
      readonly comparison: Comparison;
      readonly value: number;
    }
  | { readonly kind: 'any'; readonly of: readonly Wake[] }
  | { readonly kind: 'always' };

/** One test that a leaf makes. */
export interface Predicate {
  /** In policy terms, for traces: `author.tenure lessThan 7d`. */
  readonly says: string;
  /** The same test in the form of json-rules-engine: what the reference runs, and what `fuero compile` prints. */
  readonly lowered: LoweredTest;
  readonly wake: Wake;
  /** Facts that it may need when the event does not carry the answer. */
  readonly facts: readonly FactName[];
  /** Why it is not known, where neither a fact nor the budget of patterns is the reason. */
  readonly because?: (moment: Moment) => string;
  holds(moment: Moment): Answer;
  /** The value found, in policy terms. */
  found(moment: Moment): string | null;
  evidence(moment: Moment): readonly Evidence[];
}

/** What no fact changes is read once for all rules that ask. */
export function valueOf(quantity: Quantity, moment: Moment): number {
  return quantity.fact === null ? moment.once(quantity.read) : quantity.read(moment);
}

export const always: Wake = { kind: 'always' };

export function compare(found: number, comparison: Comparison, value: number): Answer {
  if (Number.isNaN(found)) return unknown;
  switch (comparison) {
    case 'lessThan':
      return found < value ? yes : no;
    case 'atMost':
      return found <= value ? yes : no;
    case 'equals':
      return found === value ? yes : no;
    case 'atLeast':
      return found >= value ? yes : no;
    case 'moreThan':
      return found > value ? yes : no;
  }
}
