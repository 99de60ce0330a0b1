import { loadPolicy } from '@fuero/engine';
import { createLive } from '../live/live.ts';
import { createDesk } from '../desk/desk.ts';
import { createIngest } from '../journal/ingest.ts';
import { createRecords } from '../records/records.ts';
import { createRuleSources } from '../policies/rule-sources.ts';
import { createSessions } from '../sessions/sessions.ts';
import { openHeadFile } from '../audit/head-file.ts';
import { verifyAudit } from '../audit/verify.ts';
import type { Database } from '../database/database.ts';
import { createHistory } from '../history/read-history.ts';
import type { House, HouseOptions } from '../house.ts';
import { createStaff } from '../members/staff.ts';
import { sha256 } from '../audit/chain.ts';
import { adoptFiles } from '../policies/adopt.ts';
import { loadInForce } from '../policies/load-in-force.ts';
import { Refusal } from '../refusal.ts';

/** Milliseconds. */
const readyWithin = 1_000;

/** Puts the use cases on an open database, which the house closes with itself. */
export async function assembleHouse(
  open: Database,
  {
    dataDir,
    clock,
    log,
    load = (files) => loadPolicy(files, sha256),
  }: Pick<HouseOptions, 'dataDir' | 'clock' | 'log' | 'load'>,
): Promise<House> {
  let current = await loadInForce(open, load);
  const community = () => {
    if (current === null) return null;
    const { id, name, locale } = current.policy.manifest.community;
    return { id, name, locale };
  };
  const heads = openHeadFile(dataDir);
  const live = createLive({ log });
  const sources = createRuleSources({ log });
  const sessions = createSessions({ database: open, clock, community });
  const ingest = createIngest({ database: open, heads, live, clock, log, current: () => current });
  if (current !== null) await ingest.adopt(current.policy);

  return {
    desk: createDesk({ database: open, sessions, live, sources, currentPolicy: () => current, clock, log }),
    records: createRecords({ database: open, sources }),
    staff: createStaff({ database: open, heads, clock, current: () => current }),
    community,
    policy: () => current?.policy ?? null,
    async adoptFolder(files, gitCommit) {
      const adopted = await adoptFiles(open, {
        files,
        gitCommit,
        inForce: current,
        load,
        now: clock(),
      });
      await heads.note(adopted.head);
      if (adopted.policy !== null) {
        await ingest.adopt(adopted.policy.policy);
        current = adopted.policy;
        const { manifest } = current.policy;
        if (adopted.adoption.kind === 'published')
          live.publish(manifest.community.id, { kind: 'policy', revision: current.revision });
      }
      return adopted.adoption;
    },
    ingest(actor, events) {
      if (actor.community !== community()?.id) throw new Refusal('refusal.other-community');
      return ingest.ingest(actor.community, events);
    },
    audit: {
      // Details and their salts are for the core alone; whoever holds the data folder may have the chain walked.
      verify: (id) => open.asHouse(id, (tx) => verifyAudit(tx, { community: id, heads })),
    },
    history: createHistory({ database: open, clock }),
    mintAdminLink: () => sessions.mintAdminLink(),
    hasDeskSession: () => sessions.hasDeskSession(),
    ready: () => isReady(open, community()?.id ?? ''),
    announce: (server) => open.announce(server),
    close: () => open.close(),
  };
}

async function isReady(database: Database, community: string): ReturnType<House['ready']> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`the database did not answer within ${readyWithin} ms`)),
      readyWithin,
    );
  });
  try {
    const applied = await Promise.race([appliedMigrations(database, community), late]);
    const missing = database.migrations.filter((name) => !applied.includes(name));
    if (missing.length === 0) return { ok: true, reason: null };
    return { ok: false, reason: `not applied to the database: ${missing.join(', ')}` };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}

/** Which migrations there are is for the core to know, and it is no secret of anybody's: nobody has to be authorised. */
async function appliedMigrations(database: Database, community: string): Promise<readonly string[]> {
  const rows = await database.asHouse(community, (tx) =>
    tx.execute<{ name: string }[]>('select name from migrations'),
  );
  return rows.map((row) => row.name);
}
