import type { Actor } from '../actor.ts';
import { callerOf } from '../authority/act.ts';
import { whoAsks } from '../authority/members.ts';
import type { Database, Transaction } from '../database/database.ts';
import { Refusal } from '../refusal.ts';

/** Who reads reports: staff see all of them, members what they filed. */
export interface Reader {
  readonly community: string;
  /** Id of the member. */
  readonly member: string;
  readonly sees: 'all' | 'own';
}

/** Reads as the caller. Throws `refusal.sign-in`; the forum's own server files and reads no reports: `refusal.not-staff`. */
export function readReportsAs<T>(
  { database }: { readonly database: Database },
  actor: Actor,
  work: (tx: Transaction, reader: Reader) => Promise<T>,
): Promise<T> {
  if (actor.kind === 'visitor') throw new Refusal('refusal.sign-in');
  if (actor.kind === 'service') throw new Refusal('refusal.not-staff');
  const { community, member } = actor;
  return database.readAs(callerOf(actor), async (tx) => {
    const { rank } = await whoAsks(tx, actor);
    return work(tx, { community, member, sees: rank === null ? 'own' : 'all' });
  });
}
