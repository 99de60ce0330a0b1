import type { AlertRow, DecisionRow, EventRow, LiveMessage } from '@fuero/community';

/** What the queues are about: something of one of these changed, and whoever shows it reads it again. */
export type ChangedKind = Extract<LiveMessage, { readonly id: string }>['kind'];

export interface ChangedThing {
  readonly kind: ChangedKind;
  readonly id: string;
}

/** What `/live` sends at a time: rows in order of arrival, counts of what is not shown, the newest revision if one came. */
export interface LiveBatch {
  readonly decisions: readonly DecisionRow[];
  readonly events: readonly EventRow[];
  /** What rules tell the staff, wherever in the desk they are. */
  readonly alerts: readonly AlertRow[];
  /** Events that arrived; the decisions page counts them without seeing them. */
  readonly eventCount: number;
  /** Reports, sanctions and appeals that changed, each once. */
  readonly changed: readonly ChangedThing[];
  /** Rows that came faster than the connection or a reader could take. */
  readonly skipped: number;
  readonly revision: number | null;
}

/** Which rows come; what changed in the queues comes with each of them. */
export const liveTopics = ['decisions', 'events', 'queues'] as const;
export type LiveTopic = (typeof liveTopics)[number];

/** What a page of the desk is to be told. */
export function topicOf(pathname: string): LiveTopic {
  if (pathname === '/') return 'decisions';
  return pathname === '/events' ? 'events' : 'queues';
}

/** Dates travel as text. */
export function readBatch(text: string): LiveBatch {
  const batch = JSON.parse(text) as LiveBatch;
  const { decisions, events, alerts } = batch;
  return {
    ...batch,
    decisions: decisions.map(revive),
    events: events.map(revive),
    alerts: alerts.map(revive),
  };
}

function revive<Row extends { readonly at: Date }>(row: Row): Row {
  return { ...row, at: new Date(row.at) };
}
