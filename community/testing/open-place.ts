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

type Row = Readonly<Record<string, unknown>>;
interface Answered {
  readonly rows: readonly Row[];
}

/** What the two drivers' own connections have in common, as far as tests use it. A script has several answers. */
interface NativeConnection {
  query(sql: string): Promise<Answered | readonly Answered[]>;
  exec?(sql: string): Promise<readonly Answered[]>;
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
  const run = async (sql: string) => {
    const answers = await (connection.exec === undefined ? connection.query(sql) : connection.exec(sql));
    return [answers].flat().at(-1)?.rows ?? [];
  };
  try {
    return await work({
      script: async (sql) => {
        await run(sql);
      },
      rows: run,
    });
  } finally {
    client?.release(true);
  }
}

/** What someone does who has the database in their own hands: no role, no row security. Answers with the rows. */
export async function asSuperuser(place: Place, database: Database, sql: string): Promise<readonly Row[]> {
  const script = `set local search_path = fuero, pg_temp; ${sql}`;
  if (place.databaseUrl !== null) {
    const name = new URL(place.databaseUrl).pathname.slice(1);
    return asAdmin(async (admin) => {
      const answers: Answered | readonly Answered[] = await admin.query<Row>(`begin; ${script}`);
      await admin.query('commit');
      return [answers].flat().at(-1)?.rows ?? [];
    }, name);
  }
  return onConnection(database, async (session) => {
    try {
      const rows = await session.rows(`begin; set local role postgres; ${script}`);
      await session.script('commit');
      return rows;
    } catch (error) {
      await session.script('rollback');
      throw error;
    }
  });
}
