import type { TSchema } from 'typebox';
import type { EventKind } from '../event.ts';
import type { Evidence } from '../decision.ts';
import type { ImageList } from './image/hashes.ts';
import { compare, no, valueOf } from '../evaluate/predicate.ts';
import { comparisonOperators } from '../evaluate/lowered.ts';
import type { Predicate, Quantity } from '../evaluate/predicate.ts';
import { asText, isMap } from '../policy/place.ts';
import type { YamlValue } from '../policy/place.ts';
import { comparisons } from '../sections/shapes.ts';
import type { Comparison } from '../sections/shapes.ts';
import type { TextList } from '../text/contract.ts';
import type { Feature } from '../policy/policy.ts';
import type { WindowSpec } from './windows.ts';

/** What a leaf may ask of the policy it stands in. */
export interface LeafContext {
  /** Index of a list by name, when it exists and is of this kind; otherwise the finding is reported and it is -1. */
  list(path: readonly string[], name: string, kind: TextList['kind']): number;
  listName(index: number): string;
  /** A list of images by name; `null` where there is none, which is reported. */
  images(path: readonly string[], name: string): ImageList | null;
  /** What a list of terms holds, as written. */
  entries(path: readonly string[], name: string): readonly string[];
  /** Whether the policy leaves a switch on. */
  isOn(feature: Feature): boolean;
  /** Registers a window; equal windows share one. */
  window(spec: Omit<WindowSpec, 'key'>): WindowSpec;
  /** The role id that an alias stands for; a name that is no alias is taken as the id itself, and reported where it looks like a slip. */
  role(path: readonly string[], name: string): string;
  /** A reason for reports; where the policy names its reasons and not this one, that is reported. */
  reason(path: readonly string[], name: string): string;
  /** What a channel may be called: the id that an alias stands for, and the name itself. A name that is neither is reported. */
  channel(path: readonly (string | number)[], name: string): readonly string[];
}

/** A leaf of conditions: its key in YAML, the shape of its value, and the tests that it makes. One folder each. */
export interface LeafCard {
  readonly key: string;
  readonly description: string;
  readonly schema: TSchema;
  /** Kinds of event that it can read. */
  readonly reads: readonly EventKind[];
  /** Those that this value of it can read, where it says so itself. */
  readonly readsOf?: (value: Readonly<Record<string, YamlValue>>) => readonly EventKind[];
  /** All of them must hold. */
  predicates(value: Readonly<Record<string, YamlValue>>, context: LeafContext): readonly Predicate[];
}

const none: readonly Evidence[] = [];
const noFacts: Predicate['facts'] = [];

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
    facts: quantity.fact === null ? noFacts : [quantity.fact],
    ...(quantity.fact === null ? { because: () => `not-said: ${quantity.name}` } : {}),
    holds: (moment) => compare(valueOf(quantity, moment), comparison, value),
    found(moment) {
      const found = valueOf(quantity, moment);
      return Number.isNaN(found) ? null : quantity.show(found);
    },
    evidence: () => none,
  };
}

/** A test of what is there or is not: its quantity is 1 or 0. */
export function flagTest(quantity: Quantity): Predicate {
  return {
    ...numberTest(quantity, 'atLeast', 1),
    says: `${quantity.name} true`,
    lowered: { ...placeInFacts(quantity), operator: 'equal', value: true },
    found: (moment) => String(valueOf(quantity, moment) === 1),
  };
}

function placeInFacts({ name, lowered }: Quantity): NonNullable<Quantity['lowered']> {
  if (lowered !== undefined) return lowered;
  const [fact = '', key = ''] = name.split('.');
  return { fact, path: `$.${key}` };
}

/** The same tests where a signal says that there is something to test, and false where it does not. */
export function onlyWith(signal: Quantity, tests: readonly Predicate[]): readonly Predicate[] {
  return tests.map((test) => ({
    ...test,
    wake: { kind: 'quantity', quantity: signal, comparison: 'atLeast', value: 1 },
    holds: (moment) => (valueOf(signal, moment) === 0 ? no : test.holds(moment)),
  }));
}

/** Keys and values of a leaf in a line, for traces: `in scam-domains, count atLeast 2`. */
export function saysKeys(value: Readonly<Record<string, YamlValue>>): string {
  const words = ([key, part]: readonly [string, YamlValue]): string =>
    isMap(part) ? `${key} ${Object.entries(part).map(words).join(' ')}` : `${key} ${asText(part)}`;
  return Object.entries(value).map(words).join(', ');
}
