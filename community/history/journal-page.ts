import type { Decision, Event, Outcome, Rank, Readings, SanctionKind } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';
import { byPolicy } from '../members/staff-grant.entity.ts';

/** A row of the journal with what the append-only tables said about its member before it. Times are as the driver gives them. */
export interface JournalEntry {
  readonly event_id: string;
  readonly at: Date | string;
  readonly received_at: Date | string;
  readonly member_id: string;
  readonly payload: Event;
  readonly readings: Readings;
  readonly outcome: Outcome;
  /** `null`: no decision was made. */
  readonly decision_id: string | null;
  /** `null`: none was made, or it is no longer kept. */
  readonly cause: 'rules' | 'sanction' | null;
  readonly decision: Decision | null;
  readonly revision: number | null;
  readonly points_after: number | null;
  readonly imposed: readonly {
    readonly kind: SanctionKind;
    readonly ends: string | null;
    readonly lifted: boolean;
  }[];
  /** What staff made of the decision; `null`: nothing. */
  readonly verdict: 'upheld' | 'overturned' | null;
  readonly points: string;
  readonly warnings: string;
  readonly sanctioned: boolean;
  readonly grant_rank: Rank | null;
  readonly grant_by: string | null;
  readonly granted_at: Date | string | null;
  readonly revoked_at: Date | string | null;
}

/** Where a page begins: after this row, in the order in which events were judged. */
export interface Place {
  readonly received: Date;
  readonly at: Date;
  readonly id: string;
}

export interface PageWanted {
  readonly community: string;
  /** By the time of the event; `null`: without a limit. */
  readonly since: Date | null;
  readonly until: Date | null;
  /** Events received later are left for another time, so that a page never chases a running server. */
  readonly receivedBy: Date;
  readonly after: Place | null;
  readonly limit: number;
}

/** One page of the journal in the order in which events were judged. */
export async function readJournalPage(tx: Transaction, wanted: PageWanted): Promise<readonly JournalEntry[]> {
  const { community, since, until, receivedBy, after, limit } = wanted;
  const beyond =
    after === null ? '' : 'and j.received_at >= ? and (j.received_at, j.at, j.event_id) > (?, ?, ?)';
  return tx.execute<JournalEntry[]>(
    `select j.event_id, j.at, j.received_at, j.member_id, j.payload, j.readings, j.outcome, j.decision_id,
       v.verdict, d.cause, d.decision, d.revision, d.points_after,
       (select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'ends', s.ends_at, 'lifted', s.lifted_by is not null)
                 order by s.threshold nulls first), '[]')
          from sanctions s where s.community_id = j.community_id and s.member_id = j.member_id and s.decision_id = j.decision_id) as imposed,
       (select coalesce(sum(p.amount), 0) from points_entries p
         where p.community_id = j.community_id and p.member_id = j.member_id and p.at < j.received_at) as points,
       (select count(*) from sanctions s where s.community_id = j.community_id and s.member_id = j.member_id
           and s.kind = 'warning' and s.starts_at < j.received_at and (s.lifted_at is null or s.lifted_at > j.received_at)) as warnings,
       exists (select from sanctions s where s.community_id = j.community_id and s.member_id = j.member_id
           and s.kind <> 'warning' and s.starts_at < j.received_at and (s.ends_at is null or s.ends_at > j.received_at)
           and (s.lifted_at is null or s.lifted_at > j.received_at)) as sanctioned,
       g.rank as grant_rank, g.granted_by as grant_by, g.granted_at, g.revoked_at
     from journal j
       left join decisions d on d.community_id = j.community_id and d.id = j.decision_id
       left join decision_reviews v on v.community_id = j.community_id and v.decision_id = j.decision_id
       left join staff_grants g on g.community_id = j.community_id and g.member_id = j.member_id
     where j.community_id = ? and j.received_at <= ? ${since === null ? '' : 'and j.at >= ?'} ${until === null ? '' : 'and j.at < ?'} ${beyond}
     order by j.received_at, j.at, j.event_id limit ?`,
    [
      community,
      receivedBy,
      ...(since === null ? [] : [since]),
      ...(until === null ? [] : [until]),
      ...(after === null ? [] : [after.received, after.received, after.at, after.id]),
      limit,
    ],
  );
}

/** The rank held by then that no policy gave; `undefined`: the grant is younger, and what was before it is not kept. */
export function grantedBy(entry: JournalEntry, received: number): Rank | null | undefined {
  const { grant_rank: rank, grant_by: by, granted_at: since, revoked_at: until } = entry;
  if (rank === null || since === null) return null;
  if (timeOf(since) > received) return undefined;
  return by === byPolicy || (until !== null && timeOf(until) <= received) ? null : rank;
}

export function timeOf(value: Date | string): number {
  return new Date(value).getTime();
}
