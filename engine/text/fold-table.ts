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

function decodeTable(text: string): FoldTable {
  const table = new Map<number, readonly number[]>();
  let point = 0;
  for (const part of text.split(',')) {
    const [delta = '', run = '', target = ''] = part.split(' ');
    point += parseInt(delta, 36);
    if (target.startsWith('=')) {
      table.set(
        point,
        Array.from(target.slice(1), (c) => c.codePointAt(0) ?? 0),
      );
      continue;
    }
    const first = parseInt(target, 36);
    const count = run === '' ? 1 : parseInt(run, 36);
    const stride = run.endsWith('!') ? 0 : 1;
    for (let i = 0; i < count; i += 1) table.set(point + i, [first + i * stride]);
  }
  return table;
}

const planes = 0x20000;
const natures = new Uint8Array(planes);
/** Above the first two planes only ranges are kept: pairs of first and last code point with their bit. */
const beyond: { readonly first: number; readonly end: number; readonly bit: number }[] = [];

function decodeRanges(text: string, bit: number): void {
  let point = 0;
  let inside = false;
  for (const delta of text.split(' ')) {
    const first = point;
    point += parseInt(delta, 36);
    if (inside) markRange(first, point, bit);
    inside = !inside;
  }
}

function markRange(first: number, end: number, bit: number): void {
  for (let point = first; point < Math.min(end, planes); point += 1)
    natures[point] = (natures[point] ?? 0) | bit;
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
