import type { ContentType, SanctionKind } from '@fuero/engine';
import type { ActionKind } from './actions.ts';
import type { NotificationKind } from './notifications.ts';
import type { ReportState } from './reports.ts';
import type { OperatorActor } from './revisions.ts';

/** An account of the forum. People are named by it; `null`: nobody knows who. Times are ISO 8601. */
type Account = string;

export interface ImportedPerson {
  readonly account: Account;
  /** `null`: not known yet; the id stands for it until the forum speaks of them. */
  readonly name: string | null;
  readonly since: string;
}

export interface ImportedFiling {
  readonly reporter: Account | null;
  readonly reason: string;
  readonly description: string | null;
  readonly at: string;
}

export interface ImportedReport {
  readonly id: string;
  readonly contentType: ContentType;
  readonly contentId: string;
  readonly state: ReportState;
  /** From low (0) to critical (3). */
  readonly priority: number;
  readonly resolution: string | null;
  readonly assignee: Account | null;
  readonly closedBy: Account | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly filings: readonly ImportedFiling[];
}

export interface ImportedAction {
  readonly id: string;
  readonly kind: ActionKind;
  readonly contentType: ContentType | null;
  readonly contentId: string | null;
  readonly member: Account | null;
  readonly actor: Account | null;
  readonly reason: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly notified: boolean;
  readonly report: string | null;
  readonly at: string;
}

export interface ImportedSanction {
  readonly id: string;
  readonly kind: SanctionKind;
  readonly member: Account;
  readonly actor: Account | null;
  readonly reason: string;
  readonly points: number;
  readonly action: string | null;
  readonly startsAt: string;
  readonly endsAt: string | null;
  /** When it was ended before its time. */
  readonly liftedAt: string | null;
}

/** An entry of the ledger. */
export interface ImportedPoints {
  readonly id: string;
  readonly member: Account;
  readonly amount: number;
  readonly sanction: string | null;
  readonly reason: string;
  readonly at: string;
}

export interface ImportedWatch {
  readonly member: Account;
  readonly reason: string;
  readonly since: string;
}

export interface ImportedNote {
  readonly id: string;
  readonly member: Account;
  readonly text: string;
  readonly at: string;
}

export interface ImportedNotification {
  readonly id: string;
  readonly member: Account;
  readonly kind: NotificationKind;
  readonly title: string;
  readonly text: string;
  readonly action: string | null;
  readonly createdAt: string;
  readonly readAt: string | null;
}

interface ImportedRows {
  readonly people: ImportedPerson;
  readonly reports: ImportedReport;
  readonly actions: ImportedAction;
  readonly sanctions: ImportedSanction;
  readonly points: ImportedPoints;
  readonly watches: ImportedWatch;
  readonly notes: ImportedNote;
  readonly notifications: ImportedNotification;
}

/** In this order: each may name rows of those before it. */
export const importedKinds = [
  'people',
  'reports',
  'actions',
  'sanctions',
  'points',
  'watches',
  'notes',
  'notifications',
] as const satisfies readonly (keyof ImportedRows)[];
export type ImportedKind = (typeof importedKinds)[number];

/** Some rows of a forum's past, all of one kind. */
export type ImportPart = {
  readonly [Kind in ImportedKind]: { readonly kind: Kind; readonly rows: readonly ImportedRows[Kind][] };
}[ImportedKind];

/** What became of a part. */
export interface Carried {
  /** Rows that were not there before. */
  readonly added: number;
  /**
   * Rows that were there and say something else than the forum: they changed since they were carried, there or here. They stay.
   * People and the watch list, whose rows have no ids, are not compared.
   */
  readonly differing: number;
}

/** Carries the past of a forum into the store. Nobody is told of it and nothing is done because of it. */
export interface Imports {
  /**
   * Adds what is not there yet, by its id, in one transaction with its line in the audit trail. What is there stays as it is:
   * the same part again adds nothing, and what the forum has changed since is counted and not taken over.
   */
  carry(actor: OperatorActor, part: ImportPart): Promise<Carried>;
}
