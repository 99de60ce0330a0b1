import type { Policy, Rank, Surface } from '@fuero/engine';
import { higherRank, isAbove, rankOf } from '@fuero/engine';
import type { MemberActor } from '../actor.ts';
import type { Transaction } from '../database/database.ts';
import { runPlanned } from '../database/planned.ts';
import type { Question } from '../database/together.ts';
import { isUuid } from '../database/uuid.ts';
import { byPolicy } from '../members/staff-grant.entity.ts';
import { Refusal } from '../refusal.ts';
import type { Acting } from './acting.ts';

/** Locks members in the order of their ids, so that no two transactions wait for each other. Throws `refusal.no-member`. */
export async function lockMembers(
  tx: Transaction,
  community: string,
  members: readonly string[],
): Promise<void> {
  if (members.length === 0) return;
  const { sql, values } = membersLock(community, members);
  await runPlanned(tx, sql, values);
}

/** What `lockMembers` does, for a statement that does more. Throws `refusal.no-member`. */
export function membersLock(community: string, members: readonly string[]): Question {
  if (!members.every(isUuid)) throw new Refusal('refusal.no-member');
  return {
    sql: 'select id from members where community_id = ? and id = any(?::uuid[]) order by id for no key update',
    values: [community, `{${[...new Set(members)].join(',')}}`],
  };
}

/** The name and the rank of whoever asks, read as themselves. Throws `refusal.no-member`. */
export async function whoAsks(
  tx: Transaction,
  { community, member }: MemberActor,
): Promise<{ readonly name: string; readonly rank: Rank | null }> {
  const [found] = await runPlanned<{ name: string; rank: Rank | null }[]>(
    tx,
    `select m.name, g.rank from members m
       left join staff_grants g on g.community_id = m.community_id and g.member_id = m.id and g.revoked_at is null
      where m.community_id = ? and m.id = ?`,
    [community, member],
  );
  if (found === undefined) throw new Refusal('refusal.no-member');
  return found;
}

/** Ids of the roles that the surfaces have reported for a member. */
export async function rolesOf(
  tx: Transaction,
  community: string,
  member: string,
): Promise<readonly string[]> {
  return (await accountsOf(tx, community, member)).roles;
}

/** The ids by which the surfaces know a member, and those of the roles that they have reported. */
export async function accountsOf(
  tx: Transaction,
  community: string,
  member: string,
): Promise<{ readonly roles: readonly string[]; readonly accounts: readonly string[] }> {
  const rows = await tx.execute<{ roles: string[]; external_id: string }[]>(
    'select roles, external_id from accounts where community_id = ? and member_id = ?',
    [community, member],
  );
  return {
    roles: rows.flatMap(({ roles }) => roles),
    accounts: rows.map(({ external_id }) => external_id),
  };
}

interface RankRow {
  readonly member: string;
  readonly granted: Rank | null;
  readonly granted_by: string | null;
  readonly revoked: boolean;
  readonly bot: boolean;
  readonly accounts: readonly { readonly surface: Surface; readonly roles: readonly string[] }[];
}

/**
 * The ranks of members, by the grants of the desk and by what the policy gives to their roles. As the core. Throws
 * `refusal.no-member` where one of them is not known.
 */
export async function ranksOf(
  tx: Transaction,
  { policy, members }: { readonly policy: Policy; readonly members: readonly string[] },
): Promise<readonly { readonly member: string; readonly rank: Rank | null; readonly bot: boolean }[]> {
  if (members.length === 0) return [];
  if (!members.every(isUuid)) throw new Refusal('refusal.no-member');
  const community = policy.manifest.community.id;
  const distinct = [...new Set(members)];
  const rows = await tx.execute<RankRow[]>(
    `select m.id as member, g.rank as granted, g.granted_by, g.revoked_at is not null as revoked,
        coalesce(bool_or(a.bot), false) as bot,
        coalesce(jsonb_agg(jsonb_build_object('surface', a.surface, 'roles', a.roles)) filter (where a.surface is not null), '[]') as accounts
       from members m
       left join staff_grants g on g.community_id = m.community_id and g.member_id = m.id
       left join accounts a on a.community_id = m.community_id and a.member_id = m.id
      where m.community_id = ? and m.id = any(?::uuid[])
      group by m.id, g.rank, g.granted_by, g.revoked_at`,
    [community, `{${distinct.join(',')}}`],
  );
  if (rows.length < distinct.length) throw new Refusal('refusal.no-member');
  return rows.map(({ member, bot, ...row }) => ({ member, bot, rank: heldBy(policy, row) }));
}

/** Whether whoever acts ranks above a member; nobody ranks above themselves. Throws `refusal.no-member`. */
export async function isAboveMember(
  tx: Transaction,
  { policy, rank }: Pick<Acting, 'policy' | 'rank'>,
  member: string,
): Promise<boolean> {
  const [found] = await ranksOf(tx, { policy, members: [member] });
  return isAbove(rank, found?.rank ?? null);
}

function heldBy(policy: Policy, row: Omit<RankRow, 'member' | 'bot'>): Rank | null {
  const due = row.accounts.reduce<Rank | null>(
    (granted, { surface, roles }) => rankOf(policy.manifest, { granted, surface, roles }),
    null,
  );
  if (row.granted === null || row.granted_by === byPolicy) return due;
  // Who was dismissed in the desk stays dismissed, whatever roles the surface still reports.
  return row.revoked ? null : higherRank(row.granted, due);
}
