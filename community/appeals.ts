import type { SanctionKind } from '@fuero/engine';
import type { Actor, Repeatable } from './actor.ts';
import type { AlsoLifted, SanctionDetail } from './sanctions.ts';

export const appealStates = ['open', 'upheld', 'overturned'] as const;
/** `upheld`: the sanction stands; `overturned`: it was lifted. */
export type AppealState = (typeof appealStates)[number];

export interface AppealRow {
  readonly id: string;
  readonly state: AppealState;
  readonly member: { readonly id: string; readonly name: string };
  readonly sanction: { readonly id: string; readonly kind: SanctionKind; readonly reason: string };
  readonly text: string;
  readonly answer: string | null;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
  /** `null` for members. */
  readonly assignedTo: { readonly id: string; readonly name: string } | null;
  /**
   * Whether the reader may decide it: who imposed the sanction may not, nor who gave the points that crossed the threshold which
   * did, unless the policy lets them.
   */
  readonly mayDecide: boolean;
}

export interface AppealDetail extends AppealRow {
  readonly sanctionDetail: SanctionDetail;
  /** The decision, rules and revision that the sanction came from; `null`: a person imposed it. */
  readonly origin: {
    readonly decision: string;
    readonly rules: readonly string[];
    readonly revision: number;
  } | null;
  /** What would be lifted too if it were overturned now: what only its points imposed. Empty once it is decided, and for members. */
  readonly alsoLifted: readonly AlsoLifted[];
}

/** How often what a rule did was taken back on appeal. */
export interface OverturnRate {
  /** Who answers for the rule in the policy in force; `null`: it does not say, or has no such rule. */
  readonly owner: string | null;
  readonly rule: string;
  readonly decided: number;
  readonly overturned: number;
}

export interface Appeals {
  /**
   * Appeals a sanction of one's own. Throws `refusal.appeals-off`, `refusal.appeal-late` with the last day, `refusal.appealed`,
   * `refusal.sanction-lifted`, `refusal.no-sanction`.
   */
  file(
    actor: Actor,
    input: { readonly sanction: string; readonly text: string },
    options?: Repeatable,
  ): Promise<{ readonly id: string }>;
  /** Newest first, open ones before the others. Staff see all, members their own. At most 200; 50 when absent. */
  list(
    actor: Actor,
    filter: { readonly state?: AppealState; readonly limit?: number; readonly offset?: number },
  ): Promise<{ readonly rows: readonly AppealRow[]; readonly total: number }>;
  get(actor: Actor, id: string): Promise<AppealDetail | null>;
  /** Takes it on. Throws `refusal.appeal-taken` with the name of who has it. */
  claim(actor: Actor, id: string): Promise<void>;
  /** Gives it back. Only the holder, or a higher rank; throws `refusal.appeal-taken` to others. */
  release(actor: Actor, id: string): Promise<void>;
  /**
   * `overturned` lifts the sanction and takes its points back, and lifts what only those points imposed by way of a threshold;
   * `upheld` leaves it. The member reads `answer`. Throws `refusal.appeal-decided` naming the outcome, `refusal.own-sanction` to
   * who imposed it or crossed the threshold that did, `refusal.appeal-taken` where somebody of the same rank has it,
   * `refusal.rank`.
   */
  decide(
    actor: Actor,
    id: string,
    input: { readonly outcome: Exclude<AppealState, 'open'>; readonly answer: string },
    options?: Repeatable,
  ): Promise<void>;
  overturnRates(actor: Actor): Promise<readonly OverturnRate[]>;
}
