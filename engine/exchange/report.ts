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

/** Why a key that no importer has heard of is not carried. */
export const notKnown = 'this importer does not know it';

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

  /** A condition or an exception that stands outside the rule and is not carried. */
  lostOutside(name: string, reason: string): void {
    this.implied(name, reason);
    this.#loosened = true;
  }

  /** What nobody has noted may have been a condition or an exception. */
  loseUnknown(isCondition: (path: string) => boolean): void {
    for (const { pair, above, path } of statements(this.source))
      if (this.#verdictOn(pair, above) === undefined && isCondition(path)) this.lost(pair, notKnown);
  }

  /** What is not carried takes everything in it along. */
  #verdictOn(pair: Pair, above: readonly Pair[]): Noted | undefined {
    const around = above.map((one) => this.#noted.get(one));
    return this.#noted.get(pair) ?? around.findLast((noted) => noted?.verdict === 'unsupported');
  }

  /** Said twice, the worse verdict stays and the reasons add up. */
  #note(pair: Pair | undefined, verdict: Verdict, reason: string | null): void {
    if (pair === undefined) return;
    const before = this.#noted.get(pair) ?? { verdict: 'exact', reasons: [] };
    const worse = verdicts.indexOf(verdict) > verdicts.indexOf(before.verdict) ? verdict : before.verdict;
    const isNew = reason !== null && !before.reasons.includes(reason);
    this.#noted.set(pair, { verdict: worse, reasons: isNew ? [...before.reasons, reason] : before.reasons });
  }

  /** What the source says, key by key. */
  #said(): readonly Feature[] {
    return statements(this.source).map(({ path, pair, above }): Feature => {
      const noted = this.#verdictOn(pair, above) ?? { verdict: 'unsupported', reasons: [notKnown] };
      const reason = noted.reasons.length === 0 ? null : noted.reasons.join('; ');
      return { name: path, line: pair.line, verdict: noted.verdict, reason };
    });
  }

  /** What it means without saying it. */
  #meant(): readonly Feature[] {
    return [...this.#implied].map(([name, reasons]) => {
      return { name, line: this.source.line, verdict: 'approximated', reason: reasons.join('; ') };
    });
  }

  entry(rules: readonly string[], lists: readonly string[]): Entry {
    const isEmpty = rules.length === 0 && lists.length === 0;
    const features = isEmpty ? ofNothing(this.#said()) : [...this.#said(), ...this.#meant()];
    const isExact = features.every((feature) => feature.verdict === 'exact');
    const verdict: Verdict = isEmpty ? 'unsupported' : isExact ? 'exact' : 'approximated';
    return { rule: this.rule, line: this.source.line, verdict, features, rules, lists };
  }
}

/** Where nothing came of a rule, nothing that it says is carried. */
export function ofNothing(features: readonly Feature[]): readonly Feature[] {
  return features.map((feature) => {
    if (feature.verdict === 'unsupported') return feature;
    return { ...feature, verdict: 'unsupported', reason: noRule };
  });
}

const noRule = 'nothing came of the rule: no condition of it, or nothing that it does, can be carried';

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
