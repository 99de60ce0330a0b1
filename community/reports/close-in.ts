import type { AuditLine } from '../audit/chain.ts';
import type { Acting } from '../authority/acting.ts';
import { checkResolution } from './check-resolution.ts';
import type { Transaction } from '../database/database.ts';
import { changeTogether } from '../database/together.ts';
import { notifyIn } from '../notifications/notify-in.ts';
import { reasonWords } from './reason-words.ts';
import type { HeldReport } from './held.ts';

/** How a report ends. */
export interface Ending {
  readonly as: 'resolved' | 'dismissed';
  /** The reporters read it. */
  readonly resolution: string;
}

/** Closes a report that is locked and open, and tells everybody who reported it. Throws `refusal.bad-resolution`. */
export async function closeIn(
  tx: Transaction,
  acting: Acting,
  held: HeldReport,
  ending: Ending,
): Promise<AuditLine> {
  const { community, actor, now } = acting;
  const { as } = ending;
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
  ]);
  await tellReporters(tx, acting, { held, as, resolution });
  const action = as === 'resolved' ? 'report.resolve' : 'report.dismiss';
  return { actor, action, subject: `report:${held.id}`, details: { resolution, from: held.state } };
}

async function tellReporters(
  tx: Transaction,
  acting: Acting,
  { held, as, resolution }: Ending & { readonly held: HeldReport },
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
