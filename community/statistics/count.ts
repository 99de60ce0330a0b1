import type { Transaction } from '../database/database.ts';
import type { TimeSpan } from '../statistics.ts';

/** One line of the count: `figure` of the `bucket`th day, from 1, or of the whole span where that is 0. */
export interface Counted {
  readonly figure: 'reports' | 'resolved' | 'dismissed' | 'sanctions' | 'sanctioned' | 'watched' | 'action';
  readonly bucket: number;
  /** The kind of the actions counted. */
  readonly kind: string | null;
  readonly count: number;
  /** Of reports filed: still open at the end of the span. */
  readonly pending: number;
  /** Of reports closed: from filing to the end, together. */
  readonly hours: number;
}

/** Everything in one statement, so that all of it is of one moment. `days`: when each day begins. */
export function countAll(
  tx: Transaction,
  input: { readonly community: string; readonly span: TimeSpan; readonly days: readonly Date[] },
): Promise<readonly Counted[]> {
  const { community, span, days } = input;
  const asked = [community, span.from, span.until, `{${days.map((day) => day.toISOString()).join(',')}}`];
  return tx.execute<Counted[]>(
    `with asked as materialized (
       select ?::text as community, ?::timestamptz as "from", ?::timestamptz as until, ?::timestamptz[] as days
     )
     select 'reports' as figure, width_bucket(created_at, days) as bucket, null as kind, count(*)::int as count,
            (count(*) filter (where closed_at is null or closed_at >= asked.until))::int as pending, 0::float8 as hours
       from reports, asked
      where community_id = ? and created_at >= ? and created_at < ? group by 2
     union all
     select state, width_bucket(closed_at, days), null, count(*)::int, 0,
            sum(extract(epoch from closed_at - created_at)::float8) / 3600
       from reports, asked
      where community_id = ? and closed_at >= ? and closed_at < ? group by 1, 2
     union all
     select 'sanctions', width_bucket(starts_at, days), null, count(*)::int, 0, 0
       from sanctions, asked
      where community_id = ? and starts_at >= ? and starts_at < ? group by 2
     union all
     select 'sanctioned', 0, null, count(distinct member_id)::int, 0, 0
       from sanctions where community_id = ? and starts_at >= ? and starts_at < ?
     union all
     select 'action', 0, kind, count(*)::int, 0, 0
       from actions where community_id = ? and at >= ? and at < ? group by kind
     union all
     select 'watched', 0, null, count(distinct member_id)::int, 0, 0
       from watch_list where community_id = ? and since < ? and (ended_at is null or ended_at >= ?)`,
    [
      ...asked,
      ...Array.from({ length: 5 }, () => [community, span.from, span.until]).flat(),
      ...[community, span.until, span.until],
    ],
  );
}
