import type { Transaction } from '../database/database.ts';
import { freshEntries } from '../members/balance.ts';
import type { Balancing } from '../members/balance.ts';
import type { LedgerRow } from '../sanctions.ts';

/** Rows. */
const most = 500;

interface Row {
  readonly id: string;
  readonly amount: number;
  readonly reason: string;
  readonly actor: string;
  readonly at: Date | string;
  readonly sanction_id: string | null;
  readonly decision_id: string | null;
  readonly reverses: string | null;
  readonly reversed: boolean;
  readonly decayed: boolean;
}

/** A member's ledger, newest first: the last 500 entries. */
export async function readLedger(
  tx: Transaction,
  {
    community,
    member,
    now,
    points,
  }: {
    readonly community: string;
    readonly member: string;
    readonly now: Date;
    readonly points: Balancing;
  },
): Promise<readonly LedgerRow[]> {
  const { fresh, values } = freshEntries(points, now);
  const rows = await tx.execute<Row[]>(
    `select id, amount, reason, actor, at, sanction_id, decision_id, reverses,
        exists (select from points_entries r where r.reverses = p.id) as reversed,
        ${fresh === null ? 'false' : `not (${fresh})`} as decayed
       from points_entries p where community_id = ? and member_id = ? order by at desc, reverses nulls last, id limit ${most}`,
    [...values, community, member],
  );
  return rows.map((row) => ({
    id: row.id,
    amount: row.amount,
    reason: row.reason,
    actor: row.actor,
    at: new Date(row.at),
    sanction: row.sanction_id,
    decision: row.decision_id,
    reverses: row.reverses,
    reversed: row.reversed,
    decayed: row.decayed,
  }));
}
