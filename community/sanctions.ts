import type { Rank, SanctionKind } from '@fuero/engine';
import type { ActionRow } from './actions.ts';
import type { Actor, Repeatable } from './actor.ts';
import type { NoteRow } from './reports.ts';

/** Days of a temporary suspension at most: ten years, three of them leap years. */
export const longestSuspension = 3_653;

export interface SanctionInput {
  /** Id of the member. */
  readonly member: string;
  readonly kind: SanctionKind;
  /** At most 2,000 characters; the member reads it. */
  readonly reason: string;
  /** Milliseconds, from a minute to `longestSuspension` days; only for temporary suspensions; `null`: as the policy says. */
  readonly for: number | null;
  /** Not negative; `null`: as the policy says. */
  readonly points: number | null;
  readonly notify: boolean;
  /** Id of a template of the policy; `null`: the general one of its kind. */
  readonly template?: string | null;
}

export interface SanctionDetail {
  readonly id: string;
  readonly kind: SanctionKind;
  readonly reason: string;
  readonly points: number;
  /** `automod`, `import`, or the member id of staff; `null` for the sanctioned member. */
  readonly actor: string | null;
  readonly actorName: string | null;
  readonly decision: string | null;
  /** Rules that imposed it; empty for a person's. */
  readonly rules: readonly string[];
  readonly threshold: number | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly liftedAt: Date | null;
  readonly liftReason: string | null;
  /** In force now: not lifted, not over. */
  readonly active: boolean;
}

/** A sanction that a threshold imposed, and that is lifted together with what it stood on. */
export interface AlsoLifted {
  readonly id: string;
  readonly kind: SanctionKind;
  /** Points at which the policy imposed it. */
  readonly threshold: number;
  readonly endsAt: Date | null;
}

/** What `verify` answers: the most severe sanction in force; a warning alone is none. */
export interface Verification {
  readonly sanctioned: boolean;
  readonly kind: SanctionKind | null;
  readonly endsAt: Date | null;
  readonly points: number;
}

export interface LedgerRow {
  readonly id: string;
  readonly amount: number;
  readonly reason: string;
  readonly actor: string;
  readonly at: Date;
  readonly sanction: string | null;
  readonly decision: string | null;
  /** The entry that this one takes back. */
  readonly reverses: string | null;
  readonly reversed: boolean;
  /** Too old to count, where the policy lets points decay. */
  readonly decayed: boolean;
}

/** A note of the staff. `sanction`: id of the one that it is about; `null`: it is about the member. */
export interface MemberNoteRow extends NoteRow {
  readonly sanction: string | null;
}

export interface NoticeInput {
  /** Id of the member. */
  readonly member: string;
  /** At most 2,000 characters; what `{rule}` is in a template. May be empty where the template does not name it. */
  readonly words: string;
  /** Id of a template of the policy, of the kind `notice` or `other`; `null`: the words stand alone. */
  readonly template: string | null;
}

/** Everything about one member, for staff. */
export interface MemberDetail {
  readonly id: string;
  readonly name: string;
  readonly rank: Rank | null;
  readonly accounts: readonly {
    readonly surface: string;
    readonly externalId: string;
    readonly name: string;
    readonly createdAt: Date | null;
    readonly joinedAt: Date | null;
    readonly roles: readonly string[];
    readonly bot: boolean;
  }[];
  readonly messages: number;
  readonly points: number;
  readonly warnings: number;
  readonly suspensions: number;
  readonly watched: { readonly since: Date; readonly reason: string; readonly by: string } | null;
  readonly sanctions: readonly SanctionDetail[];
  readonly ledger: readonly LedgerRow[];
  readonly actions: readonly ActionRow[];
  /** About the member, and about each of their sanctions; newest first. */
  readonly notes: readonly MemberNoteRow[];
}

export interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly points: number;
  readonly watched: boolean;
  /** The most severe sanction in force. */
  readonly sanction: { readonly kind: SanctionKind; readonly endsAt: Date | null } | null;
}

/** What a member may see of their own record: staff's text about them is not in it. */
export interface OwnRecord {
  readonly points: number;
  readonly sanctions: readonly SanctionDetail[];
  readonly actions: readonly Omit<ActionRow, 'actor' | 'actorName' | 'details'>[];
}

/** Sanctions and the ledger. Every call throws a `Refusal` where the actor's rank, the subject's, or a limit forbids it. */
export interface Sanctions {
  /**
   * Imposes a sanction: action, sanction, points and the thresholds that they cross, in one transaction. Never on an equal or
   * higher rank, on oneself, or on a bot: `refusal.not-below`. Throws `refusal.rank`, `refusal.limit`, `refusal.no-member`,
   * `refusal.bad-length`, `refusal.bad-points`.
   */
  impose(actor: Actor, input: SanctionInput, options?: Repeatable): Promise<{ readonly id: string }>;
  /**
   * Lifts one, with the reason that the member reads. Its points stay unless `points` says otherwise; then what they alone
   * imposed by way of a threshold is lifted too.
   */
  lift(
    actor: Actor,
    id: string,
    input: { readonly reason: string; readonly points: 'keep' | 'take-back' },
    options?: Repeatable,
  ): Promise<void>;
  /** In force now, most severe first; warnings that were not lifted are among them. Staff, the member, the service. */
  active(actor: Actor, member: string): Promise<readonly SanctionDetail[]>;
  /** One indexed read. Staff, the member, the service. */
  verify(actor: Actor, member: string): Promise<Verification>;
  /** Takes back one entry of the ledger, and lifts what it alone imposed by way of a threshold. Throws `refusal.reversed` where that was done before. */
  reverse(actor: Actor, entry: string, reason: string): Promise<void>;
  /** Adds to a member's ledger without a sanction; thresholds act. */
  addPoints(
    actor: Actor,
    input: { readonly member: string; readonly amount: number; readonly reason: string },
  ): Promise<void>;
  /** Notes the end of sanctions whose time is over and tells it; returns how many. Service, admin, and the house's own clock. */
  expire(actor: Actor, options?: Repeatable): Promise<number>;
  /** For the staff alone: no member reads it. Throws `refusal.no-sanction`, `refusal.bad-note`. */
  addNote(actor: Actor, id: string, text: string, options?: Repeatable): Promise<NoteRow>;
}

/** The members of a community, for staff; each member's own record. */
export interface Members {
  /** By name, member id, or account id; newest sanctioned first where nothing is searched for. At most 50. */
  search(actor: Actor, words: string): Promise<readonly MemberRow[]>;
  get(actor: Actor, member: string): Promise<MemberDetail | null>;
  own(actor: Actor): Promise<OwnRecord>;
  /** The member behind an account of a surface, as far as they are known. For doors. */
  byAccount(
    community: string,
    account: { readonly surface: string; readonly externalId: string },
  ): Promise<string | null>;
  addNote(actor: Actor, member: string, text: string): Promise<NoteRow>;
  /**
   * Writes a notice to a member, in words of one's own or in those of a template. Never to an equal or higher rank, to oneself, or
   * to a bot: `refusal.not-below`. Throws `refusal.no-member`, `refusal.bad-reason` where words are missing or too many,
   * `refusal.no-template`, `refusal.template-kind`.
   */
  notify(actor: Actor, input: NoticeInput, options?: Repeatable): Promise<{ readonly id: string }>;
  watch(actor: Actor, member: string, reason: string): Promise<void>;
  unwatch(actor: Actor, member: string): Promise<void>;
}
