import type { Transaction } from '../database/database.ts';
import { Community } from '../members/community.entity.ts';

/** The number of the revision in force; `null`: none yet. */
export async function revisionInForce(tx: Transaction, community: string): Promise<number | null> {
  const { revision } = await tx.findOneOrFail(Community, { id: community }, { refresh: true });
  return revision ?? null;
}
