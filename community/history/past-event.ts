import type {
  Effect,
  Event,
  FactName,
  Facts,
  Outcome,
  Rank,
  Readings,
  RuleOutcome,
  SanctionKind,
} from '@fuero/engine';

/** One line of the journal with everything that was recorded about it: what `fuero replay` reads. Times are milliseconds since the epoch. */
export interface PastEvent {
  readonly event: Event;
  readonly member: string;
  readonly received: number;
  readonly readings: Readings;
  /** Keys of readings that are a lower bound, because the window held no more. */
  readonly full?: readonly string[];
  readonly facts: Facts;
  /** Facts that were asked for then and that nobody knew. */
  readonly unknown?: readonly FactName[];
  /** The rank held by then that no policy gave; missing where it is not known any more. */
  readonly granted?: Rank | null;
  /** Missing where it is no longer kept. */
  readonly decision?: 'publish' | PastDecision;
  /** What staff made of the decision. */
  readonly verdict?: 'upheld' | 'overturned';
}

export interface PastDecision {
  readonly outcome: Outcome;
  readonly cause: 'rules' | 'sanction';
  readonly fired: readonly string[];
  readonly shadowFired: readonly string[];
  readonly inconclusive: readonly string[];
  readonly effects: readonly Effect[];
  /** Imposed by the decision, those of thresholds included. */
  readonly sanctions: readonly { readonly kind: SanctionKind; readonly until: number | null }[];
  readonly rules?: readonly RuleOutcome[];
}
