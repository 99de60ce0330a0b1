import { nature, natureOf } from './fold-table.ts';
import type { Folded } from './folded.ts';
import { leetLetters } from './leet.ts';
import type { Match } from './verify.ts';

export function readsLeet(textSymbol: number, termSymbol: number): boolean {
  return textSymbol === termSymbol || (leetLetters.get(textSymbol)?.includes(termSymbol) ?? false);
}

/** At least one sign stands for a letter, and every word with such a sign has a real letter: 8008 stays a number. */
export function isLeet(folded: Folded, match: Match): boolean {
  let signs = 0;
  let total = 0;
  let letters = 0;
  for (let i = match.first; i <= match.last + 1; i += 1) {
    const symbol = folded.symbols[i] ?? 0;
    const ends = i > match.last || ((folded.natures[i] ?? 0) & nature.blank) !== 0;
    if (ends) {
      if (signs > 0 && letters === 0) return false;
      total += signs;
      signs = 0;
      letters = 0;
    } else if (leetLetters.has(symbol)) signs += 1;
    else if ((natureOf(symbol) & nature.letter) !== 0) letters += 1;
  }
  return total > 0;
}
