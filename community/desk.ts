import type {
  Decision,
  Diagnostic,
  Event,
  Locale,
  Outcome,
  PolicyFile,
  Priority,
  Rank,
  RuleCard,
  SanctionKind,
} from '@fuero/engine';
import type { ContentActionKind } from './actions.ts';
import type { MemberActor } from './actor.ts';
import type { AuditPage, AuditRow } from './house.ts';
import type { Message } from './message.ts';
import type { Moderation } from './moderation.ts';
import type { ReviewRow } from './reviews.ts';
import type { RevisionEntry } from './revisions.ts';

/**
 * The desk's door: the only thing that the web pages may call. `adapters/http` puts it on each request as `req.desk`.
 * Every call takes the actor and checks the rank itself; a `Refusal` is thrown with a reason that the person may read.
 */
export interface Desk {
  readonly sessions: DeskSessions;
  readonly decisions: DeskDecisions;
  readonly events: DeskEvents;
  readonly policy: DeskPolicy;
  readonly live: DeskLive;
  readonly audit: DeskAudit;
  /** What staff do about content and members: the same use cases as behind every other door. */
  readonly moderation: Moderation;
}

/** A member of the staff at the desk. The rank is for showing: what they may do is looked up each time. */
export interface DeskActor extends MemberActor {
  readonly communityName: string;
  readonly name: string;
  readonly rank: Rank;
}

export interface DeskSessions {
  /** Is this one-time link still good? Reading does not use it up (link previews read). */
  peek(link: string): Promise<boolean>;
  /** Uses the link up and opens a session; `null` when it is unknown, used or too old. `token` goes into the cookie; only its hash is stored. */
  redeem(link: string): Promise<{ readonly token: string; readonly expiresAt: Date } | null>;
  find(token: string): Promise<DeskActor | null>;
  end(token: string): Promise<void>;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Give it back as `cursor` for older rows; `null` at the end. */
  readonly next: string | null;
}

export interface DecisionRow {
  readonly id: string;
  readonly at: Date;
  readonly event: string;
  readonly outcome: Outcome;
  /** What made the decision: rules, or a sanction that was in force. */
  readonly cause: 'rules' | 'sanction';
  /** Rules that fired, then shadow rules that fired. */
  readonly rules: readonly string[];
  readonly shadow: readonly string[];
  readonly inconclusive: readonly string[];
  /** Waits for a human: held, flagged, inconclusive, or a threshold crossed that the policy leaves to staff. */
  readonly review: boolean;
  /** Queues that rules have put it into. */
  readonly queues: readonly string[];
  /** The most urgent of its queues'; `medium` where no rule says. */
  readonly priority: Priority;
  readonly member: string;
  readonly memberName: string;
  /** First 200 characters of what was said. */
  readonly excerpt: string;
  readonly contentType: string | null;
}

export interface SanctionRow {
  readonly id: string;
  readonly kind: string;
  readonly reason: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
}

export interface DecisionDetail extends DecisionRow {
  /** The message as the surface sent it. Spans in the trace point into `text`. */
  readonly text: string;
  /** When the copy of what was said was emptied; `null`: it is there. */
  readonly wordsErasedAt: Date | null;
  readonly payload: Event;
  readonly revision: { readonly number: number; readonly hash: string; readonly publishedAt: Date };
  /** `null` where a sanction blocked before any rule ran. */
  readonly decision: Decision | null;
  /** The YAML of each rule in the decision, as it was in that revision: rule id → lines. */
  readonly sources: Readonly<Record<string, RuleSource>>;
  readonly effects: readonly EffectRow[];
  readonly sanctions: readonly SanctionRow[];
  readonly pointsAfter: number | null;
  /** The message that the author was shown. */
  readonly message: Message | null;
  /** What staff made of it; `null`: nobody has decided yet, or nobody had to. */
  readonly reviewed: ReviewRow | null;
}

/** A queue in which something waits for staff. */
export interface QueueRow {
  readonly queue: string;
  readonly waiting: number;
}

export interface RuleSource {
  readonly file: string;
  /** Number of the first line, from 1. */
  readonly line: number;
  readonly text: string;
  /** Who answers for the rule, in the policy's own word; `null`: it does not say. */
  readonly owner: string | null;
}

export interface EffectRow {
  readonly index: number;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly state: 'pending' | 'done' | 'failed';
}

export interface DecisionFilter {
  readonly outcome?: Outcome;
  readonly rule?: string;
  /** What waits for staff comes by its priority, the most urgent first, then newest first. */
  readonly review?: boolean;
  readonly queue?: string;
  /** Words to find in what was said, or a member's name. */
  readonly search?: string;
  readonly cursor?: string;
  /** At most 200; 50 when absent. */
  readonly limit?: number;
}

export interface DeskDecisions {
  list(actor: DeskActor, filter: DecisionFilter): Promise<Page<DecisionRow>>;
  get(actor: DeskActor, id: string): Promise<DecisionDetail | null>;
  /** The queues in which something waits, by name. */
  queues(actor: DeskActor): Promise<readonly QueueRow[]>;
  /** Last 24 hours. */
  summary(actor: DeskActor): Promise<{
    readonly events: number;
    readonly decisions: number;
    readonly held: number;
    readonly blocked: number;
  }>;
}

export interface EventRow {
  readonly id: string;
  readonly at: Date;
  readonly surface: string;
  readonly kind: string;
  readonly memberName: string;
  readonly member: string;
  readonly excerpt: string;
  readonly contentType: string | null;
  readonly outcome: Outcome;
  /** `null` where no rule fired. */
  readonly decision: string | null;
}

export interface EventFilter {
  readonly kind?: string;
  readonly outcome?: Outcome;
  readonly search?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

export interface DeskEvents {
  list(actor: DeskActor, filter: EventFilter): Promise<Page<EventRow>>;
}

/** A message that never happened, and facts made up for its author. Durations are milliseconds. */
export interface TryInput {
  readonly title: string | null;
  readonly text: string;
  readonly contentType: 'thread' | 'post' | 'comment';
  readonly author: {
    readonly accountAge: number | null;
    readonly tenure: number | null;
    readonly points: number;
    readonly warnings: number;
    readonly messages: number;
    readonly rank: Rank | null;
    readonly roles: readonly string[];
  };
}

export interface TryResult {
  /** What the spans point into. */
  readonly text: string;
  readonly decision: Decision;
  readonly sources: Readonly<Record<string, RuleSource>>;
  /** The message that the author would be shown. */
  readonly message: Message | null;
  /** Milliseconds that the engine took. */
  readonly took: number;
}

export interface PolicyStatus {
  readonly revision: {
    readonly number: number;
    readonly hash: string;
    readonly publishedAt: Date;
    readonly author: string;
    readonly note: string;
    readonly gitCommit: string | null;
  };
  readonly rules: readonly RuleCard[];
  /** A folder that does not check, or whose base is not in force: what stands in its way. `null`: the folder is in force. */
  readonly draft: { readonly diagnostics: readonly Diagnostic[]; readonly files: number } | null;
}

/** What the forms of moderation have to say about the policy in force. Whether something may be done is decided when it is. */
export interface ModerationRules {
  /** The reasons that reporters choose from: key → words. Empty: they write their own. */
  readonly reasons: Readonly<Record<string, Readonly<Record<Locale, string>>>>;
  /** What each kind of sanction weighs when staff do not say. */
  readonly points: Readonly<Record<SanctionKind, number>>;
  /** Milliseconds of a temporary suspension whose length staff do not say. */
  readonly suspendedFor: number;
  /** Milliseconds that decisions are kept; `null`: for ever. */
  readonly decisionsKept: number | null;
  /** The lowest rank that may do it. */
  readonly needs: {
    readonly impose: Readonly<Record<SanctionKind, Rank>>;
    readonly lift: Readonly<Record<SanctionKind, Rank>>;
    readonly content: Readonly<Record<ContentActionKind, Rank>>;
    readonly addPoints: Rank;
    readonly notify: Rank;
    readonly reverse: Rank;
    readonly decideAppeal: Rank;
  };
  /** Names of the policy for places that a thread can be moved to. */
  readonly places: readonly string[];
  /** Whoever holds a rank, by name. */
  readonly staff: readonly { readonly id: string; readonly name: string; readonly rank: Rank }[];
}

export interface DeskPolicy {
  moderation(actor: DeskActor): Promise<ModerationRules>;
  /** The YAML of each rule of a revision: rule id → lines. */
  sources(actor: DeskActor, revision: number): Promise<Readonly<Record<string, RuleSource>>>;
  /** Newest first, ten at a time; `before`: older than this one. */
  revisions(
    actor: DeskActor,
    page: { readonly before: number | null },
  ): Promise<{ readonly rows: readonly RevisionEntry[]; readonly next: number | null }>;
  status(actor: DeskActor): Promise<PolicyStatus>;
  files(actor: DeskActor): Promise<readonly PolicyFile[]>;
  /** Judges a made-up message by the policy in force. Records nothing, performs nothing. */
  tryOut(actor: DeskActor, input: TryInput): Promise<TryResult>;
}

/** What a rule tells the staff: a glance, the decision has the rest. */
export interface AlertRow {
  /** Of the decision. */
  readonly id: string;
  readonly at: Date;
  readonly title: string;
  readonly text: string;
}

export type LiveMessage =
  | { readonly kind: 'event'; readonly row: EventRow }
  | { readonly kind: 'decision'; readonly row: DecisionRow }
  | { readonly kind: 'alert'; readonly row: AlertRow }
  | { readonly kind: 'policy'; readonly revision: number }
  /** Something about a report, a sanction or an appeal changed: whoever shows it reads it again. */
  | { readonly kind: 'report' | 'sanction' | 'appeal'; readonly id: string };

export interface DeskAudit {
  /** The audit trail, newest first. */
  list(actor: DeskActor, page: AuditPage): Promise<readonly AuditRow[]>;
}

export interface DeskLive {
  /** Calls `listener` for each row of the actor's community from now on. Returns the function that ends it. */
  subscribe(actor: DeskActor, listener: (message: LiveMessage) => void): () => void;
}
