import type { Evidence, RuleOutcome, Trace, Truth } from '../decision.ts';
import type { FactName } from '../facts.ts';
import type { Condition } from '../sections/rules/condition.ts';
import type { Moment } from './moment.ts';
import { no, unknown, yes } from './predicate.ts';
import type { Answer } from './predicate.ts';

export const wordFor: Readonly<Record<Answer, Truth>> = {
  [no]: 'false',
  [yes]: 'true',
  [unknown]: 'unknown',
};
const noEvidence: readonly Evidence[] = [];
const noParts: readonly Trace[] = [];

/** The whole way to an answer: every part of the condition, also those that evaluation did not need. */
export function traceOf(condition: Condition, moment: Moment): Trace {
  const { line, column } = condition.place;
  if (condition.kind !== 'leaf') {
    const children = condition.of.map((part) => traceOf(part, moment));
    return {
      kind: condition.kind,
      truth: truthOf(condition.kind, children),
      says: condition.kind,
      found: null,
      because: null,
      evidence: noEvidence,
      line,
      column,
      children,
    };
  }
  const { test } = condition;
  const answer = test.holds(moment);
  return {
    kind: 'leaf',
    truth: wordFor[answer],
    says: test.says,
    found: answer === unknown ? null : test.found(moment),
    because: answer === unknown ? whyUnknown(condition, moment) : null,
    evidence: answer === unknown ? noEvidence : test.evidence(moment),
    line,
    column,
    children: noParts,
  };
}

const opposite: Readonly<Record<Truth, Truth>> = { true: 'false', false: 'true', unknown: 'unknown' };

/** Strong Kleene logic over parts that are known already. */
function truthOf(kind: 'all' | 'any' | 'not', parts: readonly Trace[]): Truth {
  const has = (word: Truth) => parts.some((part) => part.truth === word);
  if (kind === 'not') return opposite[parts[0]?.truth ?? 'unknown'];
  const decisive = kind === 'any' ? 'true' : 'false';
  if (has(decisive)) return decisive;
  return has('unknown') ? 'unknown' : opposite[decisive];
}

function whyUnknown(condition: Extract<Condition, { kind: 'leaf' }>, moment: Moment): string {
  const { because, facts } = condition.test;
  if (because !== undefined) return because(moment);
  return facts.length > 0 ? `${factMissing}${facts.join(', ')}` : 'pattern-budget';
}

const factMissing = 'fact-missing: ';

/** Facts that rules asked for and that nobody knew when they were judged. */
export function factsNobodyKnew(rules: readonly RuleOutcome[]): readonly FactName[] {
  const names = new Set<FactName>();
  const look = ({ because, children }: Trace): void => {
    if (because?.startsWith(factMissing) === true)
      for (const name of because.slice(factMissing.length).split(', ')) names.add(name as FactName);
    children.forEach(look);
  };
  for (const { trace } of rules) if (trace !== null) look(trace);
  return [...names];
}
