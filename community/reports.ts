import type { ContentType, Decision, Priority, Surface } from '@fuero/engine';
import type { ActionRequest, ActionRow } from './actions.ts';
import type { Actor, Repeatable } from './actor.ts';
import type { Refusal } from './refusal.ts';

export const reportStates = ['open', 'in-review', 'resolved', 'dismissed'] as const;
export type ReportState = (typeof reportStates)[number];

/** Content by its place: ids are the surface's own. */
export interface ContentRef {
  readonly surface: Surface;
  readonly type: ContentType;
  readonly id: string;
}

/** What a reporter can show of content that we do not know. It is marked as theirs and nobody is taken for its author. */
export interface ReportersCopy {
  readonly title: string | null;
  readonly text: string;
  readonly url: string | null;
}

export interface ReportInput {
  readonly content: ContentRef;
  /** A key of the policy's `reports.reasons`; any text of at most 100 characters where the policy lists none. */
  readonly reason: string;
  /** At most 2,000 characters. */
  readonly description: string | null;
  /** `null`: the content must be known from its events. */
  readonly copy: ReportersCopy | null;
}

export interface Filed {
  readonly id: string;
  /** `joined`: others had reported it before; `repeated`: this member had. */
  readonly as: 'new' | 'joined' | 'repeated';
}

export interface ReportRow {
  readonly id: string;
  readonly content: ContentRef;
  /** Whom it is about; `null`: nobody knows. */
  readonly author: { readonly id: string; readonly name: string } | null;
  readonly title: string | null;
  /** First 200 characters of the content. */
  readonly excerpt: string;
  readonly url: string | null;
  readonly verified: boolean;
  readonly state: ReportState;
  readonly priority: Priority;
  /** Distinct members who reported it. */
  readonly reporters: number;
  /** Of the reader's own filing, else of the first one. */
  readonly reason: string;
  readonly description: string | null;
  readonly reportedBy: { readonly id: string; readonly name: string };
  readonly resolution: string | null;
  /** `null` for members, and where nobody has taken it on. */
  readonly assignedTo: { readonly id: string; readonly name: string } | null;
  /** `null` for members. */
  readonly closedBy: { readonly id: string; readonly name: string } | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly closedAt: Date | null;
}

export interface FilingRow {
  readonly reporter: { readonly id: string; readonly name: string };
  readonly reason: string;
  readonly description: string | null;
  readonly at: Date;
  /** How the reporter’s closed reports ended, this one aside. */
  readonly accuracy: { readonly resolved: number; readonly dismissed: number };
}

export interface NoteRow {
  readonly id: string;
  readonly author: { readonly id: string; readonly name: string };
  readonly text: string;
  readonly at: Date;
}

/** One version of content that was moderated, oldest first. */
export interface VersionRow {
  readonly event: string;
  readonly kind: 'content.created' | 'content.edited' | 'content.deleted';
  readonly at: Date;
  readonly title: string | null;
  readonly text: string;
}

export interface ReportDetail extends ReportRow {
  readonly text: string;
  /** When the copy of the content was emptied; `null`: it is there. */
  readonly wordsErasedAt: Date | null;
  readonly filings: readonly FilingRow[];
  readonly notes: readonly NoteRow[];
  readonly actions: readonly ActionRow[];
  readonly versions: readonly VersionRow[];
  /** What the policy in force at the time says about the content; `null`: it was not judged. */
  readonly judgement: { readonly revision: number; readonly decision: Decision } | null;
}

export interface ReportFilter {
  /** Several: any of them; absent: all. */
  readonly states?: readonly ReportState[];
  readonly contentType?: ContentType;
  readonly priority?: Priority;
  /** A member id, or `nobody`. */
  readonly assignedTo?: string;
  /** Only these, where they are reports at all; the first 200. */
  readonly ids?: readonly string[];
  /** Reports about this member. */
  readonly author?: string;
  /** Words to find in the content or in the author's name. */
  readonly search?: string;
  /** At most 200; 50 when absent. */
  readonly limit?: number;
  /** Rows to leave out from the beginning. */
  readonly offset?: number;
  /** How many there are in all is counted too; `at-most`: counting stops at `countedAtMost`, which then means that many or more. */
  readonly count?: 'exact' | 'at-most';
}

/** Reports: where more than this is only "many" to a person, counting them all is not worth their waiting. */
export const countedAtMost = 1_000;

/** What became of one report of many. */
export type BulkOutcome =
  | { readonly id: string; readonly outcome: 'changed' }
  | { readonly id: string; readonly outcome: 'missing' }
  | {
      readonly id: string;
      readonly outcome: 'closed';
      readonly state: ReportState;
      readonly by: string | null;
    }
  | {
      readonly id: string;
      readonly outcome: 'refused';
      readonly code: string;
      readonly values: Refusal['values'];
    };

/**
 * Reports, from filing to their end. Every call throws a `Refusal` where the actor may not, or where the state forbids it. Whom a
 * report is about does not work on it, unless they are an admin: `refusal.own-report`.
 */
export interface Reports {
  /**
   * Files a report. One report for each open content: who reports what is open joins it. Throws `refusal.reports-off`,
   * `refusal.unknown-content`, `refusal.unknown-reason`, `refusal.bad-reason`, `refusal.too-many-reports` with when it may be
   * tried again, `refusal.own-content`, `refusal.too-long`, `refusal.bad-address`.
   */
  file(actor: Actor, input: ReportInput, options?: Repeatable): Promise<Filed>;
  /** By priority, then newest first. Staff see all, members what they filed. `total`: `null` unless it was asked for. */
  list(
    actor: Actor,
    filter: ReportFilter,
  ): Promise<{ readonly rows: readonly ReportRow[]; readonly total: number | null }>;
  get(actor: Actor, id: string): Promise<ReportDetail | null>;
  /** Takes it on: `in-review`. Throws `refusal.report-taken` naming the holder, `refusal.report-closed` naming the state. */
  claim(actor: Actor, id: string): Promise<void>;
  /** Gives it back: `open`. Only the holder, or a higher rank. */
  release(actor: Actor, id: string): Promise<void>;
  /**
   * Gives it to a member of the staff. What somebody holds is given on by a higher rank, or by any admin. Throws
   * `refusal.assignee-not-staff`.
   */
  assign(actor: Actor, id: string, to: string): Promise<void>;
  /**
   * From `open` or `in-review` only, else `refusal.report-closed` with the present state and who closed it; held by somebody
   * else: `refusal.report-taken`. `action` is done in the same transaction, with the rights that it needs.
   */
  resolve(
    actor: Actor,
    id: string,
    input: { readonly resolution: string; readonly action: ActionRequest | null },
    options?: Repeatable,
  ): Promise<void>;
  dismiss(
    actor: Actor,
    id: string,
    input: { readonly resolution: string },
    options?: Repeatable,
  ): Promise<void>;
  /**
   * From `resolved` or `dismissed` to `open`; what was done stays done. Throws `refusal.report-open`, and `refusal.reported-again`
   * with the id of the report that is open on the same content by now.
   */
  reopen(actor: Actor, id: string, reason: string): Promise<void>;
  /**
   * At most 500 ids (`refusal.too-many-ids`); each in a transaction of its own; every id is answered, in order. A call with a key
   * that was cut short goes on where it stopped.
   */
  bulk(
    actor: Actor,
    input: {
      readonly ids: readonly string[];
      readonly as: 'resolve' | 'dismiss';
      readonly resolution: string;
    },
    options?: Repeatable,
  ): Promise<readonly BulkOutcome[]>;
  addNote(actor: Actor, id: string, text: string): Promise<NoteRow>;
  /** Every version that is known of content. Staff only. */
  versions(actor: Actor, content: ContentRef): Promise<readonly VersionRow[]>;
}
