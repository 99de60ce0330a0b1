import type { WindowSpec } from '../../detectors/windows.ts';
import type { PointsPolicy } from '../../policy/policy.ts';
import type { ReadRule } from '../../sections/rules/read.ts';
import type { TextList } from '../../text/contract.ts';

export type MutantKind = 'rule' | 'leaf' | 'comparison' | 'effect' | 'threshold' | 'entry';

/** One thing about a policy that is made weaker, to see whether a test notices. */
export interface Mutant {
  readonly kind: MutantKind;
  readonly rule: string | null;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What was done, in policy terms: `removed the effect hold`. */
  readonly change: string;
  readonly parts: MutatedParts;
}

/** What of the policy is another one. */
export type MutatedParts =
  | { readonly of: 'rule'; readonly rule: ReadRule; readonly windows: readonly WindowSpec[] | null }
  | { readonly of: 'list'; readonly list: number; readonly spec: TextList }
  | { readonly of: 'points'; readonly points: PointsPolicy };
