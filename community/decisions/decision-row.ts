import { priorities } from '@fuero/engine';
import type { DecisionRow } from '../desk.ts';
import type { DecisionRecord } from './decision.entity.ts';

/** The columns that a list shows; the heavy ones stay in the database. */
export const decisionColumns = [
  'id',
  'at',
  'eventId',
  'outcome',
  'cause',
  'fired',
  'shadow',
  'inconclusive',
  'review',
  'queues',
  'priority',
  'memberId',
  'memberName',
  'excerpt',
  'contentType',
] as const;

/** A decision as a list shows it. */
export function decisionRowOf(record: Pick<DecisionRecord, (typeof decisionColumns)[number]>): DecisionRow {
  return {
    id: record.id,
    at: record.at,
    event: record.eventId,
    outcome: record.outcome,
    cause: record.cause,
    rules: record.fired,
    shadow: record.shadow,
    inconclusive: record.inconclusive,
    review: record.review,
    queues: record.queues,
    priority: priorities[record.priority] ?? 'medium',
    member: record.memberId,
    memberName: record.memberName,
    excerpt: record.excerpt,
    contentType: record.contentType ?? null,
  };
}
