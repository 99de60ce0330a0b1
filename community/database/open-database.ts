import { join } from 'node:path';
import { createDatabase } from './database.ts';
import type { Database } from './database.ts';
import { lockDirectory } from './directory-lock.ts';
import { migrate, readMigrations } from './migrations.ts';
import type { MigrationFiles } from './migrations.ts';
import { guardConnection } from './one-connection.ts';
import { isEmbedded } from './planned.ts';
import { openPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';
import { prepareRoles } from './roles.ts';
import type { Session } from './session.ts';

export interface DatabaseOptions {
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly migrationsDir: string;
  /** Connections at most. One is enough. */
  readonly poolMax: number;
  /** Told which migrations were applied. */
  readonly onMigrated: (names: readonly string[]) => void;
}

/** Takes the directory lock where the database is embedded, connects, makes roles, migrates. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const files = await readMigrations(options.migrationsDir);
  return openPrepared(options, {
    files,
    async prepare(session) {
      await prepareRoles(session, files.roles);
      const applied = await migrate(session, files);
      if (applied.length > 0) options.onMigrated(applied);
    },
  });
}

interface Preparation {
  readonly files: MigrationFiles;
  /** Runs before anything else does; what it throws ends the opening. */
  readonly prepare: (session: Session) => Promise<void>;
}

/** The same, with a preparation of the caller's own. */
export async function openPrepared(
  options: Omit<DatabaseOptions, 'migrationsDir' | 'onMigrated'>,
  { files, prepare }: Preparation,
): Promise<Database> {
  if (options.databaseUrl !== null) return openOnServer(options, { files, prepare });
  const lock = await lockDirectory(options.dataDir);
  try {
    const { orm, close } = await openPglite(join(options.dataDir, 'pglite'), prepare);
    guardConnection(orm.em.getConnection());
    isEmbedded(orm.em.getConnection());
    return createDatabase(orm, {
      kind: 'pglite',
      migrations: names(files),
      announce: (server) => lock.announce(server),
      async close() {
        await close();
        await lock.release();
      },
    });
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openOnServer(
  options: Pick<DatabaseOptions, 'databaseUrl' | 'poolMax'>,
  { files, prepare }: Preparation,
): Promise<Database> {
  const { orm, close } = await openPostgres(options, prepare);
  guardConnection(orm.em.getConnection());
  return createDatabase(orm, {
    kind: 'postgresql',
    migrations: names(files),
    announce: () => Promise.resolve(),
    close,
  });
}

function names(files: MigrationFiles): readonly string[] {
  return files.numbered.map((migration) => migration.name);
}
