import { nature } from './fold-table.ts';
import type { Folded } from './folded.ts';
import { isLetterApart } from './leet.ts';
import { fewestApart, runsOf } from './term.ts';
import type { Term } from './term.ts';
import { readsLeet } from './verify-leet.ts';
import { isWhole, isWord } from './verify.ts';
import type { Match, Reader } from './verify.ts';

/** A term's letters without what stands between them. */
interface Letters {
  readonly letters: readonly number[];
  /** Where a letter begins a further word of a phrase. */
  readonly begins: readonly boolean[];
  readonly words: number;
}

/** Shorter phrases run together make ordinary words (`a la` → `ala`). */
const fewestTogether = 6;
const widestGap = 3;
/** A shorter word with a sign in it is two short ones: `in.to`. */
const fewestCut = 5;
const apostrophe = 0x27;

const read = new WeakMap<Term, Letters>();

function lettersOf(term: Term): Letters {
  const known = read.get(term);
  if (known !== undefined) return known;
  const letters: number[] = [];
  const begins: boolean[] = [];
  let parted = false;
  const runs = runsOf(term);
  runs.symbols.forEach((symbol, run) => {
    if (!isLetter(symbol)) {
      parted = letters.length > 0;
      return;
    }
    for (let i = 0; i < (runs.counts[run] ?? 0); i += 1) {
      letters.push(symbol);
      begins.push(parted);
      parted = false;
    }
  });
  const found = { letters, begins, words: 1 + begins.filter(Boolean).length };
  read.set(term, found);
  return found;
}

function isLetter(symbol: number): boolean {
  return (
    symbol > 0x7f ||
    (symbol >= 0x30 && symbol <= 0x39) ||
    ((symbol | 0x20) >= 0x61 && (symbol | 0x20) <= 0x7a)
  );
}

/** What stands between the letters of a term in the text. */
interface Gaps {
  /** Symbols between letters of one word: the narrowest and the widest gap. */
  least: number;
  most: number;
  /** A gap inside a word that no sign would make: a blank, or an apostrophe as in `he'll`. */
  isLoose: boolean;
  /** Gaps between words that are one blank, as the phrase is usually written. */
  blanks: number;
  /** A gap between words in which a sentence may end: a blank and more. */
  isOpen: boolean;
  /** Two words without anything between them. */
  isTight: boolean;
}

const gaps: Gaps = { least: 0, most: 0, isLoose: false, blanks: 0, isOpen: false, isTight: false };

/**
 * Does the term stand in the text, its last letter at symbol `at`, in one of three ways: with every letter apart from the next (`f r e e`,
 * `f.r-e_e`); as a phrase whose words are whole and run together or are parted by signs (`freenitro`, `free-nitro`); or as a long word cut
 * by signs (`gili.pollas`)? A word with blanks in some of its gaps only would join the tails and heads of ordinary words.
 */
export function matchSpaced(reader: Reader, term: Term, at: number, match: Match): boolean {
  const { folded, reads } = reader;
  const { letters, begins, words } = lettersOf(term);
  if (letters.length < fewestApart) return false;
  Object.assign(gaps, { least: Infinity, most: 0, isLoose: false, blanks: 0, isOpen: false, isTight: false });
  let position = at;
  for (let k = letters.length - 1; ; k -= 1) {
    if (position < 0 || !reads(folded.symbols[position] ?? -1, letters[k] ?? -2)) return false;
    if (k === 0) break;
    const gap = gapBefore(reader, position);
    if (gap > widestGap) return false;
    if (begins[k] === true) seeBetween(folded, position, gap);
    else seeInside(folded, position, gap);
    position -= gap + 1;
  }
  match.first = position;
  match.last = at;
  return isDrawn(folded, match, term, letters.length, words) && isWhole(folded, term, position, at);
}

function seeInside({ symbols, natures }: Folded, position: number, gap: number): void {
  gaps.least = Math.min(gaps.least, gap);
  gaps.most = Math.max(gaps.most, gap);
  for (let i = position - gap; i < position; i += 1)
    if (((natures[i] ?? 0) & nature.blank) !== 0 || symbols[i] === apostrophe) gaps.isLoose = true;
}

function seeBetween({ natures }: Folded, position: number, gap: number): void {
  let blanks = 0;
  for (let i = position - gap; i < position; i += 1)
    if (((natures[i] ?? 0) & nature.blank) !== 0) blanks += 1;
  if (gap === 0) gaps.isTight = true;
  if (blanks === 1 && gap === 1) gaps.blanks += 1;
  else if (blanks > 0) gaps.isOpen = true;
}

function isDrawn(folded: Folded, match: Match, term: Term, letters: number, words: number): boolean {
  if (gaps.least > 0 && gaps.most > 0)
    return (
      !(term.wordEnd && goesOn(folded, match.last, 1)) && !(term.wordStart && goesOn(folded, match.first, -1))
    );
  if (gaps.isOpen) return false;
  if (gaps.most > 0) return letters >= fewestCut && !gaps.isLoose;
  return words > 1 && gaps.blanks < words - 1 && (letters >= fewestTogether || !gaps.isTight);
}

/** Symbols between the letter at `position` and the one before it. */
function gapBefore({ folded, reads }: Reader, position: number): number {
  let gap = 0;
  while (gap <= widestGap && position - 1 - gap >= 0) {
    const i = position - 1 - gap;
    if (isWord(folded, i) || (reads === readsLeet && isLetterApart(folded.symbols[i] ?? 0))) break;
    gap += 1;
  }
  return gap;
}

/** Two more single letters (no numbers) follow with such a gap: a longer word is spelled out, and the term is only part of it. */
function goesOn(folded: Folded, from: number, direction: 1 | -1): boolean {
  let position = from;
  for (let letter = 0; letter < 2; letter += 1) {
    let gap = 0;
    while (gap <= gaps.most && isGap(folded, position + direction * (gap + 1))) gap += 1;
    position += direction * (gap + 1);
    if (gap < gaps.least || gap > gaps.most || !isLetterAt(folded, position)) return false;
    const beyond = position + direction;
    if (beyond >= 0 && beyond < folded.length && isWord(folded, beyond)) return false;
  }
  return true;
}

function isLetterAt({ length, natures }: Folded, i: number): boolean {
  return i >= 0 && i < length && ((natures[i] ?? 0) & nature.letter) !== 0;
}

function isGap(folded: Folded, i: number): boolean {
  return i >= 0 && i < folded.length && !isWord(folded, i);
}
