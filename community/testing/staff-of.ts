import { randomUUID } from 'node:crypto';
import type { Rank } from '@fuero/engine';
import type { MemberActor } from '../actor.ts';
import { post } from './test-house.ts';
import type { TestHouse } from './test-house.ts';

/** A member of the staff of a test house, by a grant of the desk. */
export async function staffMember(it: TestHouse, rank: Rank, name: string = rank): Promise<MemberActor> {
  const id = randomUUID();
  await it.rows(
    `insert into members (id, community_id, name, created_at) values (?, 'prueba', ?, now()) returning id`,
    [id, name],
  );
  await it.rows(
    `insert into staff_grants (community_id, member_id, rank, granted_by, granted_at) values ('prueba', ?, ?, 'start', now()) returning rank`,
    [id, rank],
  );
  return { kind: 'member', community: 'prueba', member: id };
}

/** A member whom the forum has spoken of: their id and the account's. */
export async function forumMember(
  it: TestHouse,
  account: string,
  person: Parameters<typeof post>[1] = {},
): Promise<MemberActor> {
  await it.judge(post('hola', { author: account, ...person }));
  const member = await it.house.moderation.members.byAccount('prueba', {
    surface: 'forum',
    externalId: account,
  });
  if (member === null) throw new Error(`nobody knows ${account}`);
  return { kind: 'member', community: 'prueba', member };
}
