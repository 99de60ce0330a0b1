import { compare, always, no, unknown, yes } from '../evaluate/predicate.ts';
import type { Answer, Wake } from '../evaluate/predicate.ts';
import type { YamlValue } from '../policy/place.ts';
import type { Comparison } from '../sections/shapes.ts';
import { mostHits } from '../text/hits.ts';

/** One comparison with the number of items that satisfy a leaf's other keys. */
interface Counted {
  readonly comparison: Comparison;
  readonly value: number;
}

/** Reads `count`; without it, one such item is enough. */
export function readCounts(value: YamlValue | undefined): readonly Counted[] {
  if (value === undefined) return [{ comparison: 'atLeast', value: 1 }];
  return Object.entries(value as Record<string, YamlValue>).map(([word, n]) => ({
    comparison: word as Comparison,
    value: Number(n),
  }));
}

/** What a trace shows of what was found: as many names as it has places. */
export function shownNames(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const shown = names.slice(0, mostHits).join(', ');
  return names.length > mostHits ? `${shown}, …` : shown;
}

/** The answer when at least `certain` and at most `possible` items satisfy the other keys. */
export function answerCounts(counts: readonly Counted[], certain: number, possible = certain): Answer {
  const first = answerFor(counts, certain);
  for (let found = certain + 1; found <= possible; found++) {
    if (answerFor(counts, found) !== first) return unknown;
  }
  return first;
}

function answerFor(counts: readonly Counted[], found: number): Answer {
  return counts.every((c) => compare(found, c.comparison, c.value) === yes) ? yes : no;
}

/** `signal` says that there is such an item; it wakes only where none would not do. */
export function wakeByCounts(counts: readonly Counted[], signal: Wake): Wake {
  const needsOne = counts.some(
    (c) => compare(0, c.comparison, c.value) === no && c.comparison !== 'lessThan',
  );
  return needsOne ? signal : always;
}
