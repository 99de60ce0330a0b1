import type { ActionRow } from '../actions.ts';
import type { Transaction } from '../database/database.ts';
import { ActionRecord } from './action.entity.ts';

/** Rows. */
const most = 500;

/** The records of actions about a member or of a report, newest first: the last 500. */
export async function readActions(
  tx: Transaction,
  community: string,
  about: { readonly member: string } | { readonly report: string },
): Promise<readonly ActionRow[]> {
  const where = 'member' in about ? { memberId: about.member } : { reportId: about.report };
  const rows = await tx.find(
    ActionRecord,
    { communityId: community, ...where },
    { orderBy: { at: 'desc', id: 'desc' }, limit: most, disableIdentityMap: true },
  );
  return rows.map(actionRowOf);
}

export function actionRowOf(row: ActionRecord): ActionRow {
  return {
    id: row.id,
    kind: row.kind,
    surface: row.surface,
    contentType: row.contentType ?? null,
    contentId: row.contentId ?? null,
    member: row.memberId == null ? null : { id: row.memberId, name: row.memberName ?? '' },
    actor: row.actor,
    actorName: row.actorName ?? null,
    reason: row.reason,
    details: row.details,
    report: row.reportId ?? null,
    sanction: row.sanctionId ?? null,
    decision: row.decisionId ?? null,
    at: row.at,
  };
}
