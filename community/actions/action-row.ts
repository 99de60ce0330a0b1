import { randomUUID } from 'node:crypto';
import type { Acting } from '../authority/acting.ts';
import type { ActionRecord } from './action.entity.ts';

/** Who imposes what no person did. */
export const automod = 'automod';

/** A line for the records of actions; where it says no more, it concerns no content, no report, no sanction and no decision. */
export type NewAction = Pick<
  ActionRecord,
  'communityId' | 'kind' | 'surface' | 'actor' | 'actorName' | 'reason' | 'at' | 'notified'
> &
  Partial<ActionRecord>;

/** Every column, so that rows of several origins go into one `insert`. */
export function actionRow(action: NewAction): ActionRecord {
  return {
    id: randomUUID(),
    contentType: null,
    contentId: null,
    memberId: null,
    memberName: null,
    details: {},
    reportId: null,
    sanctionId: null,
    decisionId: null,
    ...action,
  };
}

/** Whoever acts, as the records name them: what the house does by itself is the policy's doing. */
export function recorded({ actor, actorName }: Pick<Acting, 'actor' | 'actorName'>): {
  readonly actor: string;
  readonly actorName: string | null;
} {
  return actor === 'house' ? { actor: automod, actorName: null } : { actor, actorName };
}
