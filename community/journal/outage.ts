import { service } from '../database/caller.ts';
import type { Database } from '../database/database.ts';

/** Keeps an unreachable database from being asked once more for every event that waits. */
export interface Outage {
  /** Throws the error again when the database is away; comes back when it answers, so that the events were to blame. */
  endWith(error: unknown, community: string): Promise<void>;
  /** Taken when work is queued. Called when its turn comes, it throws if the database was found away meanwhile. */
  ticket(): () => void;
}

/**
 * A server that does not answer costs seconds at each attempt. Work is done one after the other, so a batch that was tried
 * again event by event would hold up everyone behind it for most of an hour: when the database is found away, all that
 * waits at that moment ends with the same error, and what comes later tries anew.
 */
export function createOutage(database: Pick<Database, 'readAs'>): Outage {
  let found = 0;
  let reason: unknown = null;
  return {
    async endWith(error, community) {
      try {
        await database.readAs(service(community), (tx) => tx.execute('select 1'));
      } catch {
        found += 1;
        reason = error;
        throw error;
      }
    },
    ticket() {
      const before = found;
      return () => {
        if (found !== before) throw reason;
      };
    },
  };
}
