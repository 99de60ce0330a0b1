import { RE2JS, RE2JSException, RE2JSSyntaxException } from 're2js';
import type { EntryProblem } from './contract.ts';
import type { Folding } from './folding.ts';
import { foldPattern } from './pattern-fold.ts';

/** A pattern that is safe to run: its time is at most its size × the length of the text. */
export interface Pattern {
  readonly entry: string;
  readonly regex: RE2JS;
  /** Instructions of the compiled program. */
  readonly size: number;
  /** The pattern as it is run: its letters folded like the text. */
  readonly source: string;
}

/** Instructions; a larger pattern is a list of terms in disguise. */
export const largestPattern = 1000;

/** Characters: what is longer is not read at all. */
const longestPattern = 5000;

export type PatternProblem = Pick<EntryProblem, 'code' | 'message' | 'hint'>;

export function readPattern(entry: string, folding: Folding): Pattern | PatternProblem {
  if (entry.trim() === '')
    return { code: 'bad-pattern', message: 'an empty pattern', hint: 'RE2 syntax is expected' };
  if (entry.length > longestPattern)
    return {
      code: 'pattern-too-large',
      message: `a pattern of ${entry.length} characters`,
      hint: `at most ${longestPattern} are allowed: write a list of terms`,
    };
  const source = foldPattern(entry, folding);
  let regex: RE2JS;
  try {
    regex = RE2JS.compile(source, folding.case ? RE2JS.CASE_INSENSITIVE : 0);
  } catch (error) {
    return problemOf(entry, error);
  }
  const size = regex.re2().numberOfInstructions() as number;
  if (size > largestPattern)
    return {
      code: 'pattern-too-large',
      message: `\`${entry}\` needs ${size} instructions`,
      hint: `at most ${largestPattern} are allowed: shorten the repetitions, or write a list of terms`,
    };
  return { entry, regex, size, source };
}

function problemOf(entry: string, error: unknown): PatternProblem {
  if (!(error instanceof RE2JSException)) throw error;
  if (/\(\?<?[=!]/.test(entry))
    return {
      code: 'pattern-unsupported',
      message: `\`${entry}\` looks ahead or behind, which cannot be matched in linear time`,
      hint: 'match the surroundings too, or use two rules',
    };
  if (/\\[1-9]|\\k</.test(entry) || /\(\?P=/.test(entry))
    return {
      code: 'pattern-unsupported',
      message: `\`${entry}\` refers back to a group, which cannot be matched in linear time`,
      hint: 'write the alternatives out',
    };
  return {
    code: 'bad-pattern',
    message: `\`${entry}\`: ${error instanceof RE2JSSyntaxException ? error.getDescription() : error.message}`,
    hint: 'RE2 syntax is expected',
  };
}
