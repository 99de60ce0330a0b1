import type { Manifest, Policy, Rank } from '@fuero/engine';
import { higherRank } from '@fuero/engine';
import type { Head } from '../audit/append.ts';
import type { HeadFile } from '../audit/head-file.ts';
import type { Database, Transaction } from '../database/database.ts';
import { storable } from '../database/storable.ts';
import type { AccountRef, House, Recognised } from '../house.ts';
import { Refusal } from '../refusal.ts';
import { Account } from './account.entity.ts';
import { changeOf, heldRank, isByPeople, rankByPolicy, writePolicyGrant } from './policy-grant.ts';
import { StaffGrant } from './staff-grant.entity.ts';

export interface StaffDeps {
  readonly database: Database;
  readonly heads: HeadFile;
  readonly clock: () => Date;
  readonly current: () => { readonly policy: Policy } | null;
}

/** Staff of a surface, known by their accounts. See `House`. */
export function createStaff({ database, heads, clock, current }: StaffDeps): House['staff'] {
  return {
    async find(community, account) {
      const manifest = current()?.policy.manifest;
      if (manifest === undefined) throw new Refusal('refusal.no-policy');
      if (manifest.community.id !== community) throw new Refusal('refusal.other-community');
      if (!storable(account.externalId)) return null;
      // The surface has said who is asking, and that is all that is asked of it: what the member may do is looked up here.
      const { found, head } = await database.asHouse(community, (tx) =>
        findAccount(tx, { manifest, account, now: clock() }),
      );
      await heads.note(head);
      if (found === null) return null;
      const { member, name, rank, communityName } = found;
      return rank === null ? null : { kind: 'member', community, communityName, member, name, rank };
    },
  };
}

interface Search {
  readonly manifest: Manifest;
  readonly account: AccountRef;
  readonly now: Date;
}

interface Found extends Recognised {
  readonly communityName: string;
}

/** Who an account is, as the core; the policy's ranks are brought up to date with a line in the audit trail each. */
export async function findAccount(
  tx: Transaction,
  { manifest, account, now }: Search,
): Promise<{ readonly found: Found | null; readonly head: Head | null }> {
  const community = manifest.community.id;
  const [found] = await tx.execute<Omit<Found, 'rank'>[]>(
    `select m.id as member, m.name, c.name as "communityName"
       from accounts a
       join members m on m.community_id = a.community_id and m.id = a.member_id
       join communities c on c.id = a.community_id
      where a.community_id = ? and a.surface = ? and a.external_id = ?`,
    [community, account.surface, account.externalId],
  );
  if (found === undefined) return { found: null, head: null };
  const { member } = found;
  let standing = await standingOf(tx, { manifest, member });
  let head: Head | null = null;
  if (changeOf(standing.grant, standing.due) !== null) {
    // Only who has something to write waits for the member, and then looks again: another may have written it meanwhile.
    await tx.execute('select 1 from members where community_id = ? and id = ? for update', [
      community,
      member,
    ]);
    standing = await standingOf(tx, { manifest, member });
    const change = changeOf(standing.grant, standing.due);
    if (change !== null) head = await writePolicyGrant(tx, { community, member, change, now });
  }
  return { found: { ...found, rank: standing.rank }, head };
}

interface RankStanding {
  readonly grant: StaffGrant | null;
  /** What the policy gives. */
  readonly due: Rank | null;
  /** What the member holds once the grant says what the policy says. */
  readonly rank: Rank | null;
}

async function standingOf(
  tx: Transaction,
  { manifest, member }: { readonly manifest: Manifest; readonly member: string },
): Promise<RankStanding> {
  const key = { communityId: manifest.community.id, memberId: member };
  const fresh = { disableIdentityMap: true } as const;
  const accounts = await tx.find(Account, key, fresh);
  const grant = await tx.findOne(StaffGrant, key, fresh);
  const due = rankByPolicy(manifest, accounts);
  if (!isByPeople(grant)) return { grant, due, rank: due };
  const held = heldRank(grant);
  // Who was dismissed in the desk stays dismissed, whatever roles the surface still reports.
  return { grant, due, rank: held === null ? null : higherRank(held, due) };
}
