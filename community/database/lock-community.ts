import type { Transaction } from './database.ts';

/**
 * Makes the rest of the transaction the only one that judges events or publishes policy for this community, across
 * processes too: events of one community are handled in order. Taken before any other lock.
 */
export async function lockCommunity(tx: Transaction, community: string): Promise<void> {
  await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 7383))', [community]);
}
