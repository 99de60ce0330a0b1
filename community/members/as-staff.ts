import type { Rank } from '@fuero/engine';
import { member } from '../database/caller.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { MemberActor } from '../actor.ts';
import type { DeskActor } from '../desk.ts';
import { StaffGrant } from './staff-grant.entity.ts';
import { Refusal } from '../refusal.ts';

/**
 * Reads as the actor, once the actor's rank has been looked up: what the actor says about it counts for nothing. Throws
 * `refusal.not-staff`. The row policies would show such a caller nothing anyway: they are the second wall.
 */
export function asStaff<T>(
  { database }: { readonly database: Database },
  actor: DeskActor,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return database.readAs(member(actor.community, actor.member), async (tx) => {
    if ((await rankOf(tx, actor)) === null) throw new Refusal('refusal.not-staff');
    return work(tx);
  });
}

/** The rank of an actor as the store has it; `null`: none. */
export async function rankOf(tx: Transaction, { community, member: id }: MemberActor): Promise<Rank | null> {
  const grant = await tx.findOne(
    StaffGrant,
    { communityId: community, memberId: id, revokedAt: null },
    { disableIdentityMap: true },
  );
  return grant?.rank ?? null;
}
