import type { ReadList } from '../sections/lists/read.ts';
import type { Adviser } from './advice.ts';

/** Advice on entries of a list that have the same name; gives the indexes of those that are the first of theirs. */
export function adviseOnRepeats(
  { spec, entryPlaces }: ReadList,
  nameOf: (entry: string) => string,
  adviser: Adviser,
): ReadonlyMap<string, number> {
  const firsts = new Map<string, number>();
  spec.entries.forEach((entry, index) => {
    const name = nameOf(entry);
    const first = firsts.get(name);
    const at = entryPlaces[index];
    if (first === undefined) firsts.set(name, index);
    else if (at !== undefined) {
      const line = entryPlaces[first]?.place.line ?? 0;
      const written = spec.entries[first] ?? entry;
      const as = written === entry ? '' : ` as \`${written}\``;
      adviser.add('repeated-entry', at, { entry, first: `on line ${line}${as}` });
    }
  });
  return firsts;
}
