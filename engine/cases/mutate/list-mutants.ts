import type { Digest, OpenPolicy } from '../../policy/load.ts';
import type { ReadList } from '../../sections/lists/read.ts';
import type { Mutant } from './mutant.ts';

export interface Sampling {
  /** Another seed takes another sample. */
  readonly seed: string;
  /** Entries of one text file that are removed, one at a time; `Infinity`: all. */
  readonly entries: number;
  readonly digest: Digest;
}

/** Each entry and each exception written in YAML removed, and a sample of those of text files. */
export function listMutants(open: OpenPolicy, sampling: Sampling): readonly Mutant[] {
  return open.lists.flatMap((list, index) =>
    (['entries', 'except'] as const).flatMap((of) =>
      chosen(list, of, sampling).map((at): Mutant => {
        const place = list[of === 'entries' ? 'entryPlaces' : 'exceptPlaces'][at];
        const entry = list.spec[of][at] ?? '';
        return {
          kind: 'entry',
          rule: null,
          file: place?.file ?? list.piece.file.path,
          line: place?.place.line ?? 1,
          column: place?.place.column ?? 1,
          change: `removed ${of === 'entries' ? 'the entry' : 'the exception'} \`${entry}\` of the list ${list.name}`,
          parts: { of: 'list', list: index, spec: { ...list.spec, [of]: list.spec[of].toSpliced(at, 1) } },
        };
      }),
    ),
  );
}

/** The smallest digests: an entry added or removed changes the sample by one at most. */
function chosen(
  list: ReadList,
  of: 'entries' | 'except',
  { seed, entries, digest }: Sampling,
): readonly number[] {
  const places = list[of === 'entries' ? 'entryPlaces' : 'exceptPlaces'];
  const all = list.spec[of].map((_, index) => index);
  if (places[0]?.file === list.piece.file.path) return all;
  const ranked = all.map((index) => ({ index, rank: digest(`${seed}\n${list.spec[of][index] ?? ''}`) }));
  return ranked
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, entries)
    .map(({ index }) => index)
    .toSorted((a, b) => a - b);
}
