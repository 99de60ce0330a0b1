import type { FoldStep } from '../text/contract.ts';
import type { Random } from './random.ts';

/** One way in which people hide a listed term from a filter while readers still read it. */
export interface Disguise {
  readonly name: string;
  /** Steps of folding that see through it, beyond the ones that every list has by default. */
  readonly needs: readonly FoldStep[];
  /**
   * The disguised term; `null` where this kind cannot change the term (a phrase is needed, or a letter that the alphabet has). The
   * result begins and ends with a sign that stands for the first and last letter, so that a hit must cover it whole.
   */
  apply(term: string, random: Random): string | null;
}

/** A text with something hidden in it. */
export interface Hidden {
  readonly text: string;
  /** Where it stands: code units, the end excluded. */
  readonly start: number;
  readonly end: number;
}

/** Puts a disguised term between two words of a carrier, or before or after them. */
export function hideIn(carrier: string, disguised: string, random: Random): Hidden {
  const words = carrier.split(' ');
  const at = random.between(0, words.length);
  const before = words.slice(0, at).join(' ');
  const start = at === 0 ? 0 : before.length + 1;
  const after = words.slice(at).join(' ');
  return {
    text: `${before}${at === 0 ? '' : ' '}${disguised}${after === '' ? '' : ` ${after}`}`,
    start,
    end: start + disguised.length,
  };
}

const letter = /\p{L}/u;

export function isLetter(character: string): boolean {
  return letter.test(character);
}

/** A word keeps a letter that is one, or nobody would read it as a word. */
export function keepsLetters(disguised: string | null): string | null {
  const isKept = disguised?.split(' ').every((word) => Array.from(word).some(isLetter)) ?? false;
  return isKept ? disguised : null;
}

/** The characters of a term, each with its accents taken off where they are accents of the language. */
export function plainLetters(term: string): readonly string[] {
  return Array.from(term, (character) =>
    character === 'ñ' || character === 'ç' ? character : (Array.from(character.normalize('NFD'))[0] ?? ''),
  );
}

/** Exchanges letters by a table and leaves the rest. `null`: fewer than `share` of the letters could be exchanged. */
export function exchange(term: string, random: Random, { table, chance, share }: Exchange): string | null {
  let letters = 0;
  let able = 0;
  const changed = plainLetters(term).map((plain) => {
    if (!isLetter(plain)) return plain;
    letters += 1;
    const choices = table(plain);
    if (choices.length === 0) return plain;
    able += 1;
    return able === 1 || random.chance(chance) ? random.pick(choices) : plain;
  });
  return able > 0 && able >= letters * share ? changed.join('') : null;
}

interface Exchange {
  /** What can stand for a small letter. */
  readonly table: (plain: string) => readonly string[];
  /** How often a letter is exchanged that could be; the first always is. */
  readonly chance: number;
  /** Smallest share of letters that the table must have. */
  readonly share: number;
}

/** Puts something between neighbouring letters of the same word. */
export function between(term: string, sign: (gap: number) => string): string | null {
  const characters = Array.from(term);
  let gaps = 0;
  const parts = characters.map((character, i) => {
    const next = characters[i + 1];
    if (next === undefined || next === ' ' || character === ' ') return character;
    return character + sign(gaps++);
  });
  return gaps > 0 ? parts.join('') : null;
}

/** One word, long enough that a change inside it leaves letters on both sides. */
export function eachWord(term: string, change: (word: string) => string): string | null {
  let changed = 0;
  const words = term.split(' ').map((word) => {
    if (Array.from(word).length < 3) return word;
    changed += 1;
    return change(word);
  });
  return changed > 0 ? words.join(' ') : null;
}
