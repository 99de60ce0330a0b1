import type { SanctionKind } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';
import { freshEntries } from '../members/balance.ts';
import type { Balancing } from '../members/balance.ts';
import type { AlsoLifted } from '../sanctions.ts';

/** The entries of a sanction, or one of its own. */
export type Withdrawn = { readonly sanction: string } | { readonly entry: string };

/** SQL: that the entry `p` is one of those and that nobody has taken it back yet. */
export function isWithdrawn(of: Withdrawn): { readonly sql: string; readonly value: string } {
  const [column, value] =
    'sanction' in of ? (['sanction_id', of.sanction] as const) : (['id', of.entry] as const);
  return {
    sql: `(p.${column} = ? and p.reverses is null
      and not exists (select from points_entries r where r.reverses = p.id))`,
    value,
  };
}

interface Row {
  readonly id: string;
  readonly kind: SanctionKind;
  readonly threshold: number;
  readonly ends_at: Date | string | null;
  readonly since: Date | string;
}

/** With the time of the entries whose points it stood on. */
export interface Fallen extends AlsoLifted {
  readonly since: Date;
}

/**
 * Sanctions in force of a member that thresholds imposed and that those entries alone still carry: without them the balance
 * would be below the threshold. What counted when a sanction began counts here too: time lifts nothing.
 */
export async function readAlsoLifted(
  tx: Transaction,
  {
    community,
    member,
    of,
    points,
    now,
  }: {
    readonly community: string;
    readonly member: string;
    readonly of: Withdrawn;
    readonly points: Balancing;
    readonly now: Date;
  },
): Promise<readonly Fallen[]> {
  const { sql, value } = isWithdrawn(of);
  const { fresh } = freshEntries(points, { sql: 's.starts_at' });
  const rows = await tx.execute<Row[]>(
    `select s.id, s.kind, s.threshold, s.ends_at, b.since
       from sanctions s
       cross join lateral (
         select coalesce(sum(p.amount), 0) as balance, coalesce(sum(p.amount) filter (where ${sql}), 0) as withdrawn,
             min(p.at) filter (where ${sql}) as since
           from points_entries p
          where p.community_id = s.community_id and p.member_id = s.member_id${fresh === null ? '' : ` and ${fresh}`}) b
      where s.community_id = ? and s.member_id = ? and s.threshold is not null and s.lifted_at is null
        and (s.ends_at is null or s.ends_at > ?)
        and b.balance >= s.threshold and b.balance - b.withdrawn < s.threshold
      order by s.threshold, s.id`,
    [value, value, community, member, now],
  );
  return rows.map(({ id, kind, threshold, ends_at: endsAt, since }) => ({
    id,
    kind,
    threshold,
    endsAt: endsAt === null ? null : new Date(endsAt),
    since: new Date(since),
  }));
}
