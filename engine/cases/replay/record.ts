import type { Outcome, Readings, RuleOutcome } from '../../decision.ts';
import type { Effect, SanctionKind } from '../../effect.ts';
import type { Event } from '../../event.ts';
import { subjectOf } from '../../event.ts';
import type { FactName, Facts, Rank } from '../../facts.ts';

/** A sanction with its end. Milliseconds since the epoch; `null`: it has none. */
export interface DatedSanction {
  readonly kind: SanctionKind;
  readonly until: number | null;
}

/** What became of one event, under the policy that judged it then or under one that is tried now. */
export interface Judged {
  readonly outcome: Outcome;
  /** `sanction`: one in force blocked before any rule ran. */
  readonly cause: 'rules' | 'sanction';
  readonly fired: readonly string[];
  readonly shadowFired: readonly string[];
  readonly inconclusive: readonly string[];
  readonly effects: readonly Effect[];
  /** Points added. */
  readonly points: number;
  /** Imposed by this decision, those of thresholds included. */
  readonly sanctions: readonly DatedSanction[];
  /** The explanation; `null`: it was not recorded, or the event was judged again and nobody has asked. */
  readonly rules: readonly RuleOutcome[] | null;
}

/** What staff made of a decision afterwards. */
export type StaffVerdict = 'upheld' | 'overturned';

/** One event of the past with everything that was recorded about it. */
export interface ReplayRecord {
  readonly event: Event;
  /** The member behind the account; `null`: the account stands for the member. */
  readonly member: string | null;
  /** Milliseconds since the epoch: the clock that sanctions ran on. */
  readonly received: number;
  readonly readings: Readings;
  /** Keys of readings that are a lower bound, because the window held no more. */
  readonly full: readonly string[];
  /** What was known when the event was judged. A missing key was not recorded. */
  readonly facts: Facts;
  /** Facts that were asked for then and that nobody knew. */
  readonly unknown: readonly FactName[];
  /** The rank that the member held by then and that no policy gave; `undefined`: not recorded. */
  readonly granted: Rank | null | undefined;
  /** `null`: what was decided was not recorded. */
  readonly judged: Judged | null;
  readonly verdict: StaffVerdict | null;
  /** Whether the facts hold what earlier events of the replay did to the member, or only what happened outside it. */
  readonly factsHold: 'everything' | 'outside';
}

/** An event that no rule answered. */
export const unmoved: Judged = Object.freeze({
  outcome: 'publish',
  cause: 'rules',
  fired: [],
  shadowFired: [],
  inconclusive: [],
  effects: [],
  points: 0,
  sanctions: [],
  rules: [],
});

/** Key of the member that a record is about. */
export function memberOf(record: ReplayRecord): string {
  return record.member ?? `${record.event.surface}:${subjectOf(record.event).id}`;
}

/** What a record lacks for an event to be judged again. */
export type Gap =
  | { readonly kind: 'fact'; readonly name: FactName }
  | { readonly kind: 'reading'; readonly name: string }
  /** What an earlier event did to the member could not be replayed, so what is in force is not known. */
  | { readonly kind: 'earlier-event' }
  /** Nothing was recorded to compare with. */
  | { readonly kind: 'decision' };
