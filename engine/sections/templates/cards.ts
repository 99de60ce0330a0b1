import { cardOf } from '../../effects/cards.ts';
import type { Assembly } from '../../policy/assemble.ts';
import { placeOfKey } from '../../policy/place.ts';
import type { Template, TemplateCard } from '../../policy/policy.ts';
import type { ReadRule } from '../rules/read.ts';

/** What staff see of each template, in the order in which they are written. */
export function templateCards(
  templates: Readonly<Record<string, Template>>,
  { assembly, rules }: { readonly assembly: Assembly; readonly rules: readonly ReadRule[] },
): readonly TemplateCard[] {
  const naming = new Map<string, Set<string>>();
  for (const { id, then } of rules) {
    for (const name of then.flatMap((effect) => [...(cardOf(effect.kind).names?.(effect) ?? [])])) {
      if (name.what !== 'template') continue;
      naming.set(name.name, (naming.get(name.name) ?? new Set()).add(id));
    }
  }
  return [...assembly.named.templates].flatMap(([id, { first }]) => {
    const template = templates[id];
    if (template === undefined) return [];
    const { line } = placeOfKey(first.file, first.parent, id);
    return [{ id, file: first.file.path, line, rules: [...(naming.get(id) ?? [])] }];
  });
}
