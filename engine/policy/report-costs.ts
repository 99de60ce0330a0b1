import { signalsOf, wakeOf } from '../evaluate/wake.ts';
import type { ReadList } from '../sections/lists/read.ts';
import type { ReadRule } from '../sections/rules/read.ts';
import { patternBudgetMicroseconds, patternBudgetUnits } from '../text/index.ts';
import type { BuiltText } from '../text/matcher.ts';
import type { RuleCard } from './policy.ts';
import type { Report } from './report.ts';

interface Loaded {
  readonly cards: readonly RuleCard[];
  readonly rules: readonly ReadRule[];
  readonly built: BuiltText;
  readonly lists: readonly ReadList[];
}

/** Names the rules that run on every event, and the patterns that make them, with what each costs at most. */
export function reportCosts({ cards, rules, built, lists }: Loaded, report: Report): void {
  const always = new Set(cards.filter((card) => card.always).map((card) => card.id));
  const costly = new Set<number>();
  for (const rule of rules.filter(({ id }) => always.has(id))) {
    report.add('runs-always', { file: rule.file, place: rule.place, rule: rule.id }, {});
    for (const signal of signalsOf(wakeOf(rule.when, [])))
      if (signal.kind === 'list' && built.alwaysRuns[signal.list] === true) costly.add(signal.list);
  }
  for (const list of costly) reportPatterns(list, { built, lists }, report);
}

function reportPatterns(
  number: number,
  { built, lists }: Pick<Loaded, 'built' | 'lists'>,
  report: Report,
): void {
  const list = lists[number];
  for (const { pattern, exception, always } of built.plan.patterns[number]?.patterns ?? []) {
    const { entry, size } = pattern;
    const at = list?.entryPlaces[list.spec.entries.indexOf(entry)];
    if (!always || exception || at === undefined) continue;
    report.add('pattern-runs-always', at, {
      entry,
      instructions: size,
      microseconds: Math.ceil((100 * size * patternBudgetMicroseconds) / patternBudgetUnits),
      characters: Math.floor(patternBudgetUnits / size) - 1,
    });
  }
}
