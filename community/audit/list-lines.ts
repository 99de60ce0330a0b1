import type { Transaction } from '../database/database.ts';
import type { AuditPage, AuditRow } from '../house.ts';

interface LineRow extends Omit<AuditRow, 'sequence' | 'at'> {
  readonly sequence: string;
  readonly at: string;
}

/** Lines at a time, when nobody says. */
const usual = 50;
const most = 1_000;

/** Lines of a community's trail, newest first, as far as the reader may see them. */
export async function listLines(
  tx: Transaction,
  { community, before, limit = usual }: AuditPage & { readonly community: string },
): Promise<readonly AuditRow[]> {
  const rows = await tx.execute<LineRow[]>(
    `select e.sequence, e.at, e.actor, m.name as "actorName", e.action, e.subject, d.details
       from audit_entries e
       left join audit_details d on d.community_id = e.community_id and d.sequence = e.sequence
       left join members m on m.community_id = e.community_id and m.id::text = replace(e.actor, 'member:', '')
      where e.community_id = ? ${before === undefined ? '' : 'and e.sequence < ?'}
      order by e.sequence desc limit ?`,
    [community, ...(before === undefined ? [] : [before]), Math.min(most, Math.max(1, limit))],
  );
  return rows.map(({ sequence, at, ...row }) => ({ ...row, sequence: Number(sequence), at: new Date(at) }));
}
