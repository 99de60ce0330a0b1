import type { TSchema } from 'typebox';
import type { EventKind } from '../event.ts';
import type { Evidence } from '../decision.ts';
import { compare } from '../evaluate/predicate.ts';
import { comparisonOperators } from '../evaluate/lowered.ts';
import type { Predicate, Quantity } from '../evaluate/predicate.ts';
import type { YamlValue } from '../policy/place.ts';
import { comparisons } from '../sections/shapes.ts';
import type { Comparison } from '../sections/shapes.ts';
import type { TextList } from '../text/contract.ts';
import type { WindowSpec } from './windows.ts';

/** What a leaf may ask of the policy it stands in. */
export interface LeafContext {
  /** Index of a list by name, when it exists and is of this kind; otherwise the finding is reported and it is -1. */
  list(path: readonly string[], name: string, kind: TextList['kind']): number;
  listName(index: number): string;
  /** Registers a window; equal windows share one. */
  window(spec: Omit<WindowSpec, 'key'>): WindowSpec;
  /** Role ids that an alias stands for; a name that is no alias is taken as the id itself. */
  role(name: string): string;
}

/** A leaf of conditions: its key in YAML, the shape of its value, and the tests that it makes. One folder each. */
export interface LeafCard {
  readonly key: string;
  readonly description: string;
  readonly schema: TSchema;
  /** Kinds of event that it can read. */
  readonly reads: readonly EventKind[];
  /** All of them must hold. */
  predicates(value: Readonly<Record<string, YamlValue>>, context: LeafContext): readonly Predicate[];
}

const none: readonly Evidence[] = [];

/** Tests of a number: one per comparison word. `parse` turns the YAML value into the unit of the quantity. */
export function numberTests(
  quantity: Quantity,
  value: YamlValue | undefined,
  parse: (value: YamlValue) => number,
): readonly Predicate[] {
  if (value === undefined) return [];
  const asked = value as Readonly<Record<string, YamlValue>>;
  return comparisons.flatMap((comparison) => {
    const against = asked[comparison];
    return against === undefined ? [] : [numberTest(quantity, comparison, parse(against))];
  });
}

export function numberTest(quantity: Quantity, comparison: Comparison, value: number): Predicate {
  return {
    says: `${quantity.name} ${comparison} ${quantity.show(value)}`,
    lowered: { ...placeInFacts(quantity), operator: comparisonOperators[comparison], value },
    wake: { kind: 'quantity', quantity, comparison, value },
    facts: quantity.fact === null ? [] : [quantity.fact],
    holds: (moment) => compare(quantity.read(moment), comparison, value),
    found(moment) {
      const found = quantity.read(moment);
      return Number.isNaN(found) ? null : quantity.show(found);
    },
    evidence: () => none,
  };
}

function placeInFacts({ name, lowered }: Quantity): NonNullable<Quantity['lowered']> {
  if (lowered !== undefined) return lowered;
  const [fact = '', key = ''] = name.split('.');
  return { fact, path: `$.${key}` };
}
