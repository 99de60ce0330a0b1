import type { EntryProblem, TextList, TextMatcher } from './contract.ts';
import { buildText, matcherOf } from './matcher.ts';
import type { BuiltText } from './matcher.ts';
import { planOf } from './plan.ts';

export { patternBudgetUnits } from './pattern-run.ts';

/** Compiles all lists into one automaton a lane. Entries with problems are left out of the matcher and named. */
export function compileText(lists: readonly TextList[]): {
  readonly matcher: TextMatcher;
  readonly built: BuiltText;
  readonly problems: readonly EntryProblem[];
} {
  const plan = planOf(lists);
  const built = buildText(plan);
  return { matcher: matcherOf(built), built, problems: plan.problems };
}
