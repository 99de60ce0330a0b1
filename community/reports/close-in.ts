import type { ClosingKind } from '../actions.ts';
import { ActionRecord } from '../actions/action.entity.ts';
import { actionRow, recorded } from '../actions/action-row.ts';
import type { AuditLine } from '../audit/chain.ts';
import type { Acting } from '../authority/acting.ts';
import { checkResolution } from './check-resolution.ts';
import type { Transaction } from '../database/database.ts';
import { changeTogether, insertOf } from '../database/together.ts';
import { notifyIn } from '../notifications/notify-in.ts';
import { reasonWords } from './reason-words.ts';
import type { HeldReport } from './held.ts';

/** How a report ends. */
export interface Ending {
  readonly as: 'resolved' | 'dismissed';
  /** The reporters read it. */
  readonly resolution: string;
  /** `action`: something is done besides, and its line in the records of actions names the report. */
  readonly through: 'words' | 'action';
}

const closingKinds: Readonly<Record<Ending['as'], ClosingKind>> = {
  resolved: 'resolve-report',
  dismissed: 'dismiss-report',
};

/**
 * Closes a report that is locked and open, leaves a line in the records of actions where nothing else does, and tells everybody
 * who reported it. Throws `refusal.bad-resolution`.
 */
export async function closeIn(
  tx: Transaction,
  acting: Acting,
  held: HeldReport,
  ending: Ending,
): Promise<AuditLine> {
  const { community, actor, now } = acting;
  const { as, through } = ending;
  const resolution = checkResolution(ending.resolution);
  await changeTogether(tx, [
    {
      sql: 'update reports set state = ?, resolution = ?, closed_at = ?, updated_at = ? where community_id = ? and id = ?',
      values: [as, resolution, now, now, community, held.id],
    },
    {
      sql: `insert into report_work (community_id, report_id, closed_by) values (?, ?, ?)
        on conflict (report_id) do update set closed_by = excluded.closed_by`,
      values: [community, held.id, actor],
    },
    ...(through === 'words'
      ? insertOf(tx, ActionRecord, [closingRow(acting, held, { as, resolution })])
      : []),
  ]);
  await tellReporters(tx, acting, { held, as, resolution });
  const action = as === 'resolved' ? 'report.resolve' : 'report.dismiss';
  return { actor, action, subject: `report:${held.id}`, details: { resolution, from: held.state } };
}

/** It is done to nobody: what is said of a report is no line in the history of whom it was about. */
function closingRow(
  acting: Acting,
  { id, content }: HeldReport,
  { as, resolution }: Pick<Ending, 'as' | 'resolution'>,
): ActionRecord {
  return actionRow({
    ...recorded(acting),
    communityId: acting.community,
    kind: closingKinds[as],
    surface: content.surface,
    contentType: content.type,
    contentId: content.id,
    reason: resolution,
    notified: false,
    reportId: id,
    at: acting.now,
  });
}

async function tellReporters(
  tx: Transaction,
  acting: Acting,
  { held, as, resolution }: Pick<Ending, 'as' | 'resolution'> & { readonly held: HeldReport },
): Promise<void> {
  const filings = await tx.execute<{ member: string; reason: string }[]>(
    'select member_id as member, reason from report_filings where community_id = ? and report_id = ? order by member_id',
    [acting.community, held.id],
  );
  for (const { member, reason } of filings)
    await notifyIn(tx, acting, {
      member,
      kind: as === 'resolved' ? 'report-resolved' : 'report-dismissed',
      values: { reason: reasonWords(acting.policy, reason), resolution },
      report: held.id,
    });
}
