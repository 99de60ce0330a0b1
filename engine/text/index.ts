import type { CompileText, TextList } from './contract.ts';
import { matcherOf } from './matcher.ts';
import { planOf } from './plan.ts';

export { patternBudgetUnits } from './pattern-run.ts';

export const compileText: CompileText = (lists: readonly TextList[]) => {
  const plan = planOf(lists);
  return { matcher: matcherOf(plan), problems: plan.problems };
};
