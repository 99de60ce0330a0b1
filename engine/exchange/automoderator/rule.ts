import type { EventKind } from '../../event.ts';
import type { YamlMap } from '../../policy/place.ts';
import type { Part, Reading } from '../part.ts';
import type { Pair } from '../source.ts';

/** What a rule is about; link, text and other posts are submissions too. */
export type Kind = 'any' | 'submission' | 'comment';

/** One AutoModerator rule while its keys are read. */
export interface RuleReading extends Reading {
  readonly kind: Kind;
  /** Its event is a report, whatever else it asks. */
  readonly isAboutReports: boolean;
  readonly parts: Part[];
  /** Author thresholds, joined by `all` or by `any`. */
  readonly thresholds: Part[];
  on: readonly EventKind[] | null;
  /** A rule without one is no rule. */
  title: string | null;
  exempt: YamlMap | null;
}

export type Reader = (pair: Pair, reading: RuleReading) => void;

export const removing = ['remove', 'spam', 'filter'];
