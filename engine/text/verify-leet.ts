import { nature, natureOf } from './fold-table.ts';
import type { Folded } from './folded.ts';
import { leetLetters } from './leet.ts';
import type { Match } from './verify.ts';

export function readsLeet(textSymbol: number, termSymbol: number): boolean {
  return textSymbol === termSymbol || (leetLetters.get(textSymbol)?.includes(termSymbol) ?? false);
}

/** A shorter word with a digit is a name of something: d3, L4, 4s. */
const shortestLeet = 3;

/** At least one sign stands for a letter, and every word with such a sign has a real letter: 8008 stays a number. */
export function isLeet(folded: Folded, match: Match): boolean {
  let total = 0;
  for (let first = match.first; first <= match.last;) {
    let last = first;
    while (last < match.last && ((folded.natures[last + 1] ?? 0) & nature.blank) === 0) last += 1;
    const { signs, letters } = countsOf(folded, { first, last });
    if (signs > 0 && (letters === 0 || signs + letters < shortestLeet)) return false;
    total += signs;
    first = last + 2;
  }
  return total > 0;
}

/** Letters drawn apart are not mostly digits: 1.0.1 is a version. */
export function isMostlyLetters(folded: Folded, match: Match): boolean {
  const { signs, letters } = countsOf(folded, match);
  return signs <= letters;
}

/** Signs that stand for letters, and letters. What parts letters drawn apart is neither. */
function countsOf(
  folded: Folded,
  { first, last }: Match,
): { readonly signs: number; readonly letters: number } {
  let signs = 0;
  let letters = 0;
  for (let i = first; i <= last; i += 1) {
    const symbol = folded.symbols[i] ?? 0;
    if (leetLetters.has(symbol)) signs += 1;
    else if ((natureOf(symbol) & nature.letter) !== 0) letters += 1;
  }
  return { signs, letters };
}
