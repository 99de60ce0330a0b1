import type { Manifest, Rank, Surface } from '@fuero/engine';
import { rankOf } from '@fuero/engine';
import { appendAudit } from '../audit/append.ts';
import type { Head } from '../audit/append.ts';
import type { Transaction } from '../database/database.ts';
import { StaffGrant, byPolicy } from './staff-grant.entity.ts';

export type GrantChange =
  | { readonly action: 'rank.grant'; readonly rank: Rank; readonly was: Rank | null }
  | { readonly action: 'rank.revoke'; readonly rank: null; readonly was: Rank };

/** As far as ranks go. `revokedAt`: a time, or its text. */
export interface Grant extends Pick<StaffGrant, 'rank' | 'grantedBy'> {
  readonly revokedAt: unknown;
}

/** An account, as far as the policy gives ranks to it. */
export interface RoleHolder {
  readonly surface: Surface;
  readonly roles: readonly string[];
}

/** The highest rank that the policy gives to the roles of a member's accounts. */
export function rankByPolicy(manifest: Manifest, accounts: readonly RoleHolder[]): Rank | null {
  return accounts.reduce<Rank | null>(
    (granted, { surface, roles }) => rankOf(manifest, { granted, surface, roles }),
    null,
  );
}

/** The rank of a grant that holds. */
export function heldRank(grant: Grant | null): Rank | null {
  return grant === null || (grant.revokedAt ?? null) !== null ? null : grant.rank;
}

/** Whether people gave the rank or took it: then the policy has no say in it. */
export function isByPeople(grant: Grant | null): boolean {
  return grant !== null && grant.grantedBy !== byPolicy;
}

/** What has to be written so that the grant says what the policy says; `null`: nothing. */
export function changeOf(grant: Grant | null, due: Rank | null): GrantChange | null {
  const was = heldRank(grant);
  if (isByPeople(grant) || was === due) return null;
  if (due !== null) return { action: 'rank.grant', rank: due, was };
  return was === null ? null : { action: 'rank.revoke', rank: null, was };
}

/** Writes the change and its line in the audit trail. Runs behind the member's lock, last in its transaction. */
export async function writePolicyGrant(
  tx: Transaction,
  {
    community,
    member,
    change,
    now,
  }: {
    readonly community: string;
    readonly member: string;
    readonly change: GrantChange;
    readonly now: Date;
  },
): Promise<Head | null> {
  const key = { communityId: community, memberId: member };
  if (change.action === 'rank.revoke') await tx.nativeUpdate(StaffGrant, key, { revokedAt: now });
  else {
    const grant = { rank: change.rank, grantedBy: byPolicy, grantedAt: now, revokedAt: null };
    await tx.upsert(StaffGrant, { ...key, ...grant });
  }
  const { action, rank, was } = change;
  const line = { actor: byPolicy, action, subject: `member:${member}`, details: { rank, was } };
  return appendAudit(tx, { community, lines: [line], at: now });
}
