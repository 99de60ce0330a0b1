import type { Effect } from './effect.ts';
import type { Facts } from './facts.ts';

/** Half-open range of UTF-16 code units in the original text (see `textOf`). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why a leaf was true: where in the text, and which entry of which list. */
export interface Evidence {
  readonly span: Span | null;
  /** The original characters of the span. */
  readonly text: string | null;
  readonly list: string | null;
  /** The entry of the list as its author wrote it. */
  readonly entry: string | null;
}

/** Strong Kleene truth. */
export type Truth = 'true' | 'false' | 'unknown';

/** The path to an answer, with the values compared. Lines and columns count from 1. */
export interface Trace {
  readonly kind: 'all' | 'any' | 'not' | 'leaf';
  readonly truth: Truth;
  /** For a leaf, in policy terms: `author.tenure lessThan 7d`. For others the kind. */
  readonly says: string;
  /** For a leaf: the value found, in policy terms; `null` where there was none. */
  readonly found: string | null;
  /** For an unknown leaf: why it could not be known. */
  readonly because: string | null;
  readonly evidence: readonly Evidence[];
  readonly line: number;
  readonly column: number;
  readonly children: readonly Trace[];
}

export type RuleMode = 'enforce' | 'shadow' | 'off';

/**
 * What became of one rule. `stopped`: a rule with `stop` fired before it. `exempt` says that the removing and
 * sanctioning effects of a rule that fired were dropped, and why.
 */
export interface RuleOutcome {
  readonly rule: string;
  readonly title: string | null;
  readonly mode: RuleMode;
  readonly outcome: 'fired' | 'silent' | 'inconclusive' | 'stopped' | 'rolled-out';
  readonly exempt: 'rank' | 'bot' | null;
  readonly file: string;
  readonly line: number;
  readonly trace: Trace | null;
}

/** The forum's answer, mildest first. */
export const outcomes = ['publish', 'hold', 'block'] as const;
export type Outcome = (typeof outcomes)[number];

/** What a policy says about one event. The same policy, event, readings and facts give the same decision, byte for byte. */
export interface Decision {
  readonly event: string;
  /** Content hash of the policy that decided. */
  readonly revision: string;
  readonly outcome: Outcome;
  /** Ids of the enforced rules that fired, in order. */
  readonly fired: readonly string[];
  /** Ids of the shadow rules that fired, in order. */
  readonly shadowFired: readonly string[];
  /** Ids of the rules that ended inconclusive, in order. */
  readonly inconclusive: readonly string[];
  /** Every rule that was woken, or every rule when asked to explain. */
  readonly rules: readonly RuleOutcome[];
  /** Merged effects of the enforced rules. */
  readonly effects: readonly Effect[];
  /** What the shadow rules would have added. */
  readonly shadow: readonly Effect[];
  readonly facts: Facts;
  readonly readings: Readings;
}

/** Counters of the windows at one event: window key → count. Journalled with the event; replay uses them. */
export type Readings = Readonly<Record<string, number>>;
