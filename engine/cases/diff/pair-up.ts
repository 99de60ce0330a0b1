/** How to find an entry again: `same` is equal for entries that mean the same, `alike` for two states of one; `null`: never alike. */
interface Likeness<T> {
  readonly same: (entry: T) => string;
  readonly alike: (entry: T) => string | null;
}

/** Two states of one entry; `null`: it is not there on that side. */
export type Pair<T> = readonly [T, T] | readonly [T, null] | readonly [null, T];

/** What differs between two lists when their order does not matter: entries that are the same are left out. */
export function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  likeness: Likeness<T>,
): readonly Pair<T>[] {
  const gone = without(before, after, likeness.same);
  const added = [...without(after, before, likeness.same)];
  const pairs = gone.map((entry): Pair<T> => {
    const name = likeness.alike(entry);
    const index = name === null ? -1 : added.findIndex((other) => likeness.alike(other) === name);
    const [other] = index < 0 ? [] : added.splice(index, 1);
    return other === undefined ? [entry, null] : [entry, other];
  });
  return [...pairs, ...added.map((entry): Pair<T> => [null, entry])];
}

/** `entries` less those that `others` hold too, one for one. */
function without<T>(entries: readonly T[], others: readonly T[], key: (entry: T) => string): readonly T[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(key(other), (counts.get(key(other)) ?? 0) + 1);
  return entries.filter((entry) => {
    const left = counts.get(key(entry)) ?? 0;
    counts.set(key(entry), left - 1);
    return left <= 0;
  });
}
