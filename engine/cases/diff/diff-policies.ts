import type { PolicyFile } from '../../policy/diagnostic.ts';
import type { PolicyChange } from './change.ts';
import { diffLists } from './diff-lists.ts';
import { diffPoints } from './diff-points.ts';
import { diffRules } from './diff-rules.ts';
import { diffSections } from './diff-sections.ts';
import { diffText } from './diff-text.ts';
import type { FileDiff } from './diff-text.ts';
import { readSide } from './sides.ts';

/** How two policies differ. */
export interface PolicyDiff {
  /** What means something else, in the order in which a reviewer asks: rules, lists, points, the rest. Empty: only words, comments, layout or tests changed. */
  readonly changes: readonly PolicyChange[];
  readonly files: readonly FileDiff[];
  /** Errors in the files of each side; what has them is not compared by meaning. */
  readonly errors: { readonly before: number; readonly after: number };
}

/** Compares two policies by their text and by what it means. Neither has to check. */
export function diffPolicies(before: readonly PolicyFile[], after: readonly PolicyFile[]): PolicyDiff {
  const files = diffText(before, after);
  const [a, b] = [readSide(before), readSide(after)];
  const changes = [...diffRules(a, b), ...diffLists(a, b), ...diffPoints(a, b), ...diffSections(a, b)];
  // What an error keeps from being read has not gone.
  const known = changes.filter(
    (change) => !(change.after === null && b.errors > 0) && !(change.before === null && a.errors > 0),
  );
  return { changes: known, files, errors: { before: a.errors, after: b.errors } };
}
