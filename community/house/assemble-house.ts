import { loadPolicy } from '@fuero/engine';
import type { ModerationDeps } from '../authority/acting.ts';
import { startSchedule } from '../schedule/schedule.ts';
import { createLive } from '../live/live.ts';
import { createDesk } from '../desk/desk.ts';
import { createIngest } from '../journal/ingest.ts';
import { createRecords } from '../records/records.ts';
import { createRuleSources } from '../policies/rule-sources.ts';
import { createSessions } from '../sessions/sessions.ts';
import { openHeadFile } from '../audit/head-file.ts';
import { listLines } from '../audit/list-lines.ts';
import { verifyAudit } from '../audit/verify.ts';
import type { Database } from '../database/database.ts';
import { createHistory } from '../history/read-history.ts';
import type { House, HouseOptions } from '../house.ts';
import { createModeration } from '../moderation/moderation.ts';
import { createAccounts } from '../members/accounts.ts';
import { createImports } from '../imports/create-imports.ts';
import { inspectDatabase } from '../inspection/inspect-database.ts';
import { createOutbox } from '../outbox/outbox.ts';
import { createStaff } from '../members/staff.ts';
import { sha256 } from '../audit/chain.ts';
import { adoptFiles } from '../policies/adopt.ts';
import type { InForce } from '../policies/adopt.ts';
import { projectMissing } from '../policies/projections/project.ts';
import { revisionInForce } from '../policies/in-force.ts';
import { createRevisions } from '../policies/revisions.ts';
import { loadInForce } from '../policies/load-in-force.ts';
import { Refusal } from '../refusal.ts';
import { createViews } from '../views/views.ts';

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
    folder = null,
    checkClock = () => Promise.resolve(),
  }: Pick<HouseOptions, 'dataDir' | 'clock' | 'log' | 'load' | 'folder'> & {
    readonly checkClock?: () => Promise<void>;
  },
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
  if (current !== null) {
    await ingest.adopt(current.policy);
    await projectMissing(open, { ...current, now: clock() });
  }

  /** From here on events are judged by this policy. */
  async function take(policy: InForce): Promise<void> {
    // Two that were published at once may come here in either order.
    if (current !== null && policy.revision < current.revision) return;
    await ingest.adopt(policy.policy);
    const isNew = policy.revision !== current?.revision;
    current = policy;
    const { id } = policy.policy.manifest.community;
    if (isNew) live.publish(id, { kind: 'policy', revision: policy.revision });
  }
  const revisions = createRevisions({ database: open, folder, heads, load, clock, take });

  const deps: ModerationDeps = {
    database: open,
    heads,
    live,
    clock,
    log,
    current: () => current,
    ingest: (id, events) => ingest.ingest(id, events),
  };
  const moderation = createModeration(deps);
  let stopSchedule = (): Promise<void> => Promise.resolve();
  const currentPolicy = () => current;

  return {
    desk: createDesk({ database: open, sessions, live, sources, moderation, currentPolicy, clock, log }),
    moderation,
    views: createViews({ database: open, current: () => current, clock }),
    imports: createImports(deps),
    outbox: createOutbox({ database: open, heads, clock }),
    revisions,
    records: createRecords({ database: open, sources }),
    staff: createStaff({ database: open, heads, clock, current: () => current }),
    accounts: createAccounts({ database: open, heads, clock, current: () => current }),
    community,
    policy: () => current?.policy ?? null,
    async adoptFolder(files, gitCommit, { base, signature } = {}) {
      const { note, author } = signature ?? { note: 'folder', author: 'folder' };
      const taken = { files, gitCommit, note, author, base, inForce: current, load, now: clock() };
      const adopted = await adoptFiles(open, taken);
      await heads.note(adopted.head);
      if (adopted.policy !== null) await take(adopted.policy);
      return adopted.adoption;
    },
    async follow() {
      if (current === null) return null;
      const { id } = current.policy.manifest.community;
      const number = await open.asHouse(id, (tx) => revisionInForce(tx, id));
      if (number === current.revision) return number;
      const found = await loadInForce(open, load);
      if (found !== null) await take(found);
      return current.revision;
    },
    ingest(actor, events) {
      if (actor.community !== community()?.id) throw new Refusal('refusal.other-community');
      return ingest.ingest(actor.community, events);
    },
    audit: {
      // Details and their salts are for the core alone; whoever holds the data folder may have the chain walked.
      verify: (id) => open.asHouse(id, (tx) => verifyAudit(tx, { community: id, heads })),
      lines: (id, page) => open.asHouse(id, (tx) => listLines(tx, { community: id, ...page })),
    },
    history: createHistory({ database: open, clock }),
    mintAdminLink: () => sessions.mintAdminLink(),
    mintStaffLink: (actor) => sessions.mintStaffLink(actor),
    hasDeskSession: () => sessions.hasDeskSession(),
    ready: () => isReady(open, community()?.id ?? ''),
    inspect: ({ folder }) => inspectDatabase(open, { heads, folder }),
    announce: (server) => open.announce(server),
    keepTime() {
      stopSchedule = startSchedule({ ...deps, checkClock });
    },
    async close() {
      await stopSchedule();
      await open.close();
    },
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
