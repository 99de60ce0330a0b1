import { statements } from './source.ts';
import type { Pair, Source } from './source.ts';

export const verdicts = ['exact', 'approximated', 'unsupported'] as const;
/** `approximated` and `unsupported` have a reason. */
export type Verdict = (typeof verdicts)[number];

/** One thing that a rule of the source says, and what became of it. */
export interface Feature {
  /** Keys that lead to it, as the source writes them, for example `author.account_age`. */
  readonly name: string;
  readonly line: number;
  readonly verdict: Verdict;
  readonly reason: string | null;
}

/** What became of one rule of the source. */
export interface Entry {
  readonly rule: string;
  readonly line: number;
  /** `exact`: everything that it says; `unsupported`: nothing came of it. */
  readonly verdict: Verdict;
  readonly features: readonly Feature[];
  /** Ids of the rules and names of the lists that it became. */
  readonly rules: readonly string[];
  readonly lists: readonly string[];
}

interface Noted {
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
}

/** Collects what becomes of one rule of the source. What nobody has noted is reported as unsupported, so nothing is lost in silence. */
export class EntryNotes {
  readonly rule: string;
  readonly source: Source;
  readonly #noted = new Map<Pair, Noted>();
  readonly #implied = new Map<string, readonly string[]>();
  #loosened = false;

  constructor(rule: string, source: Source) {
    this.rule = rule;
    this.source = source;
  }

  /** The rule would meet more than it did, because a condition or an exception of it is gone. */
  get loosened(): boolean {
    return this.#loosened;
  }

  exact(...pairs: readonly (Pair | undefined)[]): void {
    for (const pair of pairs) this.#note(pair, 'exact', null);
  }

  approximated(pair: Pair | undefined, reason: string): void {
    this.#note(pair, 'approximated', reason);
  }

  unsupported(pair: Pair | undefined, reason: string): void {
    this.#note(pair, 'unsupported', reason);
  }

  /** A condition or an exception that is not carried. */
  lost(pair: Pair | undefined, reason: string): void {
    this.#note(pair, 'unsupported', reason);
    this.#loosened ||= pair !== undefined;
  }

  /** A part of a condition that is not carried, where the rest of the condition is. */
  weakened(pair: Pair | undefined, reason: string): void {
    this.#note(pair, 'approximated', reason);
    this.#loosened ||= pair !== undefined;
  }

  /** What the source means without saying it. */
  implied(name: string, reason: string): void {
    const reasons = this.#implied.get(name) ?? [];
    if (!reasons.includes(reason)) this.#implied.set(name, [...reasons, reason]);
  }

  /** Said twice, the worse verdict stays and the reasons add up. */
  #note(pair: Pair | undefined, verdict: Verdict, reason: string | null): void {
    if (pair === undefined) return;
    const before = this.#noted.get(pair) ?? { verdict: 'exact', reasons: [] };
    const worse = verdicts.indexOf(verdict) > verdicts.indexOf(before.verdict) ? verdict : before.verdict;
    const isNew = reason !== null && !before.reasons.includes(reason);
    this.#noted.set(pair, { verdict: worse, reasons: isNew ? [...before.reasons, reason] : before.reasons });
  }

  features(): readonly Feature[] {
    const said = statements(this.source).map(({ path, pair }): Feature => {
      const noted = this.#noted.get(pair) ?? {
        verdict: 'unsupported',
        reasons: ['this importer does not know it'],
      };
      const reason = noted.reasons.length === 0 ? null : noted.reasons.join('; ');
      return { name: path, line: pair.line, verdict: noted.verdict, reason };
    });
    const implied = [...this.#implied].map(([name, reasons]): Feature => {
      return { name, line: this.source.line, verdict: 'approximated', reason: reasons.join('; ') };
    });
    return [...said, ...implied];
  }

  entry(rules: readonly string[], lists: readonly string[]): Entry {
    const features = this.features();
    const isExact = features.every((feature) => feature.verdict === 'exact');
    const isEmpty = rules.length === 0 && lists.length === 0;
    const verdict: Verdict = isEmpty ? 'unsupported' : isExact ? 'exact' : 'approximated';
    return { rule: this.rule, line: this.source.line, verdict, features, rules, lists };
  }
}

/** Features that are not carried exactly and for the same reason. */
export interface Difference {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly features: readonly Feature[];
}

/** What is not the same as in the source, each reason once. */
export function differencesOf({ features }: Pick<Entry, 'features'>): readonly Difference[] {
  const groups = new Map<string, Difference>();
  for (const feature of features) {
    const { verdict, reason } = feature;
    if (verdict === 'exact' || reason === null) continue;
    const key = `${verdict} ${reason}`;
    const group = groups.get(key) ?? { verdict, reason, features: [] };
    groups.set(key, { ...group, features: [...group.features, feature] });
  }
  return [...groups.values()];
}
