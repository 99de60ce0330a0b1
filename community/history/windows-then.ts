import { loadPolicy } from '@fuero/engine';
import type { Readings, WindowSpec } from '@fuero/engine';
import { sha256 } from '../audit/chain.ts';
import type { Database, Transaction } from '../database/database.ts';
import { filesOfRevision } from '../policies/revision-files.ts';
import { Revision } from '../policies/revision.entity.ts';

export interface WindowsThen {
  /**
   * The readings with a 0 for every window of the revision in force then that had nothing to count, so that a window
   * which did not exist yet can be told from one that was empty; and which readings are a lower bound.
   */
  of(
    readings: Readings,
    event: { readonly received: number; readonly revision: number | null },
  ): Promise<{ readonly readings: Readings; readonly full: readonly string[] }>;
}

type Capacities = ReadonlyMap<string, number>;

/** A window counts as far as the policy of its day asked: a reading at that limit is a lower bound. */
export async function openWindowsThen(database: Database, community: string): Promise<WindowsThen> {
  const revisions = await database.asHouse(community, (tx) =>
    tx.find(Revision, { communityId: community }, { orderBy: { number: 'asc' } }),
  );
  const known = new Map<number, Promise<Capacities | null>>();

  function capacitiesOf(revision: number): Promise<Capacities | null> {
    const found =
      known.get(revision) ?? database.asHouse(community, (tx) => readCapacities(tx, { community, revision }));
    known.set(revision, found);
    return found;
  }

  return {
    async of(readings, { received, revision }) {
      const inForce =
        revision ?? revisions.findLast(({ publishedAt }) => publishedAt.getTime() <= received)?.number;
      const capacities = inForce === undefined ? null : await capacitiesOf(inForce);
      if (capacities === null) return { readings, full: Object.keys(readings) };
      const empty = Object.fromEntries([...capacities.keys()].map((key) => [key, 0]));
      return {
        readings: { ...empty, ...readings },
        full: Object.keys(readings).filter((key) => (readings[key] ?? 0) >= (capacities.get(key) ?? 0)),
      };
    },
  };
}

/** `null`: the revision no longer checks, so that nothing is known of its windows. */
async function readCapacities(
  tx: Transaction,
  wanted: { readonly community: string; readonly revision: number },
): Promise<Capacities | null> {
  const { policy } = loadPolicy(await filesOfRevision(tx, wanted), sha256);
  return policy === null
    ? null
    : new Map(policy.windows.map(({ key, capacity }: WindowSpec) => [key, capacity]));
}
