import type { FactName } from '../facts.ts';
import type { Condition } from '../sections/rules/condition.ts';
import type { Moment } from './moment.ts';
import { no, unknown, yes } from './predicate.ts';
import type { Answer } from './predicate.ts';

/** Strong Kleene logic: `any` with one true is true, `all` with one false is false, otherwise unknown spreads, through `not` too. */
export function truth(condition: Condition, moment: Moment): Answer {
  switch (condition.kind) {
    case 'leaf':
      return condition.test.holds(moment);
    case 'not':
      return negate(truth(condition.of[0], moment));
    case 'all': {
      let result: Answer = yes;
      for (const part of condition.of) {
        const answer = truth(part, moment);
        if (answer === no) return no;
        if (answer === unknown) result = unknown;
      }
      return result;
    }
    case 'any': {
      let result: Answer = no;
      for (const part of condition.of) {
        const answer = truth(part, moment);
        if (answer === yes) return yes;
        if (answer === unknown) result = unknown;
      }
      return result;
    }
  }
}

export function negate(answer: Answer): Answer {
  if (answer === unknown) return unknown;
  return answer === yes ? no : yes;
}

/** Facts that could still settle a condition: those of its leaves that are not known yet. */
export function missingFacts(condition: Condition, moment: Moment, into: Set<FactName>): void {
  if (condition.kind === 'leaf') {
    if (condition.test.facts.length === 0 || condition.test.holds(moment) !== unknown) return;
    for (const fact of condition.test.facts) into.add(fact);
    return;
  }
  for (const part of condition.of) missingFacts(part, moment, into);
}
