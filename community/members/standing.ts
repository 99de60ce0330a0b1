import type { Manifest, Rank, SanctionKind } from '@fuero/engine';
import { ranks, sanctionKinds } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';
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
  points: number;
  warnings: number;
  messages: number;
  /** The rank given in the desk: what the policy gives is read from the roles each time. */
  readonly granted: Rank | null;
  readonly sanctions: StandingSanction[];
}

/** Suspensions and bans in force at a time, for those of many members who have one. One indexed read. */
export async function sanctionsInForce(
  tx: Transaction,
  {
    community,
    members,
    at,
  }: { readonly community: string; readonly members: readonly string[]; readonly at: Date },
): Promise<ReadonlyMap<string, StandingSanction[]>> {
  const rows = await tx.execute<
    { member_id: string; kind: SanctionKind; reason: string; ends_at: Date | string | null }[]
  >(
    `select member_id, kind, reason, ends_at from sanctions
      where community_id = ? and member_id = any(?::uuid[]) and kind <> 'warning' and lifted_at is null
        and starts_at <= ? and (ends_at is null or ends_at > ?)`,
    [community, arrayLiteral(members), at, at],
  );
  const found = new Map<string, StandingSanction[]>();
  for (const row of rows) {
    const list = found.get(row.member_id) ?? [];
    list.push({
      kind: row.kind,
      reason: row.reason,
      endsAt: row.ends_at === null ? null : new Date(row.ends_at),
    });
    found.set(row.member_id, list);
  }
  return found;
}

/** Locks the members and reads what their records say, in one batch. Locks are taken in the order of ids. */
export async function lockStandings(
  tx: Transaction,
  {
    community,
    members,
    at,
  }: { readonly community: string; readonly members: readonly string[]; readonly at: Date },
): Promise<ReadonlyMap<string, Standing>> {
  if (members.length === 0) return new Map();
  const ids = arrayLiteral(members);
  const locked = await tx.execute<{ id: string; messages: number }[]>(
    'select id, messages from members where community_id = ? and id = any(?::uuid[]) order by id for update',
    [community, ids],
  );
  const rows = await tx.execute<{ id: string; points: string; warnings: string; rank: Rank | null }[]>(
    `select m.id,
       (select coalesce(sum(p.amount), 0) from points_entries p where p.community_id = m.community_id and p.member_id = m.id) as points,
       (select count(*) from sanctions s where s.community_id = m.community_id and s.member_id = m.id and s.kind = 'warning' and s.lifted_at is null) as warnings,
       (select g.rank from staff_grants g where g.community_id = m.community_id and g.member_id = m.id
          and g.revoked_at is null and g.granted_by <> ?) as rank
     from members m where m.community_id = ? and m.id = any(?::uuid[])`,
    [byPolicy, community, ids],
  );
  const sanctions = await sanctionsInForce(tx, { community, members, at });
  const messages = new Map(locked.map((row) => [row.id, row.messages]));
  return new Map(
    rows.map((row): [string, Standing] => [
      row.id,
      {
        points: Number(row.points),
        warnings: Number(row.warnings),
        messages: messages.get(row.id) ?? 0,
        granted: row.rank,
        sanctions: sanctions.get(row.id) ?? [],
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

/** The highest of the rank given in the desk and the ranks that the policy gives to the member's roles. */
export function rankOf(
  manifest: Manifest,
  {
    granted,
    surface,
    roles,
  }: { granted: Rank | null; surface: 'forum' | 'discord'; roles: readonly string[] },
): Rank | null {
  const byRole = ranks.filter((rank) =>
    (manifest.staff[rank]?.[surface] ?? []).some(
      (name) => roles.includes(manifest.roles[name] ?? name) || roles.includes(name),
    ),
  );
  return byRole.reduce(higherRank, granted);
}

export function higherRank(one: Rank | null, other: Rank | null): Rank | null {
  return ranks.findLast((rank) => rank === one || rank === other) ?? null;
}

function arrayLiteral(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}
