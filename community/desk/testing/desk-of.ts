import type { Desk } from '../../desk.ts';
import { createLive } from '../../live/live.ts';
import type { Live } from '../../live/live.ts';
import { createModeration } from '../../moderation/moderation.ts';
import { openHeadFile } from '../../audit/head-file.ts';
import { createRuleSources } from '../../policies/rule-sources.ts';
import { loaded, noon } from '../../records/testing/seeded-house.ts';
import type { SeededHouse } from '../../records/testing/seeded-house.ts';
import { createSessions } from '../../sessions/sessions.ts';
import { createDesk } from '../desk.ts';
import type { DeskDeps } from '../desk.ts';

export interface TestDesk extends Desk {
  readonly publish: Live['publish'];
  /** Messages of the log. */
  readonly lines: readonly string[];
}

/** The desk of a seeded house, at noon unless told otherwise. */
export function deskOf(house: SeededHouse, changes: Partial<DeskDeps> = {}): TestDesk {
  const lines: string[] = [];
  const log: DeskDeps['log'] = (_, message) => lines.push(message);
  const { database } = house;
  const clock = () => noon;
  const policy = loaded();
  const live = createLive({ log });
  const current = () => ({ policy, revision: 1 });
  const heads = openHeadFile(house.dataDir);
  const desk = createDesk({
    database,
    sessions: createSessions({ database, clock, community: () => ({ id: 'prueba' }) }),
    live,
    sources: createRuleSources({ log }),
    moderation: createModeration({
      database,
      heads,
      live,
      clock,
      log,
      current,
      ingest: () => Promise.resolve([]),
    }),
    currentPolicy: current,
    clock,
    log,
    ...changes,
  });
  return { ...desk, publish: (community, message) => live.publish(community, message), lines };
}
