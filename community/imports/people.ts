import { createHash, randomUUID } from 'node:crypto';
import type { Transaction } from '../database/database.ts';
import type { ImportedPerson } from '../imports.ts';
import { insertRows } from './insert-rows.ts';

/** Who stands for people whom the forum no longer names. A member without an account: nobody signs in as them. */
const nobodysName = 'Alguien que ya no está';

interface Where {
  readonly community: string;
  readonly now: Date;
}

/** Makes the members behind accounts that are not known yet. */
export async function addPeople(
  tx: Transaction,
  { community, now }: Where,
  people: readonly ImportedPerson[],
): Promise<number> {
  const known = await membersOf(
    tx,
    community,
    people.map(({ account }) => account),
  );
  const made = people
    .filter(({ account }) => !known.has(account))
    .map(({ account, name, since }) => ({ id: randomUUID(), account, name: name ?? account, since }));
  await insertRows(tx, 'members', [
    { ...nobodyIn(community), community_id: community, messages: 0, created_at: now },
    ...made.map(({ id, name, since }) => ({
      id,
      community_id: community,
      name,
      messages: 0,
      created_at: since,
    })),
  ]);
  return insertRows(
    tx,
    'accounts',
    made.map(({ id, account, name }) => ({
      community_id: community,
      surface: 'forum',
      external_id: account,
      member_id: id,
      name,
      roles: [],
      bot: false,
    })),
  );
}

interface KnownAs {
  readonly id: string;
  readonly name: string;
}

/** Account → member, as far as they are known. */
export async function membersOf(
  tx: Transaction,
  community: string,
  accounts: readonly (string | null)[],
): Promise<ReadonlyMap<string, KnownAs>> {
  const rows = await tx.execute<({ account: string } & KnownAs)[]>(
    `select a.external_id as account, m.id, m.name from accounts a
       join members m on m.community_id = a.community_id and m.id = a.member_id
      where a.community_id = ? and a.surface = 'forum' and a.external_id in (select jsonb_array_elements_text(?::jsonb))`,
    [community, JSON.stringify(accounts.filter((account) => account !== null))],
  );
  return new Map(rows.map(({ account, id, name }) => [account, { id, name }]));
}

/** The same for a community each time. */
export function nobodyIn(community: string): KnownAs {
  return { id: idFrom(`${community}\nnobody`), name: nobodysName };
}

/** An id that follows from what it is for, so that importing twice makes one row. */
export function idFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
