import { outcomes } from '../../decision.ts';
import type { Outcome } from '../../decision.ts';
import { actsMore, differs, sameSet, sanctionStates, worstSanction } from './change.ts';
import type { SanctionState } from './change.ts';
import type { Judged } from './record.ts';

/** How many decisions went from one state to another. */
export interface Transition<State> {
  readonly from: State;
  readonly to: State;
  readonly count: number;
}

/** What became of one rule: decisions in which it fires under both policies, only under the second, only under the first. */
export interface RuleDelta {
  readonly rule: string;
  readonly unchanged: number;
  readonly newlyFires: number;
  readonly stopsFiring: number;
  readonly shadowNewlyFires: number;
  readonly shadowStopsFiring: number;
}

export interface Tallies {
  readonly compared: number;
  readonly changed: number;
  /** Decisions under the second policy that remove or sanction where the first did not, or more severely. */
  readonly newActions: number;
  /** Every pair of answers, also those that did not occur. */
  readonly outcomes: readonly Transition<Outcome>[];
  /** Pairs that occurred; the most severe sanction that a decision imposed. */
  readonly sanctions: readonly Transition<SanctionState>[];
  /** Pairs of different sets of rules that fired, most frequent first. */
  readonly fired: readonly Transition<readonly string[]>[];
  /** Decisions whose pair of sets is not listed, because there are too many different ones. */
  readonly firedNotListed: number;
  /** Rules that fired under either, by id. */
  readonly rules: readonly RuleDelta[];
}

/** Different pairs of fired sets that are told apart. */
const pairLimit = 1_000;

export interface Tally {
  /** Counts a pair in; true: the decision changed. */
  add(from: Judged, to: Judged): boolean;
  result(): Tallies;
}

type Counts = { -readonly [Key in Exclude<keyof RuleDelta, 'rule'>]: number };

export function openTally(): Tally {
  let compared = 0;
  let changed = 0;
  let newActions = 0;
  let firedNotListed = 0;
  const answers = new Uint32Array(outcomes.length ** 2);
  const sanctions = new Uint32Array(sanctionStates.length ** 2);
  const fired = new Map<string, { from: readonly string[]; to: readonly string[]; count: number }>();
  const rules = new Map<string, Counts>();

  function countRules(from: Judged, to: Judged): void {
    const count = (rule: string, key: keyof Counts) => {
      const counts = rules.get(rule) ?? {
        unchanged: 0,
        newlyFires: 0,
        stopsFiring: 0,
        shadowNewlyFires: 0,
        shadowStopsFiring: 0,
      };
      counts[key] += 1;
      rules.set(rule, counts);
    };
    for (const rule of to.fired) count(rule, from.fired.includes(rule) ? 'unchanged' : 'newlyFires');
    for (const rule of from.fired) if (!to.fired.includes(rule)) count(rule, 'stopsFiring');
    for (const rule of to.shadowFired) if (!from.shadowFired.includes(rule)) count(rule, 'shadowNewlyFires');
    for (const rule of from.shadowFired) if (!to.shadowFired.includes(rule)) count(rule, 'shadowStopsFiring');
  }

  function countFired(from: readonly string[], to: readonly string[]): void {
    const key = `${from.toSorted().join('\n')}\n\n${to.toSorted().join('\n')}`;
    const pair = fired.get(key);
    if (pair !== undefined) pair.count += 1;
    else if (fired.size < pairLimit) fired.set(key, { from, to, count: 1 });
    else firedNotListed += 1;
  }

  return {
    add(from, to) {
      compared += 1;
      const cell = outcomes.indexOf(from.outcome) * outcomes.length + outcomes.indexOf(to.outcome);
      answers[cell] = (answers[cell] ?? 0) + 1;
      if (from === to) return false;
      countRules(from, to);
      if (from.sanctions.length + to.sanctions.length > 0) {
        const pair =
          sanctionStates.indexOf(worstSanction(from)) * sanctionStates.length +
          sanctionStates.indexOf(worstSanction(to));
        sanctions[pair] = (sanctions[pair] ?? 0) + 1;
      }
      if (!sameSet(from.fired, to.fired)) countFired(from.fired, to.fired);
      if (!differs(from, to)) return false;
      changed += 1;
      if (actsMore(from, to)) newActions += 1;
      return true;
    },
    result: () => ({
      compared,
      changed,
      newActions,
      outcomes: table(outcomes, answers),
      sanctions: table(sanctionStates, withRest(sanctions, compared)).filter(({ count }) => count > 0),
      fired: [...fired.values()].sort(
        (a, b) => b.count - a.count || (a.from.join() < b.from.join() ? -1 : 1),
      ),
      firedNotListed,
      rules: [...rules]
        .map(([rule, counts]) => ({ rule, ...counts }))
        .sort((a, b) => (a.rule < b.rule ? -1 : 1)),
    }),
  };
}

/** Decisions that impose nothing on either side are the rest. */
function withRest(counts: Uint32Array, compared: number): Uint32Array {
  const all = counts.slice();
  all[0] = compared - counts.subarray(1).reduce((sum, count) => sum + count, 0);
  return all;
}

function table<State>(states: readonly State[], counts: Uint32Array): readonly Transition<State>[] {
  return states.flatMap((from, row) =>
    states.map((to, column) => ({ from, to, count: counts[row * states.length + column] ?? 0 })),
  );
}
