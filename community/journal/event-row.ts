import type { EventRow } from '../desk.ts';
import type { JournalRow } from './journal-row.entity.ts';

/** The columns that a list shows; the heavy ones stay in the database. */
export const eventColumns = [
  'eventId',
  'at',
  'surface',
  'kind',
  'memberId',
  'memberName',
  'excerpt',
  'contentType',
  'outcome',
  'decisionId',
] as const;

/** A journalled event as a list shows it. */
export function eventRowOf(row: Pick<JournalRow, (typeof eventColumns)[number]>): EventRow {
  return {
    id: row.eventId,
    at: row.at,
    surface: row.surface,
    kind: row.kind,
    member: row.memberId,
    memberName: row.memberName,
    excerpt: row.excerpt,
    contentType: row.contentType ?? null,
    outcome: row.outcome,
    decision: row.decisionId ?? null,
  };
}
