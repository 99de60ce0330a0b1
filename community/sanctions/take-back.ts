import { randomUUID } from 'node:crypto';
import { recorded } from '../actions/action-row.ts';
import type { Acting } from '../authority/acting.ts';
import type { Transaction } from '../database/database.ts';
import { changeTogether, insertOf } from '../database/together.ts';
import { isWithdrawn } from './also-lifted.ts';
import type { Withdrawn } from './also-lifted.ts';
import { PointsEntry } from './points-entry.entity.ts';

interface EntryRow {
  readonly id: string;
  readonly member_id: string;
  readonly amount: number;
  readonly sanction_id: string | null;
}

/**
 * Takes back the entries of a sanction, or one of its own, that nobody has taken back yet: each by an entry of the opposite
 * amount. The member has to be locked. Returns the points that were taken back.
 */
export async function takeBack(
  tx: Transaction,
  acting: Acting,
  { of, reason }: { readonly of: Withdrawn; readonly reason: string },
): Promise<number> {
  const { community, now } = acting;
  const { sql, value } = isWithdrawn(of);
  const entries = await tx.execute<EntryRow[]>(
    `select id, member_id, amount, sanction_id from points_entries p where community_id = ? and ${sql}`,
    [community, value],
  );
  const { actor } = recorded(acting);
  const rows = entries.map((entry) => ({
    id: randomUUID(),
    communityId: community,
    memberId: entry.member_id,
    amount: -entry.amount,
    decisionId: null,
    sanctionId: entry.sanction_id,
    reason,
    at: now,
    actor,
    reverses: entry.id,
  }));
  await changeTogether(tx, insertOf(tx, PointsEntry, rows));
  return entries.reduce((sum, { amount }) => sum + amount, 0);
}
