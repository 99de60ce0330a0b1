import { classes } from './automaton.ts';
import { charFoldOf, step } from './char-fold.ts';
import type { CharFold } from './char-fold.ts';
import { nature, natureOf } from './fold-table.ts';
import { isLetterApart, leetLetters, proposedLetter, withoutStroke } from './leet.ts';
import { isRegional, regionalNeighbours } from './regional.ts';

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
  readonly script: Script;
  readonly width: number;
  /** By code unit. */
  readonly classOf: Uint16Array;
  /** Folded code point → class. */
  readonly letters: ReadonlyMap<number, number>;
  /** Classes of `special` characters met so far. */
  readonly known: Map<number, readonly number[]>;
}

/** How a kind of lane reads each character, before any term is known. Made once for each kind. */
export interface Script {
  readonly kind: LaneKind;
  readonly fold: CharFold;
  /** By code unit: the code unit that it reads as, or one of `shape`. */
  readonly shapes: Int32Array;
}

/** Shapes of code units that do not read as one letter. */
const shape = { skip: -1, boundary: -2, several: -3, sign: -4 } as const;

/** More distinct letters than this share classes: rows stay short, and a shared class only proposes more. */
const ownClasses = 96;
const sharedClasses = 64;

/** Characters whose meaning depends on their neighbours, and those that can stand in a link. */
const special = new Set(Array.from('_~|.:%\u3002\uff0e\uff61\u2024', (c) => c.charCodeAt(0)));

const scripts = new Map<string, Script>();

export function scriptOf(kind: LaneKind): Script {
  const key = `${kind.reading} ${kind.lookalikes} ${kind.leet}`;
  const known = scripts.get(key);
  if (known !== undefined) return known;
  const script = new LazyScript(kind);
  scripts.set(key, script);
  return script;
}

/** Made as it is asked for: a lane that was restored needs the fold for rare characters only, and the shapes never. */
class LazyScript implements Script {
  readonly kind: LaneKind;
  #fold: CharFold | null = null;
  #shapes: Int32Array | null = null;

  constructor(kind: LaneKind) {
    this.kind = kind;
  }

  get fold(): CharFold {
    return (this.#fold ??= charFoldOf(
      step.case | step.accents | step.owns | (this.kind.lookalikes ? step.lookalikes : 0),
    ));
  }

  get shapes(): Int32Array {
    if (this.#shapes === null) {
      const { kind, fold } = this;
      this.#shapes = new Int32Array(0x10000);
      for (let unit = 0; unit < 0x10000; unit += 1) this.#shapes[unit] = shapeOf(kind, fold, unit);
    }
    return this.#shapes;
  }
}

function shapeOf(kind: LaneKind, fold: CharFold, unit: number): number {
  if ((unit >= 0xd800 && unit <= 0xdfff) || special.has(unit)) return shape.several;
  const only = fold.units[unit] ?? 0;
  const bits = natureOf(unit);
  // The usual letter first: 65,536 of these are read at load.
  if (kind.reading === 'plain' && only !== 0 && !kind.leet && (bits & ~nature.letter) === nature.word)
    return withoutStroke(only);
  const read = coarsely(kind, fold, unit);
  if (read === null) return shape.boundary;
  if (read.length === 0) return shape.skip;
  if (read.length > 1) return shape.several;
  const isLetter = (bits & nature.word) !== 0 || kind.reading !== 'plain';
  return isLetter && (read[0] ?? 0) <= 0xffff ? (read[0] ?? 0) : shape.sign;
}

/** The folded code points of one character: empty where the lane passes over it, `null` where it parts words. */
function coarsely(kind: LaneKind, fold: CharFold, point: number): readonly number[] | null {
  const bits = natureOf(point);
  if ((bits & (nature.invisible | nature.mark)) !== 0 || point === 0x2a || point === 0x60) return [];
  const own = point < 0x10000 ? (fold.units[point] ?? 0) : 0;
  const folded = own !== 0 ? [own] : (fold.others.get(point) ?? [point]);
  const read = folded.map(kind.leet ? proposedLetter : withoutStroke);
  if ((bits & nature.word) !== 0 || (kind.leet && folded.some((p) => isSignForLetter(kind, p)))) return read;
  if (kind.reading === 'spaced') return [];
  return (bits & (nature.blank | nature.sign)) !== 0 ? null : read;
}

function isSignForLetter({ reading }: LaneKind, point: number): boolean {
  return reading === 'leet' ? leetLetters.has(point) : isLetterApart(point);
}

let signUnits: Uint8Array | null = null;

/** By code unit: 1 where it is, or begins, a sign that is a letter inside a word (`n!tro`), but only parts letters drawn apart. */
export function unitsOfSigns(): Uint8Array {
  signUnits ??= findSigns();
  return signUnits;
}

function findSigns(): Uint8Array {
  const found = new Uint8Array(0x10000);
  for (const lookalikes of [true, false]) {
    const { fold, kind: inside } = scriptOf({ lookalikes, reading: 'leet', leet: true });
    const apart: LaneKind = { lookalikes, reading: 'spaced', leet: true };
    const differs = (point: number) =>
      (coarsely(inside, fold, point) ?? []).length > (coarsely(apart, fold, point) ?? []).length;
    for (let unit = 0; unit < 0x10000; unit += 1) if (differs(unit)) found[unit] = 1;
    for (const point of fold.others.keys())
      if (point > 0xffff && differs(point)) found[String.fromCodePoint(point).charCodeAt(0)] = 1;
  }
  return found;
}

/** The alphabet of a lane: one class for each letter that its terms use. */
export function alphabetOf(kind: LaneKind, terms: readonly string[]): Alphabet {
  const script = scriptOf(kind);
  const uses = countLetters(script, terms);
  const ordered = [...uses.keys()].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || a - b);
  const letters = new Map<number, number>();
  const classOfLetter = new Uint16Array(0x10000);
  ordered.forEach((point, i) => {
    const found = classes.firstLetter + (i < ownClasses ? i : ownClasses + (point % sharedClasses));
    letters.set(point, found);
    if (point < 0x10000) classOfLetter[point] = found;
  });
  const shared = ordered.length > ownClasses ? sharedClasses : 0;
  const width = classes.firstLetter + Math.min(ordered.length, ownClasses) + shared;
  const classOf = new Uint16Array(0x10000);
  const { shapes } = script;
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const found = shapes[unit] ?? 0;
    if (found >= 0) classOf[unit] = classOfLetter[found] ?? classes.other;
    else if (found === shape.skip) classOf[unit] = classes.skip;
    else if (found === shape.boundary) classOf[unit] = classes.boundary;
    else if (found === shape.several) classOf[unit] = classes.special;
    else
      classOf[unit] = classesOfPoint(script, letters, unit).length > 1 ? classes.special : classes.boundary;
  }
  return { script, width, classOf, letters, known: new Map() };
}

/** An alphabet whose classes are known. */
export function alphabetFrom({
  kind,
  ...known
}: Pick<Alphabet, 'width' | 'letters' | 'classOf'> & { readonly kind: LaneKind }): Alphabet {
  return { ...known, script: scriptOf(kind), known: new Map() };
}

function countLetters(script: Script, terms: readonly string[]): Map<number, number> {
  const { shapes } = script;
  const counts = new Uint32Array(0x10000);
  const uses = new Map<number, number>();
  for (const term of terms)
    for (let i = 0; i < term.length; i += 1) {
      const found = shapes[term.charCodeAt(i)] ?? 0;
      if (found >= 0) counts[found] = (counts[found] ?? 0) + 1;
      else if (found === shape.several || found === shape.sign)
        for (const point of coarsely(script.kind, script.fold, term.codePointAt(i) ?? 0) ?? [])
          uses.set(point, (uses.get(point) ?? 0) + 1);
    }
  counts.forEach((count, point) => {
    if (count > 0) uses.set(point, (uses.get(point) ?? 0) + count);
  });
  return uses;
}

const skipped = [classes.skip];
const parting = [classes.boundary];

/** Classes of one code point, its neighbours left aside. A sign that terms use, such as 🎁, parts words and is itself. */
function classesOfPoint(
  { kind, fold }: Script,
  letters: Alphabet['letters'],
  point: number,
): readonly number[] {
  const read = coarsely(kind, fold, point);
  if (read === null) return parting;
  if (read.length === 0) return skipped;
  const found = read.map((p) => letters.get(p) ?? classes.other);
  if ((natureOf(point) & nature.word) !== 0 || kind.reading !== 'plain') return found;
  return found.every((c) => c === classes.other) ? parting : [classes.boundary, ...found, classes.boundary];
}

/** Emoji and the like repeat; beyond this many they are worked out anew, so that no text can fill the memory. */
const mostKnown = 2048;

/** Classes of the character at `i`, whose code unit is `special`. */
export function classesAt(alphabet: Alphabet, text: string, i: number): readonly number[] {
  const point = text.codePointAt(i) ?? 0;
  const found = classesOf(alphabet, point);
  if (!isRegional(point) || alphabet.script.kind.reading === 'spaced') return found;
  const { before, after } = regionalNeighbours(text, i);
  return [...(before ? [] : parting), ...found, ...(after ? [] : parting)];
}

function classesOf({ script, letters, known }: Alphabet, point: number): readonly number[] {
  const before = known.get(point);
  if (before !== undefined) return before;
  const found = classesOfPoint(script, letters, point);
  if (known.size < mostKnown) known.set(point, found);
  return found;
}
