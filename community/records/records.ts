import { service } from '../database/caller.ts';
import type { Database } from '../database/database.ts';
import type { House } from '../house.ts';
import { listDecisions } from './list-decisions.ts';
import { listEvents } from './list-events.ts';
import { readDecision } from '../decisions/read-decision.ts';
import type { RuleSources } from '../policies/rule-sources.ts';

export interface RecordsDeps {
  readonly database: Database;
  readonly sources: RuleSources;
}

/** What the forum's own server may read: the records of its community, as `service_role`. */
export function createRecords({ database, sources }: RecordsDeps): House['records'] {
  return {
    decision: ({ community }, id) =>
      database.readAs(service(community), (tx) => readDecision(tx, { community, id, sources })),
    decisions: ({ community }, filter) =>
      database.readAs(service(community), (tx) => listDecisions(tx, { community, filter })),
    events: ({ community }, filter) =>
      database.readAs(service(community), (tx) => listEvents(tx, { community, filter })),
  };
}
