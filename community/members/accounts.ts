import { randomUUID } from 'node:crypto';
import type { Manifest } from '@fuero/engine';
import { callerOf } from '../authority/act.ts';
import { storable } from '../database/storable.ts';
import type { AccountRef, House } from '../house.ts';
import { Refusal } from '../refusal.ts';
import { findAccount } from './staff.ts';
import type { StaffDeps } from './staff.ts';

/** Characters of a name that a surface's token gave. */
const longestName = 200;

/** Members by the accounts that a surface signed in. See `House`. */
export function createAccounts({ database, heads, clock, current }: StaffDeps): House['accounts'] {
  function manifestOf(community: string): Manifest {
    const manifest = current()?.policy.manifest;
    if (manifest === undefined) throw new Refusal('refusal.no-policy');
    if (manifest.community.id !== community) throw new Refusal('refusal.other-community');
    return manifest;
  }

  const find: House['accounts']['find'] = async (community, account) => {
    const manifest = manifestOf(community);
    if (!storable(account.externalId)) return null;
    const { found, head } = await database.asHouse(community, (tx) =>
      findAccount(tx, { manifest, account, now: clock() }),
    );
    await heads.note(head);
    return found === null ? null : { member: found.member, name: found.name, rank: found.rank };
  };

  /** Behind the community's lock, like the members whom events speak of: nobody is made twice. */
  async function make(community: string, account: AccountRef & { readonly name: string }): Promise<void> {
    const name = account.name.replaceAll('\0', '').slice(0, longestName) || account.externalId;
    await database.inOrder(community, async (tx) => {
      const key = [community, account.surface, account.externalId];
      const known = await tx.execute<unknown[]>(
        'select 1 from accounts where community_id = ? and surface = ? and external_id = ?',
        key,
      );
      if (known.length > 0) return;
      const id = randomUUID();
      await tx.execute(
        'insert into members (id, community_id, name, messages, created_at) values (?, ?, ?, 0, ?)',
        [id, community, name, clock()],
      );
      await tx.execute(
        'insert into accounts (community_id, surface, external_id, member_id, name) values (?, ?, ?, ?, ?)',
        [...key, id, name],
      );
    });
  }

  return {
    find,
    async recognise(community, account) {
      const known = await find(community, account);
      if (known !== null) return known;
      if (!storable(account.externalId)) throw new Refusal('refusal.no-member');
      await make(community, account);
      const made = await find(community, account);
      if (made === null) throw new Error('an account that was made a moment ago is not there');
      return made;
    },
    async of(actor, surface, members) {
      if (members.length === 0) return new Map();
      const rows = await database.readAs(callerOf(actor), (tx) =>
        tx.execute<{ member: string; id: string }[]>(
          `select member_id as member, min(external_id) as id from accounts
            where community_id = ? and surface = ? and member_id = any(?::uuid[]) group by member_id`,
          [actor.community, surface, `{${[...new Set(members)].join(',')}}`],
        ),
      );
      return new Map(rows.map(({ member, id }) => [member, id]));
    },
  };
}
