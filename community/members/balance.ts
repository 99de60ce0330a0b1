import type { PointsPolicy } from '@fuero/engine';

/** What a policy says about the age of points; `null`: there is none, and they count for ever. */
export type Balancing = Pick<PointsPolicy, 'decayAfter'> | null;

/**
 * SQL: the balance of the member in `from`, a row of `members`, at a time, as the engine's `balanceAt` says it. Where points do
 * not decay it is answered by the index alone.
 */
export function balanceOf(
  from: string,
  policy: Balancing,
  at: Date,
): { readonly sql: string; readonly values: readonly Date[] } {
  const { fresh, values } = freshEntries(policy, at);
  return {
    sql: `(select coalesce(sum(p.amount), 0) from points_entries p
      where p.community_id = ${from}.community_id and p.member_id = ${from}.id${fresh === null ? '' : ` and ${fresh}`})`,
    values,
  };
}

/**
 * SQL: that the entry `p` still counts at a time, or at that of a row; what takes something back is as old as that. `null`: all
 * do.
 */
export function freshEntries(
  policy: Balancing,
  at: Date | { readonly sql: string },
): { readonly fresh: string | null; readonly values: readonly Date[] } {
  const after = policy?.decayAfter ?? null;
  if (after === null) return { fresh: null, values: [] };
  const age = 'coalesce((select o.at from points_entries o where o.id = p.reverses), p.at)';
  return at instanceof Date
    ? { fresh: `${age} > ?`, values: [new Date(at.getTime() - after)] }
    : { fresh: `${age} > ${at.sql} - ${after} * interval '1 millisecond'`, values: [] };
}
