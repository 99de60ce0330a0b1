import type { Evidence, Trace, Truth } from '../decision.ts';
import type { Condition } from '../sections/rules/condition.ts';
import type { Moment } from './moment.ts';
import { no, unknown, yes } from './predicate.ts';
import type { Answer } from './predicate.ts';
import { truth } from './truth.ts';

export const wordFor: Readonly<Record<Answer, Truth>> = {
  [no]: 'false',
  [yes]: 'true',
  [unknown]: 'unknown',
};
const noEvidence: readonly Evidence[] = [];

/** The whole way to an answer: every part of the condition, also those that evaluation did not need. */
export function traceOf(condition: Condition, moment: Moment): Trace {
  const answer = truth(condition, moment);
  const { line, column } = condition.place;
  if (condition.kind !== 'leaf') {
    return {
      kind: condition.kind,
      truth: wordFor[answer],
      says: condition.kind,
      found: null,
      because: null,
      evidence: noEvidence,
      line,
      column,
      children: condition.of.map((part) => traceOf(part, moment)),
    };
  }
  const { test } = condition;
  return {
    kind: 'leaf',
    truth: wordFor[answer],
    says: test.says,
    found: answer === unknown ? null : test.found(moment),
    because: answer === unknown ? whyUnknown(condition) : null,
    evidence: answer === unknown ? noEvidence : test.evidence(moment),
    line,
    column,
    children: [],
  };
}

function whyUnknown(condition: Extract<Condition, { kind: 'leaf' }>): string {
  const { facts } = condition.test;
  return facts.length > 0 ? `fact-missing: ${facts.join(', ')}` : 'pattern-budget';
}
