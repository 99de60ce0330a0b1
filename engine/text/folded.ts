/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index lies inside its array, and a default would cost in the loops */
import { nature, natureOf, unicode } from './fold-table.ts';
import type { Folding } from './folding.ts';
import { isFlag, isRegional } from './regional.ts';
import { isStroke, stroke } from './strokes.ts';

/** Folded symbols as a string. */
export interface ShownText {
  readonly text: string;
  /** Code unit of the shown text → symbol; `null`: the same. */
  readonly symbolAt: Int32Array | null;
}

/** A text as one list reads it: symbols with the place in the original that each came from. */
export interface Folded {
  /** The text that this is a reading of; `null`: of none yet. */
  text: string | null;
  length: number;
  /** Code points; code units when raw. */
  symbols: Int32Array;
  /** First code unit in the original. */
  starts: Int32Array;
  /** Code unit after the last one in the original. */
  ends: Int32Array;
  /** Bits of `nature` of the original character. */
  natures: Uint8Array;
  /** For patterns; `null`: nobody has asked. */
  shown: ShownText | null;
}

export function emptyFolded(): Folded {
  return {
    text: null,
    length: 0,
    symbols: new Int32Array(256),
    starts: new Int32Array(256),
    ends: new Int32Array(256),
    natures: new Uint8Array(256),
    shown: null,
  };
}

const space = 0x20;
/** Those of ASCII that can be a bare stroke. */
const smallL = 0x6c;
const capitalI = 0x49;
/** A longer row of marks composes to no letter. */
const longestAccent = 3;

/** Folds the whole text into the buffer: one pass, linear. */
export function foldInto(folded: Folded, text: string, folding: Folding): void {
  folded.text = text;
  folded.shown = null;
  folded.length = 0;
  if (folding.raw) foldRaw(folded, text);
  else
    for (let i = foldPlain(folded, text, folding, 0); i < text.length;)
      i = foldPlain(folded, text, folding, foldAt(folded, text, folding, i));
}

const asciiNatures = Uint8Array.from({ length: 0x80 }, (_, unit) => natureOf(unit));

/** Folds a stretch of ASCII, of which most texts consist, and returns where it ends. */
function foldPlain(folded: Folded, text: string, folding: Folding, from: number): number {
  const { plain } = folding.chars;
  const { strokes } = folding;
  while (folded.length + text.length - from > folded.symbols.length) grow(folded);
  const { symbols, starts, ends, natures } = folded;
  const { length } = text;
  let at = folded.length;
  let before = at > 0 ? symbols[at - 1] : 0;
  let i = from;
  for (; i < length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) {
      // A mark belongs to the letter before it.
      if (unit < 0x300 || i === from) break;
      folded.length = at - 1;
      return i - 1;
    }
    const symbol = plain[unit]!;
    // A blank after a blank may be part of it.
    if (symbol === 0 || (symbol === space && before === space)) break;
    if (strokes && (unit === smallL || unit === capitalI) && isStroke(text, i, unit)) break;
    symbols[at] = symbol;
    starts[at] = i;
    ends[at] = i + 1;
    natures[at] = asciiNatures[unit]!;
    before = symbol;
    at += 1;
  }
  folded.length = at;
  return i;
}

function foldRaw(folded: Folded, text: string): void {
  for (let i = 0; i < text.length;) {
    const point = text.codePointAt(i) ?? 0;
    const bits = natureOf(point);
    push(folded, text.charCodeAt(i), i, i + 1, bits);
    if (point > 0xffff) push(folded, text.charCodeAt(i + 1), i + 1, i + 2, bits);
    i += point > 0xffff ? 2 : 1;
  }
}

/** Folds the character at `i` with the marks on it and returns where the next one starts. */
function foldAt(folded: Folded, text: string, folding: Folding, i: number): number {
  const point = text.codePointAt(i) ?? 0;
  const next = i + (point > 0xffff ? 2 : 1);
  const bits = natureOf(point);
  if (folding.invisible && (bits & nature.invisible) !== 0) return next;
  if (folding.markdown && isMarkdown(text, i)) return next;
  if ((bits & nature.blank) !== 0) {
    pushBlank(folded, folding, point, i);
    return next;
  }
  if (isRegional(point)) {
    // Regional letters make words among themselves only, so that a flag beside a word does not hide it.
    if (isFlag(text, i)) push(folded, point, i, next, nature.regional);
    else pushFolded(folded, folding, { point, start: i, end: next, bits: bits | nature.regional });
    return next;
  }
  if (folding.strokes && isStroke(text, i, point)) {
    push(folded, stroke, i, next, bits);
    return next;
  }
  const seesMarks = folding.accents || folding.invisible;
  if (seesMarks && (bits & nature.mark) !== 0) return next;
  if (!seesMarks || (bits & nature.letter) === 0 || next >= text.length || text.charCodeAt(next) < 0x300) {
    pushFolded(folded, folding, { point, start: i, end: next, bits });
    return next;
  }
  const end = endOfMarks(text, folding, next);
  pushFolded(folded, folding, { point: compose(text, point, next, end), start: i, end, bits });
  return end;
}

function endOfMarks(text: string, folding: Folding, from: number): number {
  let end = from;
  for (let i = from; i < text.length;) {
    const point = text.codePointAt(i) ?? 0;
    const bits = natureOf(point);
    i += point > 0xffff ? 2 : 1;
    if ((bits & nature.mark) !== 0) end = i;
    else if (!folding.invisible || (bits & nature.invisible) === 0) break;
  }
  return end;
}

/** One accent on a letter is that letter's accent; anything else on it is a tower, and only the letter counts. */
function compose(text: string, point: number, from: number, end: number): number {
  if (end === from || end - from > longestAccent) return point;
  const composed = (String.fromCodePoint(point) + text.slice(from, end)).normalize('NFC');
  const only = composed.codePointAt(0) ?? point;
  if (composed.length > (only > 0xffff ? 2 : 1)) return point;
  return unicode.accents.has(only) || unicode.owns.has(only) ? only : point;
}

/**
 * Marks that Discord and forums draw as style: `*` and backticks always, `__`, `~~` and `||` only in pairs. A single underscore parts
 * words.
 */
export function isMarkdown(text: string, i: number): boolean {
  const unit = text.charCodeAt(i);
  if (unit === 0x2a || unit === 0x60) return true;
  if (unit !== 0x5f && unit !== 0x7e && unit !== 0x7c) return false;
  return text.charCodeAt(i + 1) === unit || (i > 0 && text.charCodeAt(i - 1) === unit);
}

function pushBlank(folded: Folded, folding: Folding, point: number, i: number): void {
  if (folding.blanks === 'kept') {
    push(folded, point === 0x0a ? point : space, i, i + 1, nature.blank);
    return;
  }
  const before = folded.length - 1;
  if (before >= 0 && folded.symbols[before] === space) folded.ends[before] = i + 1;
  else push(folded, space, i, i + 1, nature.blank);
}

interface Character {
  readonly point: number;
  readonly start: number;
  readonly end: number;
  readonly bits: number;
}

function pushFolded(folded: Folded, folding: Folding, { point, start, end, bits }: Character): void {
  const { units, others } = folding.chars;
  const only = point < 0x10000 ? (units[point] ?? 0) : 0;
  if (only !== 0) {
    push(folded, only, start, end, bits);
    return;
  }
  const several = others.get(point);
  if (several === undefined) push(folded, point, start, end, bits);
  else for (const symbol of several) push(folded, symbol, start, end, bits);
}

function push(folded: Folded, symbol: number, start: number, end: number, bits: number): void {
  const at = folded.length;
  if (at === folded.symbols.length) grow(folded);
  folded.symbols[at] = symbol;
  folded.starts[at] = start;
  folded.ends[at] = end;
  folded.natures[at] = bits;
  folded.length = at + 1;
}

function grow(folded: Folded): void {
  const size = folded.symbols.length * 2;
  folded.symbols = copied(new Int32Array(size), folded.symbols);
  folded.starts = copied(new Int32Array(size), folded.starts);
  folded.ends = copied(new Int32Array(size), folded.ends);
  folded.natures = copied(new Uint8Array(size), folded.natures);
}

export function copied<A extends Int32Array | Uint8Array>(to: A, from: A): A {
  to.set(from);
  return to;
}

/** Index of the last symbol that starts before `position`; -1 if none. */
export function lastBefore(folded: Folded, position: number): number {
  const { starts, length } = folded;
  // Most texts are folded letter by letter up to here.
  if (
    position > 0 &&
    position < length &&
    starts[position] === position &&
    starts[position - 1] === position - 1
  )
    return position - 1;
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
