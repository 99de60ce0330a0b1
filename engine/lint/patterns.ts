import type { OpenPolicy } from '../policy/load.ts';
import { placeOfKey } from '../policy/place.ts';
import { longestTerm } from '../text/term.ts';
import type { Adviser } from './advice.ts';
import { adviseOnRepeats } from './repeats.ts';

/** What a term says as well: letters, digits and single spaces. */
const plainWords = /^[\p{L}\p{M}\p{N}]+(?: [\p{L}\p{M}\p{N}]+)*$/u;

/** Advice on lists of patterns. */
export function adviseOnPatterns({ lists }: OpenPolicy, adviser: Adviser): void {
  for (const list of lists) {
    const { spec, name, piece, entryPlaces } = list;
    if (spec.kind !== 'patterns') continue;
    adviseOnRepeats(list, (entry) => entry, adviser);
    const all = [...spec.entries, ...spec.except];
    if (
      spec.entries.length > 0 &&
      all.every((entry) => plainWords.test(entry) && entry.length <= longestTerm)
    ) {
      const place = placeOfKey(piece.file, piece.value, 'patterns');
      adviser.add('plain-patterns', { file: piece.file.path, place }, { list: name });
    }
    if (!spec.fold.includes('case')) continue;
    spec.entries.forEach((entry, index) => {
      const at = entryPlaces[index];
      if (at !== undefined && entry.startsWith('(?i)')) adviser.add('case-flag', at, { entry });
    });
  }
}
