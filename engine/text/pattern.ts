import { RE2JS, RE2JSSyntaxException } from 're2js';
import type { EntryProblem } from './contract.ts';
import type { Folding } from './folding.ts';
import { charFoldOf, step } from './char-fold.ts';

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

export type PatternProblem = Pick<EntryProblem, 'code' | 'message' | 'hint'>;

export function readPattern(entry: string, folding: Folding): Pattern | PatternProblem {
  if (entry.trim() === '')
    return { code: 'bad-pattern', message: 'an empty pattern', hint: 'RE2 syntax is expected.' };
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
      message: `"${entry}" needs ${size} instructions`,
      hint: `At most ${largestPattern} are allowed: shorten the repetitions, or write a list of terms.`,
    };
  return { entry, regex, size, source };
}

function problemOf(entry: string, error: unknown): PatternProblem {
  if (!(error instanceof RE2JSSyntaxException)) throw error;
  if (/\(\?<?[=!]/.test(entry))
    return {
      code: 'pattern-unsupported',
      message: `"${entry}" looks ahead or behind, which cannot be matched in linear time`,
      hint: 'Match the surroundings too, or use two rules.',
    };
  if (/\\[1-9]|\\k</.test(entry) || /\(\?P=/.test(entry))
    return {
      code: 'pattern-unsupported',
      message: `"${entry}" refers back to a group, which cannot be matched in linear time`,
      hint: 'Write the alternatives out.',
    };
  return {
    code: 'bad-pattern',
    message: `"${entry}": ${error.getDescription()}`,
    hint: 'RE2 syntax is expected.',
  };
}

/** Letters of the pattern read like the text they are compared with. ASCII stays: escapes and operators are ASCII. */
function foldPattern(entry: string, folding: Folding): string {
  if (folding.raw) return entry;
  const bits = (folding.lookalikes ? step.lookalikes : 0) | (folding.accents ? step.accents : 0);
  const { units, others } = charFoldOf(bits);
  let folded = '';
  for (const character of entry.normalize('NFC')) {
    const point = character.codePointAt(0) ?? 0;
    const only = point < 0x10000 ? (units[point] ?? 0) : 0;
    const several = only !== 0 ? [only] : (others.get(point) ?? [point]);
    const text = String.fromCodePoint(...several);
    folded += point < 0x80 || !/^[\p{L}\p{N}]+$/u.test(text) ? character : text;
  }
  return folded;
}
