import { nature, natureOf } from './fold-table.ts';
import type { Folded } from './folded.ts';
import { leetLetters, onlyInside } from './leet.ts';
import { readsSame } from './verify.ts';
import type { Term } from './term.ts';
import type { Match } from './verify.ts';

const smallI = 0x69;
const smallL = 0x6c;

/** `nltro` is written for nitro; the other way about nobody is fooled. */
export function readsLeet(textSymbol: number, termSymbol: number): boolean {
  if (textSymbol === smallL && termSymbol === smallI) return true;
  return readsSame(textSymbol, termSymbol) || (leetLetters.get(textSymbol)?.includes(termSymbol) ?? false);
}

/** A shorter term with a digit is a name of something: d3, L4, 4s. */
const shortestLeet = 3;

/** At least one sign stands for a letter, and every word with such a sign has a real letter: 8008 stays a number, unless the term has it. */
export function isLeet(folded: Folded, match: Match, term: Term): boolean {
  let signs = 0;
  let length = 0;
  let strokes = 0;
  for (let first = match.first; first <= match.last;) {
    let last = first;
    while (last < match.last && ((folded.natures[last + 1] ?? 0) & nature.blank) === 0) last += 1;
    const word = countsOf(folded, { first, last });
    if (word.signs > 0 && isOpenedOrClosed(folded, { first, last })) return false;
    if (word.letters > 0) signs += word.signs;
    else if (word.signs > 0 && !hasNumber(term, folded, { first, last })) return false;
    length += last - first + 1;
    strokes += word.strokes;
    first = last + 2;
  }
  return signs + strokes > 0 && length >= shortestLeet;
}

function hasNumber(term: Term, { symbols }: Folded, { first, last }: Match): boolean {
  const number = String.fromCharCode(...symbols.subarray(first, last + 1));
  return ` ${term.text} `.includes(` ${number} `);
}

function isOpenedOrClosed({ symbols }: Folded, { first, last }: Match): boolean {
  return onlyInside.has(symbols[first] ?? 0) || onlyInside.has(symbols[last] ?? 0);
}

/** Letters that carry more digits than themselves: two of them in so long a word are no version and no formula. */
const fewestReal = 2;
const longEnough = 6;

/** Letters drawn apart are not mostly digits: 1.0.1 is a version. */
export function isMostlyLetters(folded: Folded, match: Match): boolean {
  const { signs, letters } = countsOf(folded, match);
  return signs <= letters || (letters >= fewestReal && signs + letters >= longEnough);
}

interface Counts {
  /** What stands for another letter. */
  readonly signs: number;
  /** What is a letter, if perhaps another one. */
  readonly letters: number;
  /** Letters that may stand for another one. */
  readonly strokes: number;
}

/** What parts letters drawn apart is neither sign nor letter. */
function countsOf(folded: Folded, { first, last }: Match): Counts {
  let signs = 0;
  let letters = 0;
  let strokes = 0;
  for (let i = first; i <= last; i += 1) {
    const symbol = folded.symbols[i] ?? 0;
    if (symbol === smallL) strokes += 1;
    if (leetLetters.has(symbol)) signs += 1;
    if ((natureOf(symbol) & nature.letter) !== 0) letters += 1;
  }
  return { signs, letters, strokes };
}
