import { nature, natureOf } from './fold-table.ts';
import { emptyFolded, foldInto } from './folded.ts';
import type { Folding } from './folding.ts';

export interface Term {
  readonly list: number;
  /** Index in `entries` or `except`. */
  readonly index: number;
  readonly exception: boolean;
  /** As its author wrote it. */
  readonly entry: string;
  /** The text without the stars that widen it. */
  readonly text: string;
  readonly folding: Folding;
  readonly wordStart: boolean;
  readonly wordEnd: boolean;
  /** Filled by `runsOf`: most terms are never proposed. */
  runs: Runs | null;
}

/** A term as its list reads it: runs of equal symbols. */
export interface Runs {
  readonly symbols: readonly number[];
  readonly counts: readonly number[];
  /** The last run with something that the automaton reads as a letter: where its proposal ends. */
  readonly anchor: number;
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

/** Fewer letters drawn apart are initials or variables, not a word. */
export const fewestApart = 3;

/** What the automaton never reads as a letter. */
export const unproposed = nature.sign | nature.blank | nature.invisible | nature.mark;

/** Reads a term, or says what is wrong with it. */
export function readTerm({ entry, match, ...place }: TermSource): Term | TermProblem {
  const trimmed = entry.trim();
  const opens = trimmed.startsWith('*');
  const closes = trimmed.endsWith('*');
  const text = opens || closes ? trimmed.slice(opens ? 1 : 0, closes ? -1 : undefined).trim() : trimmed;
  const problem = problemOf(entry, text);
  if (problem !== null) return problem;
  return {
    ...place,
    entry,
    text,
    wordStart: match === 'word' && !opens && isWord(edgeOf(text, place.folding, 0)),
    wordEnd: match === 'word' && !closes && isWord(edgeOf(text, place.folding, -1)),
    runs: null,
  };
}

/** Nothing but letters, digits and blanks, and enough of them that letters drawn apart are a word. */
export function isAllLetters({ text }: Pick<Term, 'text'>): boolean {
  let letters = 0;
  for (const character of text) {
    const bits = natureOf(character.codePointAt(0) ?? 0);
    if ((bits & nature.blank) !== 0) continue;
    if ((bits & (nature.word | unproposed)) !== nature.word) return false;
    letters += 1;
  }
  return letters >= fewestApart;
}

function problemOf(entry: string, text: string): TermProblem | null {
  if (entry.length > longestTerm && Array.from(entry).length > longestTerm)
    return {
      message: `a term of ${Array.from(entry).length} characters`,
      hint: `a term holds at most ${longestTerm} characters`,
    };
  if (text.includes('*'))
    return {
      message: `\`${entry}\` has a * inside`,
      hint: 'a * may only begin or end a term; for anything between two words use a pattern list',
    };
  if (!isReadable(text))
    return { message: `\`${entry}\` has no letter, number or emoji`, hint: 'write at least one of them' };
  return null;
}

function isReadable(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const bits = natureOf(text.codePointAt(i) ?? 0);
    if ((bits & unproposed) === 0) return true;
  }
  return false;
}

function isWord(bits: number): boolean {
  return (bits & nature.word) !== 0;
}

const scratch = emptyFolded();

/** Nature of the first or last symbol that the list sees. */
function edgeOf(text: string, folding: Folding, side: 0 | -1): number {
  const unit = text.charCodeAt(side === 0 ? 0 : text.length - 1);
  if (unit < 0x80 && isWord(natureOf(unit))) return natureOf(unit);
  foldInto(scratch, text, folding);
  return scratch.natures[side === 0 ? 0 : scratch.length - 1] ?? 0;
}

/** The term as its list reads it, worked out when the term is first proposed. */
export function runsOf(term: Term): Runs {
  return (term.runs ??= readRuns(term));
}

function readRuns(term: Term): Runs {
  foldInto(scratch, term.text, { ...term.folding, strokes: false });
  const symbols: number[] = [];
  const counts: number[] = [];
  let anchor = 0;
  for (let i = 0; i < scratch.length; i += 1) {
    const symbol = scratch.symbols[i] ?? 0;
    if (i > 0 && symbol === scratch.symbols[i - 1]) counts.push((counts.pop() ?? 0) + 1);
    else {
      symbols.push(symbol);
      counts.push(1);
    }
    if (((scratch.natures[i] ?? 0) & unproposed) === 0) anchor = symbols.length - 1;
  }
  return { symbols, counts, anchor };
}
