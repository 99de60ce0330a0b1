import type { Piece } from '../../policy/assemble.ts';
import { isList, isMap } from '../../policy/place.ts';
import type { YamlMap, YamlValue } from '../../policy/place.ts';
import { canonical } from './measure.ts';
import { pairUp } from './pair-up.ts';

/** One place where two values differ. Without `before` it was added, without `after` it went; `moved`: only the order differs. */
export interface Difference {
  readonly path: readonly string[];
  readonly before: Piece | null;
  readonly after: Piece | null;
  readonly moved: boolean;
}

/** Everything in which two values differ in meaning, at the smallest places. */
export function differences(
  path: readonly string[],
  before: Piece | null,
  after: Piece | null,
): readonly Difference[] {
  if (before === null || after === null) {
    return before === after ? [] : [{ path, before, after, moved: false }];
  }
  if (canonical(before.value) === canonical(after.value)) return [];
  if (isMap(before.value) && isMap(after.value)) return inMaps(path, before, after);
  if (isList(before.value) && isList(after.value)) return inLists(path, before, after);
  return [{ path, before, after, moved: false }];
}

function inMaps(path: readonly string[], before: Piece, after: Piece): readonly Difference[] {
  const [a, b] = [before.value as YamlMap, after.value as YamlMap];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
    differences([...path, key], at(before, a, key), at(after, b, key)),
  );
}

function at({ file }: Piece, parent: YamlMap, key: string): Piece | null {
  const value = parent[key];
  return value === undefined ? null : { file, parent, key, value };
}

function inLists(path: readonly string[], before: Piece, after: Piece): readonly Difference[] {
  return entryDifferences(path, entriesOf(before), entriesOf(after));
}

/** Like `differences`, for the entries of two lists, which may come from several files. */
export function entryDifferences(
  path: readonly string[],
  before: readonly Piece[],
  after: readonly Piece[],
): readonly Difference[] {
  const pairs = pairUp(before, after, {
    same: ({ value }) => canonical(value),
    alike: ({ value }) => nameOf(value),
  });
  if (pairs.length === 0) {
    const index = before.findIndex(({ value }, i) => canonical(value) !== canonical(after[i]?.value ?? null));
    const moved = { before: before[index] ?? null, after: after[index] ?? null };
    return index < 0 ? [] : [{ path, ...moved, moved: true }];
  }
  return pairs.flatMap(([a, b]) => {
    const name = nameOf((a ?? b)?.value ?? null) ?? '';
    return differences(name === '' ? path : [...path, name], a, b);
  });
}

function entriesOf({ file, value }: Piece): readonly Piece[] {
  const list = value as readonly YamlValue[];
  return list.map((entry, key) => ({ file, parent: list, key, value: entry }));
}

/** What an entry of a list is called: by it the entry is found again on the other side. Scalars are their own name. */
function nameOf(value: YamlValue): string | null {
  if (!isMap(value)) return null;
  const named = ['id', 'name', 'action', 'sanction', 'channel', 'is']
    .map((key) => value[key])
    .find((name) => typeof name === 'string');
  return named ?? '';
}
