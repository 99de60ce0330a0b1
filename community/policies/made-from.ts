import type { Transaction } from '../database/database.ts';
import type { FolderState } from '../revisions.ts';
import { Revision } from './revision.entity.ts';

/**
 * The revision that a policy folder was made from: the last one with the hash that it remembers, where this store has one; else the last
 * one that held just these files. `null`: nothing tells.
 */
export async function madeFrom(
  tx: Transaction,
  { community, hash, base }: FolderState & { readonly community: string },
): Promise<number | null> {
  for (const known of base === null ? [hash] : [base, hash]) {
    const [revision] = await tx.find(
      Revision,
      { communityId: community, hash: known },
      { orderBy: { number: 'desc' }, limit: 1 },
    );
    if (revision !== undefined) return revision.number;
  }
  return null;
}
