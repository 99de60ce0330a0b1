import type { Actor } from '../actor.ts';
import type { Database, Transaction } from '../database/database.ts';
import { isUuid } from '../database/uuid.ts';
import { Refusal } from '../refusal.ts';
import { callerOf } from './act.ts';
import { whoAsks } from './members.ts';

/** How whoever reads stands to the member that they read about. */
export type Reader = 'staff' | 'self' | 'service';

/**
 * Reads about a member as the caller: staff may, the member, and the forum's own server. Throws `refusal.sign-in`,
 * `refusal.not-staff`, `refusal.no-member`.
 */
export function readAbout<T>(
  { database }: { readonly database: Database },
  actor: Actor,
  member: string,
  work: (tx: Transaction, reader: Reader) => Promise<T>,
): Promise<T> {
  if (actor.kind === 'visitor') throw new Refusal('refusal.sign-in');
  if (!isUuid(member)) throw new Refusal('refusal.no-member');
  return database.readAs(callerOf(actor), async (tx) => {
    if (actor.kind === 'service') return work(tx, 'service');
    const { rank } = await whoAsks(tx, actor);
    if (rank === null && actor.member !== member) throw new Refusal('refusal.not-staff');
    return work(tx, rank === null ? 'self' : 'staff');
  });
}
