import type { ActionKind } from './actions.ts';
import type { Actor } from './actor.ts';

/** Half open: from `from` on, before `until`. */
export interface TimeSpan {
  readonly from: Date;
  readonly until: Date;
}

/**
 * A range as people write it: `2026-11-21`, or with a time, `2026-11-21T10:00`, and an offset from UTC. A date without a time is a day
 * of the community's zone, as `until` it is counted to its end; a time without an offset is the zone's. Absent: the 30 days up to
 * `until`, or up to today.
 */
export interface RangeInput {
  readonly from?: string | null;
  readonly until?: string | null;
}

/** The figures of a time, each of them for that time. */
export interface Figures {
  readonly span: TimeSpan;
  /** IANA name of the community's time zone, in which the days are. */
  readonly zone: string;
  /** Created in the span. */
  readonly reports: number;
  /** Of those created in the span, not closed by its end. */
  readonly pending: number;
  /** Closed in the span by acting on them; `dismissed`: without. */
  readonly resolved: number;
  readonly dismissed: number;
  /** Hours from filing to the end, mean over those closed in the span; `null`: none. */
  readonly meanHours: number | null;
  readonly actions: Readonly<Partial<Record<ActionKind, number>>>;
  /** Distinct members sanctioned in the span. */
  readonly sanctioned: number;
  /** On the watch list at its end. */
  readonly watched: number;
  /** A row for each day of the community's calendar. */
  readonly days: readonly {
    /** `YYYY-MM-DD` in the community's zone. */
    readonly day: string;
    readonly reports: number;
    readonly closed: number;
    readonly sanctions: number;
  }[];
}

export interface Statistics {
  /** The figures of a range. Throws `refusal.bad-range`. Staff only. */
  figures(actor: Actor, range: RangeInput): Promise<Figures>;
}

export const exportKinds = ['reports', 'actions', 'sanctions', 'statistics'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** The columns of each kind, in their order. Times are ISO 8601 in UTC. */
export const exportColumns = {
  reports: [
    'id',
    'createdAt',
    'state',
    'priority',
    'surface',
    'contentType',
    'contentId',
    'authorId',
    'authorName',
    'title',
    'text',
    'url',
    'verified',
    'reporters',
    'reason',
    'description',
    'assignedTo',
    'resolution',
    'closedAt',
    'closedBy',
  ],
  actions: [
    'id',
    'at',
    'kind',
    'surface',
    'contentType',
    'contentId',
    'memberId',
    'memberName',
    'actor',
    'actorName',
    'reason',
    'notified',
    'report',
    'sanction',
    'decision',
  ],
  sanctions: [
    'id',
    'startsAt',
    'endsAt',
    'kind',
    'memberId',
    'memberName',
    'reason',
    'points',
    'actor',
    'decision',
    'threshold',
    'liftedAt',
    'liftedBy',
    'liftReason',
  ],
  /** One figure a row; `of`: the day or the kind of action that it is of. */
  statistics: ['figure', 'of', 'value'],
} as const satisfies Readonly<Record<ExportKind, readonly string[]>>;

export type ExportRow = Readonly<Record<string, string | number | boolean | null>>;

/** What staff take away. */
export interface Exports {
  /**
   * Rows as they are read, oldest first, in pages: the whole is never in memory. Each page is read as the actor, and the reading
   * ends with a `Refusal` when the rank is gone. Takes the rank of `data.export` and leaves a line in the audit trail before the
   * first page. Throws `refusal.bad-range`.
   */
  rows(actor: Actor, kind: ExportKind, range: RangeInput): AsyncIterable<readonly ExportRow[]>;
}
