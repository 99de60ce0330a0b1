import type { Rank } from '@fuero/engine';
import type { Actor } from '../actor.ts';
import { member } from '../database/caller.ts';
import type { Database, Transaction } from '../database/database.ts';
import { Refusal } from '../refusal.ts';
import { whoAsks } from './members.ts';

/**
 * Reads as the actor, once the actor's rank has been looked up: the row policies would show nobody else more anyway. Throws
 * `refusal.sign-in` for visitors, `refusal.not-staff` for the service and for members without a rank.
 */
export async function readAsStaff<T>(
  { database }: { readonly database: Database },
  actor: Actor,
  work: (tx: Transaction, rank: Rank) => Promise<T>,
): Promise<T> {
  if (actor.kind === 'visitor') throw new Refusal('refusal.sign-in');
  if (actor.kind === 'service') throw new Refusal('refusal.not-staff');
  return database.readAs(member(actor.community, actor.member), async (tx) => {
    const { rank } = await whoAsks(tx, actor);
    if (rank === null) throw new Refusal('refusal.not-staff');
    return work(tx, rank);
  });
}
