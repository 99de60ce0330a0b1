import { nature } from './fold-table.ts';
import type { Folded } from './folded.ts';
import { stroke } from './strokes.ts';
import { runsOf } from './term.ts';
import type { Term } from './term.ts';

/** First and last symbol of a match in the folded text. Filled by `matchTerm`; one value serves all calls. */
export interface Match {
  first: number;
  last: number;
}

export type Reads = (textSymbol: number, termSymbol: number) => boolean;

/** A bare stroke in the text is an i or an l, as the term has it. */
export function readsSame(textSymbol: number, termSymbol: number): boolean {
  return textSymbol === termSymbol || (textSymbol === stroke && (termSymbol === 0x69 || termSymbol === 0x6c));
}

export interface Reader {
  readonly folded: Folded;
  readonly repeats: boolean;
  readonly reads: Reads;
}

/**
 * Letters that neither Spanish nor English writes twice in a row: two of them are already a stretch. Any other letter has to come three
 * times, because twice is a spelling (`cool` is not `col`). Digits never stretch: 100 is not 10.
 */
const neverDoubled = new Set(Array.from('ahijkquvwxy', (letter) => letter.charCodeAt(0)));

function stretchesFrom(symbol: number): number {
  if (symbol >= 0x30 && symbol <= 0x39) return Infinity;
  if (neverDoubled.has(symbol | 0x20)) return 2;
  const isLetter = symbol > 0x7f || (symbol >= 0x41 && (symbol | 0x20) <= 0x7a && (symbol & 0x1f) <= 26);
  return isLetter ? 3 : 2;
}

/**
 * Does the term stand in the text with its anchor run ending at symbol `at`? Under `repeats` a run of n reads a run of m if n = m, or n ≥ m
 * and the run is long enough to be a stretch. At an open end (`anywhere`, or a star) a longer run holds a shorter one.
 */
export function matchTerm(reader: Reader, term: Term, at: number, match: Match): boolean {
  const { folded, repeats, reads } = reader;
  const { symbols, counts, anchor } = runsOf(term);
  const runs = symbols.length;
  // Most places that are tried are the blank after the term.
  if (!reads(folded.symbols[at] ?? -1, symbols[anchor] ?? -2)) return false;
  let last = at;
  if (repeats && at + 1 < folded.length && reads(folded.symbols[at + 1] ?? -1, symbols[anchor] ?? -2))
    return false;
  for (let run = anchor + 1; run < runs; run += 1) {
    const symbol = symbols[run] ?? 0;
    const need = counts[run] ?? 0;
    const isEdge = run === runs - 1 && !term.wordEnd;
    let found = 0;
    while (last + 1 < folded.length && folded.symbols[last + 1] === symbol && (repeats || found < need)) {
      found += 1;
      last += 1;
    }
    if (found < need) return false;
    if (found > need && found < stretchesFrom(symbol)) {
      if (!isEdge) return false;
      last -= found - need;
    }
  }
  let first = at + 1;
  for (let run = anchor; run >= 0; run -= 1) {
    const symbol = symbols[run] ?? 0;
    const need = counts[run] ?? 0;
    const isSingle =
      need === 1 && folded.symbols[first - 1] === symbol && !reads(folded.symbols[first - 2] ?? -1, symbol);
    const found = isSingle ? 1 : runBefore(reader, first, { symbol, need, before: symbols[run - 1] ?? -2 });
    if (found < need) return false;
    first -= found;
    if (found === need || found >= stretchesFrom(symbol)) continue;
    if (run === runs - 1 && run === anchor && !term.wordEnd) last = Math.min(last, first + need - 1);
    else if (run === 0 && !term.wordStart) first += found - need;
    else return false;
  }
  if (!isWhole(folded, term, first, last)) return false;
  match.first = first;
  match.last = last;
  return true;
}

/** A run of a term, and the symbol of the one before it. */
interface SoughtRun {
  readonly symbol: number;
  readonly need: number;
  readonly before: number;
}

/**
 * Length of the run that ends before `end`. What stands for several letters (a bare stroke, 1) is taken beyond the need only where the run
 * before has no use for it, so that `f1ll` keeps its i.
 */
function runBefore(
  { folded, repeats, reads }: Reader,
  end: number,
  { symbol, need, before }: SoughtRun,
): number {
  let found = 0;
  for (let i = end - 1; i >= 0; i -= 1) {
    const here = folded.symbols[i] ?? -1;
    if (!reads(here, symbol)) break;
    if (found >= need && (!repeats || reads(here, before))) break;
    found += 1;
  }
  return found;
}

/** Does the match begin and end where the term's words do? A sign at its edge stands for a letter: `a$$es` holds no `a$$`. */
export function isWhole(folded: Folded, { wordStart, wordEnd }: Term, first: number, last: number): boolean {
  if (wordStart && first > 0 && isWord(folded, first - 1) && !areApart(folded, first - 1)) return false;
  return !(wordEnd && last + 1 < folded.length && isWord(folded, last + 1) && !areApart(folded, last));
}

export function isWord(folded: Folded, i: number): boolean {
  return ((folded.natures[i] ?? 0) & nature.word) !== 0;
}

/** Regional letters join only one another. */
function areApart({ natures }: Folded, i: number): boolean {
  return (((natures[i] ?? 0) ^ (natures[i + 1] ?? 0)) & nature.regional) !== 0;
}
