import { nature, natureOf } from './fold-table.ts';
import { foldInto } from './folded.ts';
import type { Folded } from './folded.ts';
import type { Folding } from './folding.ts';

/** A term as its list reads it: runs of equal symbols. */
export interface Term {
  readonly list: number;
  /** Index in `entries` or `except`. */
  readonly index: number;
  readonly exception: boolean;
  /** The text without the stars that widen it. */
  readonly text: string;
  readonly symbols: Int32Array;
  readonly counts: Int32Array;
  /** The last run that holds more than signs and blanks: where the automaton's proposal ends. */
  readonly anchor: number;
  readonly wordStart: boolean;
  readonly wordEnd: boolean;
}

export interface TermProblem {
  readonly message: string;
  readonly hint: string;
}

/** Characters; a longer term is a text, not a term. */
export const longestTerm = 200;

export interface TermSource {
  readonly entry: string;
  readonly list: number;
  readonly index: number;
  readonly exception: boolean;
  readonly match: 'word' | 'anywhere';
  readonly folding: Folding;
}

/** Reads a term under its list's folding, or says what is wrong with it. */
export function readTerm(source: TermSource, scratch: Folded): Term | TermProblem {
  const { entry, match, folding, list, index, exception } = source;
  const text = entry.trim().replace(/^\*/, '').replace(/\*$/, '').trim();
  const problem = problemOf(entry, text);
  if (problem !== null) return problem;
  foldInto(scratch, text, folding);
  const last = scratch.length - 1;
  if (last < 0)
    return { message: `"${entry}" holds nothing that can be read`, hint: 'Write at least one letter.' };
  const isWord = (i: number) => ((scratch.natures[i] ?? 0) & nature.word) !== 0;
  const trimmed = entry.trim();
  return {
    list,
    index,
    exception,
    text,
    ...runsOf(scratch),
    wordStart: match === 'word' && !trimmed.startsWith('*') && isWord(0),
    wordEnd: match === 'word' && !trimmed.endsWith('*') && isWord(last),
  };
}

function problemOf(entry: string, text: string): TermProblem | null {
  if ([...entry].length > longestTerm)
    return {
      message: `a term of ${[...entry].length} characters`,
      hint: `A term holds at most ${longestTerm} characters.`,
    };
  if (text.includes('*'))
    return {
      message: `"${entry}" has a * inside`,
      hint: 'A * may only begin or end a term; for anything between two words use a pattern list.',
    };
  if (![...text].some(isReadable))
    return { message: `"${entry}" has no letter, number or emoji`, hint: 'Write at least one of them.' };
  return null;
}

function isReadable(character: string): boolean {
  const bits = natureOf(character.codePointAt(0) ?? 0);
  return (bits & (nature.sign | nature.blank | nature.invisible | nature.mark)) === 0;
}

function runsOf(folded: Folded): Pick<Term, 'symbols' | 'counts' | 'anchor'> {
  const symbols: number[] = [];
  const counts: number[] = [];
  let anchor = 0;
  for (let i = 0; i < folded.length; i += 1) {
    const symbol = folded.symbols[i] ?? 0;
    if (i > 0 && symbol === folded.symbols[i - 1]) counts[counts.length - 1]! += 1;
    else {
      symbols.push(symbol);
      counts.push(1);
    }
    if (((folded.natures[i] ?? 0) & (nature.sign | nature.blank)) === 0) anchor = symbols.length - 1;
  }
  return { symbols: Int32Array.from(symbols), counts: Int32Array.from(counts), anchor };
}
