import type { EntryProblem, TextList, TextMatcher } from './contract.ts';
import { buildText, matcherOf } from './matcher.ts';
import type { BuiltText } from './matcher.ts';
import { textMemory } from './memory.ts';
import type { TextMemory } from './memory.ts';
import { planOf } from './plan.ts';

export { patternBudgetMicroseconds, patternBudgetUnits } from './pattern-run.ts';

/** Compiles all lists into one automaton a lane. Entries with problems are left out of the matcher and named. */
export function compileText(
  lists: readonly TextList[],
  memory: TextMemory = textMemory(),
): {
  readonly matcher: TextMatcher;
  readonly built: BuiltText;
  readonly problems: readonly EntryProblem[];
} {
  const plan = planOf(lists, memory);
  const built = buildText(plan, memory);
  return { matcher: matcherOf(built), built, problems: plan.problems };
}
