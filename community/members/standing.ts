import type { Rank, SanctionKind } from '@fuero/engine';
import { sanctionKinds } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';
import { runOnce, runPlanned } from '../database/planned.ts';
import type { Question } from '../database/together.ts';
import { balanceOf } from './balance.ts';
import type { Balancing } from './balance.ts';
import { byPolicy } from './staff-grant.entity.ts';

/** A sanction as far as the next event must know it. */
export interface StandingSanction {
  readonly kind: SanctionKind;
  readonly reason: string;
  /** `null`: it has no end. */
  readonly endsAt: Date | null;
}

/** What a member's record says; events of one batch change it as they are judged. */
export interface Standing {
  readonly name: string;
  points: number;
  warnings: number;
  messages: number;
  /** The rank given at the start of the server: what the policy gives is read from the roles each time. */
  readonly granted: Rank | null;
  readonly sanctions: StandingSanction[];
  /** Whether staff keep an eye on them; `ended`: they did, and somebody ended it. */
  watch: 'watched' | 'ended' | 'never';
}

/** As the database has it. */
export interface StandingRow {
  readonly id: string;
  readonly name: string;
  readonly watch: Standing['watch'];
  readonly messages: number;
  readonly points: string | number;
  readonly warnings: string | number;
  readonly rank: Rank | null;
  readonly sanctions: readonly {
    readonly kind: SanctionKind;
    readonly reason: string;
    readonly ends: string | null;
  }[];
}

interface Concerned {
  readonly community: string;
  readonly members: readonly string[];
  readonly at: Date;
  readonly points: Balancing;
}

/** Locks the members, in the order of their ids, and reads what their records say, in one batch. */
export async function lockStandings(
  tx: Transaction,
  concerned: Concerned,
): Promise<ReadonlyMap<string, Standing>> {
  const { community, members } = concerned;
  if (members.length === 0) return new Map();
  // Two statements: the second sees what whoever held the locks has written.
  await runFor(concerned)(
    tx,
    'select id from members where community_id = ? and id = any(?::uuid[]) order by id for no key update',
    [community, `{${members.join(',')}}`],
  );
  return readStandings(tx, concerned);
}

function runFor({ members }: Concerned): typeof runPlanned {
  return members.length === 1 ? runPlanned : runOnce;
}

/** What the records of members say who are locked already. */
export async function readStandings(
  tx: Transaction,
  concerned: Concerned,
): Promise<ReadonlyMap<string, Standing>> {
  const { sql, values } = askStandings(concerned);
  return standingsFrom(await runFor(concerned)<readonly StandingRow[]>(tx, sql, values));
}

/** Its rows are for `standingsFrom`. */
export function askStandings({ community, members, at, points: policy }: Concerned): Question {
  const ids = `{${members.join(',')}}`;
  const balance = balanceOf('m', policy, at);
  return {
    sql: `select m.id, m.name, m.messages,
       ${balance.sql} as points,
       (select count(*) from sanctions s where s.community_id = m.community_id and s.member_id = m.id and s.kind = 'warning' and s.lifted_at is null) as warnings,
       (select g.rank from staff_grants g where g.community_id = m.community_id and g.member_id = m.id
          and g.revoked_at is null and g.granted_by <> ?) as rank,
       (select case when bool_or(w.ended_at is null) then 'watched' when count(*) > 0 then 'ended' else 'never' end
          from watch_list w where w.community_id = m.community_id and w.member_id = m.id) as watch,
       (select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'reason', s.reason, 'ends', s.ends_at)), '[]') from sanctions s
         where s.community_id = m.community_id and s.member_id = m.id and s.kind <> 'warning' and s.lifted_at is null
           and (s.ends_at is null or s.ends_at > ?)) as sanctions
     from members m where m.community_id = ? and m.id = any(?::uuid[])`,
    values: [...balance.values, byPolicy, at, community, ids],
  };
}

export function standingsFrom(rows: readonly StandingRow[]): ReadonlyMap<string, Standing> {
  return new Map(
    rows.map(({ id, name, messages, points, warnings, rank, watch, sanctions }): [string, Standing] => [
      id,
      {
        name,
        watch,
        points: Number(points),
        warnings: Number(warnings),
        messages,
        granted: rank,
        sanctions: sanctions.map(({ kind, reason, ends }) => ({
          kind,
          reason,
          endsAt: ends === null ? null : new Date(ends),
        })),
      },
    ]),
  );
}

/** The most severe sanction decides; of two alike the one that ends later. A milder one never hides a stronger one. */
export function mostSevere(sanctions: readonly StandingSanction[], at: Date): StandingSanction | null {
  const end = (s: StandingSanction) => s.endsAt?.getTime() ?? Number.POSITIVE_INFINITY;
  return sanctions
    .filter((s) => s.kind !== 'warning' && end(s) > at.getTime())
    .reduce<StandingSanction | null>((best, next) => {
      if (best === null) return next;
      const order = sanctionKinds.indexOf(next.kind) - sanctionKinds.indexOf(best.kind);
      return order > 0 || (order === 0 && end(next) > end(best)) ? next : best;
    }, null);
}
