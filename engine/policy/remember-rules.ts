import type { AnyList } from '../sections/lists/read.ts';
import { readRule } from '../sections/rules/read.ts';
import type { ReadRule, RuleContext } from '../sections/rules/read.ts';
import type { Assembly, Piece } from './assemble.ts';
import type { LoadMemory } from './memory.ts';
import type { YamlMap } from './place.ts';
import type { Gathered } from './rule-context.ts';

interface Reading {
  readonly assembly: Assembly;
  readonly context: RuleContext;
  readonly gathered: Gathered;
  readonly lists: readonly AnyList[];
}

/**
 * Reads all rules, those that would read as before as they were. What is learnt is kept by `keep`, once it is known that
 * the whole policy has no errors: with one, a rule may have been bound to something that is missing.
 */
export function readRules(
  { assembly, context, gathered, lists }: Reading,
  memory: LoadMemory,
): { readonly rules: readonly ReadRule[]; keep(): void } {
  const { defaults, manifest, templates, report } = context;
  const reasons = assembly.keyed.reports.get('reasons')?.value ?? null;
  const surroundings = JSON.stringify([defaults, manifest, templates, reasons]);
  const learnt: (() => void)[] = [];
  const read = (piece: Piece<YamlMap>): ReadRule => {
    const known = memory.rules.get(piece.value);
    if (
      known?.surroundings === surroundings &&
      known.lists.every(({ index, spec }) => lists[index]?.spec === spec)
    ) {
      for (const { index } of known.lists) gathered.usedLists.add(index);
      return known.rule;
    }
    const before = report.count + gathered.windowsAsked();
    gathered.lastUsed.clear();
    const rule = readRule(piece, context);
    if (report.count + gathered.windowsAsked() === before) {
      const used = [...gathered.lastUsed].flatMap((index) => {
        const spec = lists[index]?.spec;
        return spec === undefined ? [] : { index, spec };
      });
      learnt.push(() => memory.rules.set(piece.value, { rule, surroundings, lists: used }));
    }
    return rule;
  };
  const rules = assembly.items.rules.map(read);
  return { rules, keep: () => learnt.forEach((learn) => learn()) };
}
