import { nature } from './fold-table.ts';
import type { Folded } from './folded.ts';
import type { Term } from './term.ts';
import { isWord } from './verify.ts';
import type { Match, Reads } from './verify.ts';

/** A term's letters without what stands between them. */
export interface SpacedTerm {
  readonly term: Term;
  readonly letters: Int32Array;
  /** 1 where a letter begins a further word of a phrase. */
  readonly begins: Uint8Array;
  readonly words: number;
}

/** Fewer letters drawn apart are initials or variables, not a word. */
const fewestApart = 3;
/** Shorter phrases run together make ordinary words (`a la` → `ala`). */
const fewestTogether = 6;
const widestGap = 3;

export function spacedTermOf(term: Term): SpacedTerm | null {
  const letters: number[] = [];
  const begins: number[] = [];
  let words = 1;
  let parted = false;
  term.symbols.forEach((symbol, run) => {
    if (!isLetter(symbol)) {
      parted = letters.length > 0;
      return;
    }
    for (let i = 0; i < (term.counts[run] ?? 0); i += 1) {
      begins.push(parted ? 1 : 0);
      letters.push(symbol);
      if (parted) words += 1;
      parted = false;
    }
  });
  if (letters.length < fewestApart) return null;
  return { term, letters: Int32Array.from(letters), begins: Uint8Array.from(begins), words };
}

function isLetter(symbol: number): boolean {
  return (
    symbol > 0x7f ||
    (symbol >= 0x30 && symbol <= 0x39) ||
    ((symbol | 0x20) >= 0x61 && (symbol | 0x20) <= 0x7a)
  );
}

/**
 * Does the term stand in the text, its last letter at symbol `at`, either with every letter apart from the next by the same gap (`f r e e`,
 * `f.r-e_e`), or as a phrase whose words are whole and all run together or all parted by signs (`freenitro`, `free-nitro`)? Anything in
 * between would join the tails and heads of ordinary words.
 */
export function matchSpaced(
  folded: Folded,
  spaced: SpacedTerm,
  at: number,
  reads: Reads,
  match: Match,
): boolean {
  const { letters, begins, term } = spaced;
  let position = at;
  let gapInside = -1;
  let gapBetween = -1;
  for (let k = letters.length - 1; k >= 0; k -= 1) {
    if (position < 0 || !reads(folded.symbols[position] ?? -1, letters[k] ?? -2)) return false;
    if (k === 0) break;
    let gap = 0;
    while (position - 1 - gap >= 0 && gap <= widestGap && !isWord(folded, position - 1 - gap)) gap += 1;
    if (gap > widestGap) return false;
    if (begins[k] === 1) {
      if (gapBetween >= 0 && gap !== gapBetween) return false;
      if (
        gap > 0 &&
        gapInside <= 0 &&
        hasBlank(folded, position - gap, position) &&
        letters.length > 0 &&
        gapInside === 0
      )
        return false;
      gapBetween = gap;
    } else {
      if (gapInside >= 0 && gap !== gapInside) return false;
      gapInside = gap;
    }
    position -= gap + 1;
  }
  if (gapInside < 0) return false;
  if (gapInside === 0 && (spaced.words === 1 || letters.length < fewestTogether)) return false;
  if (gapInside > 0 && gapBetween >= 0 && gapBetween < gapInside) return false;
  if (term.wordStart && position > 0 && isWord(folded, position - 1)) return false;
  if (term.wordEnd && at + 1 < folded.length && isWord(folded, at + 1)) return false;
  if (gapInside > 0 && (goesOn(folded, at, 1, gapInside) || goesOn(folded, position, -1, gapInside)))
    return false;
  match.first = position;
  match.last = at;
  return true;
}

function hasBlank(folded: Folded, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (((folded.natures[i] ?? 0) & nature.blank) !== 0) return true;
  return false;
}

/** Two more single letters follow with the same gap: a longer word is spelled out, and the term is only part of it. */
function goesOn(folded: Folded, from: number, direction: 1 | -1, gap: number): boolean {
  let position = from;
  for (let letter = 0; letter < 2; letter += 1) {
    for (let i = 1; i <= gap; i += 1) {
      const between = position + direction * i;
      if (between < 0 || between >= folded.length || isWord(folded, between)) return false;
    }
    position += direction * (gap + 1);
    const beyond = position + direction;
    if (position < 0 || position >= folded.length || !isWord(folded, position)) return false;
    if (beyond >= 0 && beyond < folded.length && isWord(folded, beyond)) return false;
  }
  return true;
}
