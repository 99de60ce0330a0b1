import * as encoded from './fold-table.generated.ts';

/** Code point → the code points that it folds to. */
export type FoldTable = ReadonlyMap<number, readonly number[]>;

export interface UnicodeTables {
  readonly lookalikes: FoldTable;
  readonly cases: FoldTable;
  readonly accents: FoldTable;
  /** Letters of their own (ñ, å, й …) → base letter. Used to propose, never to decide. */
  readonly owns: FoldTable;
}

/** What a code point is, as bits of `natureOf`. */
export const nature = {
  word: 1,
  letter: 2,
  invisible: 4,
  mark: 8,
  blank: 16,
  sign: 32,
  regional: 64,
} as const;

/** Reads the base 36 numbers of a generated string, one after the other. */
interface NumberReader {
  readonly text: string;
  at: number;
}

/** The number at the reader's place; 0 where there is none. The separator after it is passed over. */
function readNumber(reader: NumberReader): number {
  let value = 0;
  for (; reader.at < reader.text.length; reader.at += 1) {
    const unit = reader.text.charCodeAt(reader.at);
    if (unit >= 0x61) value = value * 36 + unit - 0x57;
    else if (unit >= 0x30 && unit <= 0x39) value = value * 36 + unit - 0x30;
    else break;
  }
  reader.at += 1;
  return value;
}

const separator = ','.charCodeAt(0);
const several = '='.charCodeAt(0);
const same = '!'.charCodeAt(0);

/** `delta count target`, with `!` after a count of characters that share one target and `=` before a target of several. */
function decodeTable(encodedTable: string): FoldTable {
  const table = new Map<number, readonly number[]>();
  const reader = { text: encodedTable, at: 0 };
  for (let point = 0; reader.at < encodedTable.length;) {
    point += readNumber(reader);
    const count = readNumber(reader);
    const isShared = encodedTable.charCodeAt(reader.at - 1) === same;
    if (isShared) reader.at += 1;
    if (encodedTable.charCodeAt(reader.at) === several) {
      const start = reader.at + 1;
      while (reader.at < encodedTable.length && encodedTable.charCodeAt(reader.at) !== separator)
        reader.at += 1;
      table.set(
        point,
        Array.from(encodedTable.slice(start, reader.at), (c) => c.codePointAt(0) ?? 0),
      );
      reader.at += 1;
      continue;
    }
    const target = readNumber(reader);
    for (let i = 0; i < Math.max(count, 1); i += 1) table.set(point + i, [isShared ? target : target + i]);
  }
  return table;
}

const planes = 0x20000;
const natures = new Uint8Array(planes);
/** Above the first two planes only ranges are kept: pairs of first and last code point with their bit. */
const beyond: { readonly first: number; readonly end: number; readonly bit: number }[] = [];

function decodeRanges(encodedRanges: string, bit: number): void {
  const reader = { text: encodedRanges, at: 0 };
  let inside = false;
  for (let point = 0; reader.at < encodedRanges.length; inside = !inside) {
    const first = point;
    point += readNumber(reader);
    if (inside) markRange(first, point, bit);
  }
}

function markRange(first: number, end: number, bit: number): void {
  const limit = Math.min(end, planes);
  for (let point = first; point < limit; point += 1) natures[point] = (natures[point] ?? 0) | bit;
  if (end > planes) beyond.push({ first: Math.max(first, planes), end, bit });
}

decodeRanges(encoded.words, nature.word);
decodeRanges(encoded.letters, nature.letter);
decodeRanges(encoded.invisibles, nature.invisible);
decodeRanges(encoded.marks, nature.mark);
decodeRanges(encoded.blanks, nature.blank);
decodeRanges(encoded.signs, nature.sign);

/** Bits of `nature` that hold for a code point. */
export function natureOf(point: number): number {
  if (point < planes) return natures[point] ?? 0;
  let bits = 0;
  for (const range of beyond) if (point >= range.first && point < range.end) bits |= range.bit;
  return bits;
}

export const unicode: UnicodeTables = {
  lookalikes: decodeTable(encoded.lookalikes),
  cases: decodeTable(encoded.cases),
  accents: decodeTable(encoded.accents),
  owns: decodeTable(encoded.owns),
};
