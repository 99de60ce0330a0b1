import type { Predicate } from '../../evaluate/predicate.ts';
import type { Comparison } from '../shapes.ts';

interface Range {
  /** The number itself is allowed where the edge is not open. */
  readonly from: number;
  readonly fromOpen: boolean;
  readonly to: number;
  readonly toOpen: boolean;
}

const everything: Range = { from: -Infinity, fromOpen: false, to: Infinity, toOpen: false };

function narrow(range: Range, comparison: Comparison, value: number): Range {
  if (comparison === 'equals') return narrow(narrow(range, 'atLeast', value), 'atMost', value);
  const above = comparison === 'atLeast' || comparison === 'moreThan';
  const open = comparison === 'moreThan' || comparison === 'lessThan';
  if (above) {
    if (value < range.from) return range;
    return { ...range, from: value, fromOpen: open || (value === range.from && range.fromOpen) };
  }
  if (value > range.to) return range;
  return { ...range, to: value, toOpen: open || (value === range.to && range.toOpen) };
}

/** Names of the quantities that are compared so that no number satisfies all of its comparisons. */
export function emptyRanges(predicates: readonly Predicate[]): readonly string[] {
  const ranges = new Map<string, Range>();
  for (const { wake, lowered } of predicates) {
    // What a test of something else only needs, such as that there is an attachment at all, is no comparison of the author's.
    if (wake.kind !== 'quantity' || lowered.value !== wake.value) continue;
    const { name } = wake.quantity;
    ranges.set(name, narrow(ranges.get(name) ?? everything, wake.comparison, wake.value));
  }
  return [...ranges]
    .filter(([, { from, to, fromOpen, toOpen }]) => from > to || (from === to && (fromOpen || toOpen)))
    .map(([name]) => name);
}
