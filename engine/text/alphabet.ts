import { classes } from './automaton.ts';
import { charFoldOf, step } from './char-fold.ts';
import type { CharFold } from './char-fold.ts';
import { nature, natureOf } from './fold-table.ts';
import { proposedLetter } from './leet.ts';

/** How a lane reads words: as written, with digits and signs for letters, or with the letters drawn apart. */
export type Reading = 'plain' | 'leet' | 'spaced';

export interface LaneKind {
  readonly lookalikes: boolean;
  readonly reading: Reading;
  /** In a spaced lane: digits read as letters too. */
  readonly leet: boolean;
}

/** The coarsest reading of text that a lane's automaton runs on. It proposes; the exact folding of each list decides. */
export interface Alphabet {
  readonly kind: LaneKind;
  readonly width: number;
  /** By code unit. */
  readonly classOf: Uint16Array;
  /** For `special` characters that stand for other than one class. */
  readonly several: ReadonlyMap<number, readonly number[]>;
  readonly fold: CharFold;
  /** Folded code point → class. */
  readonly letters: ReadonlyMap<number, number>;
}

/** More distinct letters than this share classes: rows stay short, and a shared class only proposes more. */
const ownClasses = 96;
const sharedClasses = 64;

/** Characters whose meaning depends on their neighbours, and those that can stand in a link. */
const contextual = '_~|';
const inLinks = '.:%\u3002\uff0e\uff61\u2024';

/** The folded code points of one character: empty where the lane passes over it, `null` where it parts words. */
function coarsely(kind: LaneKind, fold: CharFold, point: number): readonly number[] | null {
  const bits = natureOf(point);
  if ((bits & (nature.invisible | nature.mark)) !== 0 || point === 0x2a || point === 0x60) return [];
  const own = point < 0x10000 ? fold.units[point] || undefined : undefined;
  const folded = own === undefined ? (fold.others.get(point) ?? [point]) : [own];
  const read = kind.leet ? folded.map(proposedLetter) : folded;
  const parts =
    (bits & nature.word) === 0 && (kind.reading !== 'leet' || read.every((p, i) => p === folded[i]));
  if (!parts) return read;
  if (kind.reading === 'spaced') return [];
  return (bits & (nature.blank | nature.sign)) !== 0 ? null : read;
}

/** The alphabet of a lane: one class for each letter that its terms use. */
export function alphabetOf(kind: LaneKind, terms: readonly string[]): Alphabet {
  const fold = charFoldOf(step.case | step.accents | step.owns | (kind.lookalikes ? step.lookalikes : 0));
  const uses = countLetters(kind, fold, terms);
  const ordered = [...uses.keys()].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || a - b);
  const letters = new Map<number, number>();
  ordered.forEach((point, i) => {
    letters.set(point, classes.firstLetter + (i < ownClasses ? i : ownClasses + (point % sharedClasses)));
  });
  const shared = ordered.length > ownClasses ? sharedClasses : 0;
  const width = classes.firstLetter + Math.min(ordered.length, ownClasses) + shared;
  const several = new Map<number, readonly number[]>();
  const classOf = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const found = classesOf(kind, fold, letters, unit);
    const [only] = found;
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    if (
      isSurrogate ||
      contextual.includes(String.fromCharCode(unit)) ||
      inLinks.includes(String.fromCharCode(unit))
    )
      classOf[unit] = classes.special;
    else if (found.length === 1 && only !== undefined) classOf[unit] = only;
    else classOf[unit] = classes.special;
    if (classOf[unit] === classes.special && !isSurrogate) several.set(unit, found);
  }
  for (const point of [...fold.others.keys(), ...letters.keys()])
    if (point > 0xffff) several.set(point, classesOf(kind, fold, letters, point));
  return { kind, width, classOf, several, fold, letters };
}

function countLetters(kind: LaneKind, fold: CharFold, terms: readonly string[]): Map<number, number> {
  const uses = new Map<number, number>();
  for (const term of terms)
    for (const character of term)
      for (const point of coarsely(kind, fold, character.codePointAt(0) ?? 0) ?? [])
        uses.set(point, (uses.get(point) ?? 0) + 1);
  return uses;
}

const skipped = [classes.skip];
const parting = [classes.boundary];

/** Classes of one code point, its neighbours left aside. A sign that terms use, such as 🎁, parts words and is itself. */
function classesOf(
  kind: LaneKind,
  fold: CharFold,
  letters: ReadonlyMap<number, number>,
  point: number,
): readonly number[] {
  const read = coarsely(kind, fold, point);
  if (read === null) return parting;
  if (read.length === 0) return skipped;
  const found = read.map((p) => letters.get(p) ?? classes.other);
  if ((natureOf(point) & nature.word) !== 0 || kind.reading === 'leet') return found;
  return found.every((c) => c === classes.other) ? parting : [classes.boundary, ...found, classes.boundary];
}

/** Classes of a code point that is not in the alphabet's tables. */
export function classesBeyond(alphabet: Alphabet, point: number): readonly number[] {
  return alphabet.several.get(point) ?? classesOf(alphabet.kind, alphabet.fold, alphabet.letters, point);
}
