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
  const prepare = async (session: Session) => {
    await prepareRoles(session, files.roles);
    const applied = await migrate(session, files);
    if (applied.length > 0) options.onMigrated(applied);
  };
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
  options: DatabaseOptions,
  { files, prepare }: { files: MigrationFiles; prepare: (session: Session) => Promise<void> },
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
