import type { Transaction } from '../database/database.ts';
import type { FolderState } from '../revisions.ts';
import { Revision } from './revision.entity.ts';

/**
 * The revision that a policy folder was made from: the one it remembers, where that is one of this store; else the last one that held
 * just these files. `null`: nothing tells.
 */
export async function madeFrom(
  tx: Transaction,
  { community, hash, base }: FolderState & { readonly community: string },
): Promise<number | null> {
  if (base !== null) {
    const remembered = { communityId: community, number: base.revision, hash: base.hash };
    if ((await tx.count(Revision, remembered)) > 0) return base.revision;
  }
  const [held] = await tx.find(
    Revision,
    { communityId: community, hash },
    { orderBy: { number: 'desc' }, limit: 1 },
  );
  return held?.number ?? null;
}
