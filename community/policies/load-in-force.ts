import type { Loaded, Policy, PolicyFile } from '@fuero/engine';
import { service } from '../database/caller.ts';
import type { Database, Transaction } from '../database/database.ts';
import { Community } from '../members/community.entity.ts';
import { filesOfRevision } from './revision-files.ts';

/** The community that was revised last, with the number of its revision; `null`: nothing was published here yet. */
export async function lastRevised(
  tx: Transaction,
): Promise<{ readonly id: string; readonly revision: number } | null> {
  const [community] = await tx.find(
    Community,
    { revision: { $ne: null } },
    { orderBy: { revisedAt: 'desc' }, limit: 1 },
  );
  if (community === undefined || typeof community.revision !== 'number') return null;
  return { id: community.id, revision: community.revision };
}

/**
 * The policy that was in force when the process last ended, so that events can be judged before the folder is read; with
 * several communities in one database, that of the one revised last. `null`: this store has none yet.
 */
export async function loadInForce(
  database: Database,
  load: (files: readonly PolicyFile[]) => Loaded,
): Promise<{ readonly policy: Policy; readonly revision: number } | null> {
  // Nobody has said yet which community it is, so there is nobody to authorise: the core lists the communities.
  const community = await database.asHouse('', lastRevised);
  if (community === null) return null;
  const { id, revision } = community;
  const files = await database.readAs(service(id), (tx) => filesOfRevision(tx, { community: id, revision }));
  const { policy, diagnostics } = load(files);
  if (policy === null) {
    const first = diagnostics.find((d) => d.severity === 'error');
    throw new Error(
      `revision ${revision} of ${id} no longer checks: ${first?.file}:${first?.line} ${first?.message}`,
    );
  }
  return { policy, revision };
}
