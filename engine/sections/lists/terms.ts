import type { Term } from '../../policy/policy.ts';
import { isTextList } from './read.ts';
import type { AnyList } from './read.ts';

const termKinds = { terms: 'term', domains: 'domain', patterns: 'pattern' } as const;

/** What the lists that act by themselves say, one of each entry: a second one of the same words says nothing more. */
export function termsOf(lists: readonly AnyList[]): readonly Term[] {
  return lists.filter(isTextList).flatMap(({ name, onHit, severity, spec }) => {
    if (onHit === null) return [];
    const kind = termKinds[spec.kind];
    return [...new Set(spec.entries)].map((entry) => ({ list: name, kind, entry, onHit, severity }));
  });
}
