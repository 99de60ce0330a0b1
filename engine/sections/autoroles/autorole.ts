import type { Trace } from '../../decision.ts';
import type { EventKind } from '../../event.ts';
import type { FactName } from '../../facts.ts';
import type { Condition } from '../rules/condition.ts';

export interface Autorole {
  readonly id: string;
  readonly when: Condition;
  /** Id of the role. */
  readonly role: string;
  /** Milliseconds; `null`: while the condition holds. */
  readonly for: number | null;
  /** `state`: the condition reads only what a member is, so a re-check answers it. `event`: something must happen. */
  readonly trigger: 'state' | 'event';
  /** Kinds of event that can grant it; empty for `state`. */
  readonly on: readonly EventKind[];
  /** Whom a reaction is about: the one who reacts, or the author of what is reacted to (`reaction: { on: own }`). */
  readonly about: 'member' | 'author';
  /** Whether a reaction that is taken back can end it. */
  readonly reversible: boolean;
  /** Facts about the member that must be had to answer. */
  readonly needs: readonly FactName[];
}

/**
 * One reason for a member to hold a role, as the community keeps it. Times are milliseconds since the epoch. Grants that
 * ended are kept: a temporary one is not given a second time by a re-check.
 */
export interface AutoroleGrant {
  readonly autorole: string;
  readonly role: string;
  readonly at: number;
  /** `null`: it has no end of its own. */
  readonly until: number | null;
  readonly ended: number | null;
  /** Id of the last event that granted or extended it; `null`: a re-check. */
  readonly event: string | null;
  /** Id of the content whose reaction granted it. */
  readonly content: string | null;
  /** False: somebody had given the member this role before, so it is not ours to take. */
  readonly ours: boolean;
}

/**
 * What one autorole calls for, and why. `adds` and `removes`: whether the role itself changes, or only its reasons do.
 * `undecided`: the condition needs a fact that is missing, or the member's roles are not known.
 */
export type AutoroleStep = {
  readonly autorole: string;
  readonly role: string;
  readonly trace: Trace | null;
} & (
  | { readonly step: 'nothing' }
  | { readonly step: 'undecided'; readonly because: 'condition' | 'roles' }
  | { readonly step: 'grant'; readonly until: number | null; readonly ours: boolean; readonly adds: boolean }
  | { readonly step: 'extend'; readonly until: number }
  | { readonly step: 'restore' }
  | {
      readonly step: 'withdraw';
      readonly because: 'expired' | 'over' | 'taken-back' | 'gone';
      readonly removes: boolean;
    }
);
