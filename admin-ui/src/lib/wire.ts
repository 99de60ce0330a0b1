import type { DecisionRow, EventRow } from '@fuero/community';

/** What `/live` sends at a time: rows in order of arrival, counts of what is not shown, the newest revision if one came. */
export interface LiveBatch {
  readonly decisions: readonly DecisionRow[];
  readonly events: readonly EventRow[];
  /** Events that arrived; the decisions page counts them without seeing them. */
  readonly eventCount: number;
  /** Rows that came faster than the connection or a reader could take. */
  readonly skipped: number;
  readonly revision: number | null;
}

export type LiveTopic = 'decisions' | 'events';

/** Dates travel as text. */
export function readBatch(text: string): LiveBatch {
  const batch = JSON.parse(text) as LiveBatch;
  return { ...batch, decisions: batch.decisions.map(revive), events: batch.events.map(revive) };
}

function revive<Row extends { readonly at: Date }>(row: Row): Row {
  return { ...row, at: new Date(row.at) };
}
