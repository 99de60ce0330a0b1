import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Document, Node } from 'yaml';

/**
 * Whether two documents say the same: the same kinds, keys, values, tags, anchors and aliases in the same order. Aliases are
 * compared by name, so that a bomb of them stays small. A number too long to be kept exactly equals the same digits in quotes.
 */
export function sameMeaning(before: Document, after: Document): boolean {
  return sameNode(before.contents, after.contents);
}

function sameNode(before: unknown, after: unknown): boolean {
  if (before === null || after === null) return before === after;
  const [one, other] = [before as Node, after as Node];
  if (isAlias(one)) return isAlias(other) && one.source === other.source;
  if (isAlias(other) || one.anchor !== other.anchor) return false;
  if (isScalar(one)) return isScalar(other) && (sameScalar(one, other) || quotedId(one, other));
  if (one.tag !== other.tag) return false;
  if (isSeq(one)) return isSeq(other) && sameItems(one.items, other.items, sameNode);
  if (isMap(one))
    return (
      isMap(other) &&
      sameItems(one.items, other.items, (a, b) => sameNode(a.key, b.key) && sameNode(a.value, b.value))
    );
  return false;
}

function sameItems<Item>(
  before: readonly Item[],
  after: readonly Item[],
  same: (one: Item, other: Item) => boolean,
): boolean {
  return before.length === after.length && before.every((item, index) => same(item, after[index] as Item));
}

interface Value {
  readonly value: unknown;
  readonly source?: string;
  readonly tag?: string;
}

function sameScalar(one: Value, other: Value): boolean {
  return Object.is(one.value, other.value) && one.tag === other.tag;
}

function quotedId(one: Value, other: Value): boolean {
  return (
    typeof one.value === 'bigint' && !Number.isSafeInteger(Number(one.value)) && one.source === other.value
  );
}
