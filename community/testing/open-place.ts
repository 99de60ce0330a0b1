import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import type { Session } from '../database/session.ts';
import type { Place } from './place.ts';
import { asAdmin } from './server.ts';

/** Opens a place's database; `poolMax` connections at most on PostgreSQL. */
export function openPlace(place: Place, poolMax = 2): Promise<Database> {
  const { databaseUrl, dataDir, migrationsDir } = place;
  return openDatabase({ databaseUrl, dataDir, migrationsDir, poolMax, onMigrated: () => undefined });
}

/** What the two drivers' own connections have in common, as far as tests use it. */
interface NativeConnection {
  query(sql: string): Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[] }>;
  exec?(sql: string): Promise<unknown>;
  connect?(): Promise<NativeConnection & { release(destroy: boolean): void }>;
}

/** Runs on one connection of the house itself, past everything that the house puts around it. */
export async function onConnection<T>(
  database: Database,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const native = (await database.orm.em.getConnection().getNativeClient()) as unknown as NativeConnection;
  const client = (await native.connect?.()) ?? null;
  const connection = client ?? native;
  try {
    return await work({
      async script(sql) {
        await (connection.exec === undefined ? connection.query(sql) : connection.exec(sql));
      },
      rows: async (sql) => (await connection.query(sql)).rows,
    });
  } finally {
    client?.release(true);
  }
}

/** What someone does who has the database in their own hands: no role, no row security. Answers with the rows. */
export async function asSuperuser(
  place: Place,
  database: Database,
  sql: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  if (place.databaseUrl !== null) {
    const name = new URL(place.databaseUrl).pathname.slice(1);
    return asAdmin(async (admin) => (await admin.query<Record<string, unknown>>(sql)).rows, name);
  }
  return onConnection(database, async (session) => {
    await session.script('begin; set local role postgres');
    try {
      const rows = await session.rows(sql);
      await session.script('commit');
      return rows;
    } catch (error) {
      await session.script('rollback');
      throw error;
    }
  });
}
