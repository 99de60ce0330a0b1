import type { Manifest, Policy, Rank } from '@fuero/engine';
import { higherRank } from '@fuero/engine';
import type { Head } from '../audit/append.ts';
import type { HeadFile } from '../audit/head-file.ts';
import type { Database, Transaction } from '../database/database.ts';
import { runPlanned } from '../database/planned.ts';
import { storable } from '../database/storable.ts';
import type { AccountRef, House, Recognised } from '../house.ts';
import { Refusal } from '../refusal.ts';
import { changeOf, heldRank, isByPeople, rankByPolicy, writePolicyGrant } from './policy-grant.ts';
import type { Grant, RoleHolder } from './policy-grant.ts';

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
  const look = () => lookUp(tx, { manifest, account });
  let known = await look();
  if (known === null) return { found: null, head: null };
  let head: Head | null = null;
  if (changeOf(known.grant, known.due) !== null) {
    const { member } = known;
    // Only who has something to write waits for the member, and then looks again: another may have written it meanwhile.
    await tx.execute('select 1 from members where community_id = ? and id = ? for update', [
      community,
      member,
    ]);
    known = (await look()) ?? known;
    const change = changeOf(known.grant, known.due);
    if (change !== null) head = await writePolicyGrant(tx, { community, member, change, now });
  }
  const { member, name, rank, communityName } = known;
  return { found: { member, name, rank, communityName }, head };
}

interface Known extends Found {
  readonly grant: Grant | null;
  /** What the policy gives. */
  readonly due: Rank | null;
}

interface KnownRow extends Omit<Found, 'rank'> {
  readonly grant: Grant | null;
  readonly accounts: readonly RoleHolder[];
}

/** `rank`: what the member holds once the grant says what the policy says. */
async function lookUp(
  tx: Transaction,
  { manifest, account }: Pick<Search, 'manifest' | 'account'>,
): Promise<Known | null> {
  const [row] = await runPlanned<KnownRow[]>(
    tx,
    `select m.id as member, m.name, c.name as "communityName",
        (select jsonb_build_object('rank', g.rank, 'grantedBy', g.granted_by, 'revokedAt', g.revoked_at)
           from staff_grants g where g.community_id = m.community_id and g.member_id = m.id) as grant,
        (select jsonb_agg(jsonb_build_object('surface', o.surface, 'roles', o.roles))
           from accounts o where o.community_id = m.community_id and o.member_id = m.id) as accounts
       from accounts a
       join members m on m.community_id = a.community_id and m.id = a.member_id
       join communities c on c.id = a.community_id
      where a.community_id = ? and a.surface = ? and a.external_id = ?`,
    [manifest.community.id, account.surface, account.externalId],
  );
  if (row === undefined) return null;
  const { grant, accounts, ...person } = row;
  const due = rankByPolicy(manifest, accounts);
  return { ...person, grant, due, rank: rankNow(grant, due) };
}

function rankNow(grant: Grant | null, due: Rank | null): Rank | null {
  if (!isByPeople(grant)) return due;
  const held = heldRank(grant);
  // Who was dismissed in the desk stays dismissed, whatever roles the surface still reports.
  return held === null ? null : higherRank(held, due);
}
