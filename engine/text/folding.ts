import { charFoldOf, step } from './char-fold.ts';
import type { CharFold } from './char-fold.ts';
import type { FoldStep } from './contract.ts';

/** How one list reads text. Lists that ask for the same steps share one value. */
export interface Folding {
  readonly key: string;
  /** No folding at all: code units as they are. */
  readonly raw: boolean;
  readonly chars: CharFold;
  readonly case: boolean;
  readonly lookalikes: boolean;
  readonly accents: boolean;
  readonly invisible: boolean;
  readonly markdown: boolean;
  readonly repeats: boolean;
  readonly leet: boolean;
  readonly spacing: boolean;
  /** Terms read a bare stroke as i or l; what stands in a list or a pattern is read as it is written. */
  readonly strokes: boolean;
  /** Patterns see each white space; terms see a run of it as one space. */
  readonly blanks: 'kept' | 'joined';
}

const made = new Map<string, Folding>();

/** The folding of a choice of steps, made once and kept. */
export function foldingOf(steps: readonly FoldStep[], blanks: Folding['blanks']): Folding {
  const key = `${[...new Set(steps)].sort().join()}/${blanks}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const folding = makeFolding(key, steps, blanks);
  made.set(key, folding);
  return folding;
}

function makeFolding(key: string, steps: readonly FoldStep[], blanks: Folding['blanks']): Folding {
  const has = (name: FoldStep) => steps.includes(name);
  const bits =
    (has('lookalikes') ? step.lookalikes : 0) |
    (has('case') ? step.case : 0) |
    (has('accents') ? step.accents : 0);
  return {
    key,
    raw: steps.length === 0,
    chars: charFoldOf(bits),
    case: has('case'),
    lookalikes: has('lookalikes'),
    accents: has('accents'),
    invisible: has('invisible'),
    markdown: has('markdown'),
    repeats: has('repeats'),
    leet: has('leet'),
    spacing: has('spacing'),
    strokes: has('lookalikes') && has('case') && blanks === 'joined',
    blanks,
  };
}
