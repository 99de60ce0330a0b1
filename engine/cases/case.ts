import type { Outcome } from '../decision.ts';
import type { EffectAction, SanctionKind } from '../effect.ts';
import type { Event } from '../event.ts';
import type { Facts } from '../facts.ts';

/** One step of a case: an event on a fake clock, and what is known about its author from outside the case. */
export interface CaseStep {
  readonly event: Event;
  readonly facts: Facts;
}

export interface Expectation {
  readonly fires: readonly string[] | null;
  readonly silent: readonly string[];
  readonly inconclusive: readonly string[];
  readonly effects: readonly EffectAction[] | null;
  readonly shadow: readonly EffectAction[] | null;
  readonly outcome: Outcome | null;
  readonly points: number | null;
  readonly sanctions: readonly SanctionKind[] | null;
}

export interface PolicyCase {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly steps: readonly CaseStep[];
  readonly expect: Expectation;
}

export interface CaseResult {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly ok: boolean;
  /** One sentence per expectation that did not hold. */
  readonly failures: readonly string[];
}

/** How often the suite saw a rule fire, and how often it looked at the rule and the rule stayed silent. */
export interface RuleCoverage {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly fired: number;
  readonly silent: number;
}
