import { comparisonOperators } from '../evaluate/lowered.ts';
import type { YamlValue } from '../policy/place.ts';
import { Duration, Percent, comparisons } from '../sections/shapes.ts';
import { leaves } from './leaves.ts';

/**
 * What conditions of json-rules-engine may name: facts are leaves, paths are keys of them. All of it follows from the
 * leaves' schemas, so that a new leaf is a new fact.
 */
export interface FactCard {
  readonly fact: string;
  readonly paths: ReadonlyMap<string, FactPath>;
  /** Operators of our own that ask the fact as a whole. */
  readonly whole: readonly string[];
  /** A window: its value is a count, and `params` say which. */
  readonly counts: boolean;
}

export interface FactPath {
  /** Key of the leaf that asks it. */
  readonly key: string;
  readonly kind: FactKind;
  /** Unit of a number. */
  readonly unit: 'ms' | '%' | '';
  /** The words that there are; empty: any text. */
  readonly allowed: readonly string[];
  /** The leaf takes several values. */
  readonly takesList: boolean;
  /** What the leaf takes when a flag is asked for. */
  readonly flag: true | string;
  /** The leaf can be asked for the opposite of a flag too. */
  readonly takesFalse: boolean;
}

/** `word`: one text; `set`: several. */
export type FactKind = 'number' | 'flag' | 'word' | 'set';

const numeric = Object.values(comparisonOperators);

/** Operators that can be asked of each kind of value. */
export const operatorsFor: Readonly<Record<FactKind, readonly string[]>> = {
  number: [...numeric, 'notEqual'],
  flag: ['equal', 'notEqual'],
  word: ['equal', 'notEqual', 'in', 'notIn'],
  set: ['contains', 'doesNotContain', 'containsAny'],
};

/** Operators that ask a window. Its ring holds no more than the number asked for, so equality cannot be known. */
export const windowOperators: readonly string[] = numeric.filter((operator) => operator !== 'equal');

/** Leaves whose keys must hold on the same item are asked by one operator; its value is what the leaf takes. */
export const itemOperators: Readonly<Record<string, string>> = {
  links: 'hasLinks',
  attachments: 'hasAttachment',
  invites: 'hasInvites',
  image: 'hasPicture',
};

/** Operator → key of the leaf `text` that names a list. */
export const listOperators: Readonly<Record<string, string>> = {
  containsTerm: 'contains',
  matchesPattern: 'matches',
};

/** Keys of leaves whose values have other names in the facts. */
const otherPaths: Readonly<Record<string, Readonly<Record<string, Partial<FactPath>>>>> = {
  'author.hasRole': { roles: { kind: 'set' } },
  'member.hasRole': { roles: { kind: 'set' } },
  'channel.is': { id: {} },
  'channel.in': { rooms: { kind: 'set' } },
  'reaction.on': { content: {}, own: { kind: 'flag', flag: 'own' }, any: { kind: 'flag', flag: 'any' } },
};

type Shape = Readonly<Record<string, unknown>>;

export const factCatalogue: ReadonlyMap<string, FactCard> = new Map(
  leaves.map((leaf) => {
    const properties = (leaf.schema as Shape)['properties'] as Readonly<Record<string, Shape>>;
    const counts = 'within' in properties;
    const item = itemOperators[leaf.key];
    const paths = Object.entries(properties).flatMap(([key, shape]) => {
      const isPart = item !== undefined && key !== 'count';
      const isList = leaf.key === 'text' && Object.values(listOperators).includes(key);
      if (counts || isPart || isList) return [];
      const plain = pathFor(key, shape);
      const named = otherPaths[`${leaf.key}.${key}`] ?? { [key]: {} };
      return Object.entries(named).map(([path, more]) => [path, { ...plain, ...more }] as const);
    });
    const whole = item !== undefined ? [item] : leaf.key === 'text' ? Object.keys(listOperators) : [];
    return [leaf.key, { fact: leaf.key, paths: new Map(paths), whole, counts }];
  }),
);

function pathFor(key: string, shape: Shape): FactPath {
  const bound = (shape['properties'] as Readonly<Record<string, unknown>> | undefined)?.[comparisons[0]];
  const takesList = shape['type'] === 'array';
  const words = (takesList ? (shape['items'] as Shape) : shape)['enum'] ?? [];
  const isFlag = shape['type'] === 'boolean' || shape['const'] === true;
  return {
    key,
    kind: bound !== undefined ? 'number' : isFlag ? 'flag' : 'word',
    unit: bound === Duration ? 'ms' : bound === Percent ? '%' : '',
    allowed: words as readonly string[],
    takesList,
    flag: true,
    takesFalse: shape['type'] === 'boolean',
  };
}

/** A number as the leaf writes it: milliseconds → `5000ms`, percent → `70%`. */
export function writeNumber(value: number, { unit }: FactPath): YamlValue {
  return unit === '' ? value : `${value}${unit}`;
}
