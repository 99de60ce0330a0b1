import { mkdir } from 'node:fs/promises';
import { createLive } from '../live/live.ts';
import { createDesk } from '../desk/desk.ts';
import { createIngest } from '../journal/ingest.ts';
import { createRecords } from '../records/records.ts';
import { createRuleSources } from '../policies/rule-sources.ts';
import { createSessions } from '../sessions/sessions.ts';
import { openHeadFile } from '../audit/head-file.ts';
import { verifyAudit } from '../audit/verify.ts';
import { service, visitor } from '../database/caller.ts';
import { openDatabase } from '../database/open-database.ts';
import type { Database } from '../database/database.ts';
import type { House, OpenHouse } from '../house.ts';
import { adoptFiles } from '../policies/adopt.ts';
import { loadInForce } from '../policies/load-in-force.ts';
import { Refusal } from '../refusal.ts';

/** Connections to a PostgreSQL server at most. One is enough; a few let reads pass while events are judged. */
const poolMax = 8;
/** Milliseconds. */
const readyWithin = 1_000;

/** See `OpenHouse`. */
export const openHouse: OpenHouse = async (options) => {
  const { databaseUrl, dataDir, migrationsDir, clock, log } = options;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const database = await openDatabase({
    databaseUrl,
    dataDir,
    migrationsDir,
    poolMax,
    onMigrated: (names) => log('info', 'migrations applied', { names }),
  });
  try {
    return await assemble(database, options);
  } catch (error) {
    await database.close();
    throw error;
  }
  async function assemble(open: Database, { dataDir: folder }: { readonly dataDir: string }): Promise<House> {
    let current = await loadInForce(open);
    const community = () => {
      if (current === null) return null;
      const { id, name, locale } = current.policy.manifest.community;
      return { id, name, locale };
    };
    const heads = openHeadFile(folder);
    const live = createLive({ log });
    const sources = createRuleSources({ log });
    const sessions = createSessions({ database: open, clock, community });
    const ingest = createIngest({ database: open, heads, live, clock, log, current: () => current });
    if (current !== null) await ingest.adopt(current.policy);

    return {
      desk: createDesk({ database: open, sessions, live, sources, currentPolicy: () => current, clock, log }),
      records: createRecords({ database: open, sources }),
      community,
      policy: () => current?.policy ?? null,
      async adoptFolder(files, gitCommit) {
        const adopted = await adoptFiles(open, {
          files,
          gitCommit,
          inForce: current,
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
        verify: (id) =>
          open.write(
            service(id),
            () => Promise.resolve(),
            (tx) => verifyAudit(tx, { community: id, heads }),
          ),
      },
      mintAdminLink: () => sessions.mintAdminLink(),
      hasDeskSession: () => sessions.hasDeskSession(),
      ready: () => isReady(open, community()?.id ?? ''),
      announce: (server) => open.announce(server),
      close: () => open.close(),
    };
  }
};

async function isReady(database: Database, community: string): ReturnType<House['ready']> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`the database did not answer within ${readyWithin} ms`)),
      readyWithin,
    );
  });
  try {
    await Promise.race([database.readAs(visitor(community), (tx) => tx.execute('select 1')), late]);
    return { ok: true, reason: null };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}
