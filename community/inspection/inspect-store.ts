import { openHeadFile } from '../audit/head-file.ts';
import { compare, readApplied, readMigrations } from '../database/migrations.ts';
import type { MigrationFiles } from '../database/migrations.ts';
import { openPrepared } from '../database/open-database.ts';
import { areRolesReady } from '../database/roles.ts';
import type { Session } from '../database/session.ts';
import { DatabaseUnfit } from '../database/unfit.ts';
import type { HouseOptions } from '../house.ts';
import type { AppliedMigration, Inspection } from '../inspection.ts';
import type { FolderState } from '../revisions.ts';
import { inspectDatabase } from './inspect-database.ts';

type Options = Pick<HouseOptions, 'databaseUrl' | 'dataDir' | 'migrationsDir'> & {
  /** The policy folder; `null`: it could not be read. */
  readonly folder: FolderState | null;
};

/** The tables are not those of this program, so what they hold is not read. */
class OtherTables extends Error {
  readonly found: Pick<Inspection, 'version' | 'applied'>;
  constructor(found: Pick<Inspection, 'version' | 'applied'>) {
    super('the tables are not those of this program');
    this.found = found;
  }
}

/**
 * Opens a store that nobody serves, under the directory lock where it is embedded, and reads what stands in it: makes no
 * role, applies no migration, writes no row. Throws `DirectoryLocked` and `DatabaseUnfit` as `OpenHouse` does.
 */
export async function inspectStore({ migrationsDir, folder, ...options }: Options): Promise<Inspection> {
  const files = await readMigrations(migrationsDir);
  try {
    const database = await openPrepared({ ...options, poolMax: 1 }, { files, prepare: expect(files) });
    try {
      return await inspectDatabase(database, { heads: openHeadFile(options.dataDir), folder });
    } finally {
      await database.close();
    }
  } catch (error) {
    if (!(error instanceof OtherTables)) throw error;
    const kind = options.databaseUrl === null ? 'pglite' : 'postgresql';
    return { kind, ...error.found, community: null };
  }
}

/** A preparation that makes nothing, and ends the opening where something would have to be made first. */
function expect(files: MigrationFiles): (session: Session) => Promise<void> {
  return async (session) => {
    const isReady = await areRolesReady(session);
    const [server] = await session.rows(
      `select split_part(current_setting('server_version'), ' ', 1) as version`,
    );
    const applied = isReady ? await readApplied(session) : [];
    if (!isReady || !areOurs(files, applied))
      throw new OtherTables({ version: String(server?.['version']), applied });
  };
}

function areOurs({ numbered }: MigrationFiles, applied: readonly AppliedMigration[]): boolean {
  try {
    return compare(numbered, applied).length === 0;
  } catch (error) {
    if (error instanceof DatabaseUnfit) return false;
    throw error;
  }
}
