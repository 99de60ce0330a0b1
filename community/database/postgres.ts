import { MikroORM } from '@mikro-orm/postgresql';
import { returnBroken } from './broken-connections.ts';
import { entities } from './entities.ts';
import { atRest } from './pglite.ts';
import type { OpenOrm } from './pglite.ts';
import type { Session } from './session.ts';
import { savesTrips } from './planned.ts';
import { DatabaseUnfit } from './unfit.ts';

/** The part of the driver's pool that we use. */
interface NativeClient {
  query(sql: string): Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[] }>;
  release(destroy: boolean): void;
}

/** Prepares a PostgreSQL server, then connects to it so that each pooled connection rests as a role that may do nothing. */
export async function openPostgres(
  options: PostgresOptions,
  prepare: (session: Session) => Promise<void>,
): Promise<OpenOrm> {
  await prepareServer(options, prepare);
  const common = settings(options);
  const orm = await MikroORM.init({
    ...common,
    driverOptions: {
      ...common.driverOptions,
      // The pool's own hook and not the query builder's: a connection that cannot rest is closed, and none is lost.
      onConnect: (client: NativeClient) => {
        savesTrips(client);
        return client.query(atRest);
      },
      onPoolCreated: returnBroken,
    },
  });
  return { orm, close: () => orm.close(true) };
}

interface PostgresOptions {
  readonly databaseUrl: string | null;
  readonly poolMax: number;
}

function settings({ databaseUrl, poolMax }: PostgresOptions) {
  return {
    entities,
    clientUrl: databaseUrl ?? '',
    pool: { min: 0, max: poolMax },
    driverOptions: { connectionTimeoutMillis: 5_000, application_name: 'fuero', keepAlive: true },
    forceUtcTimezone: true,
    ignoreUndefinedInQuery: true,
  };
}

/** Before the roles exist no connection can rest as one: roles and migrations get a pool of their own, which ends with them. */
async function prepareServer(
  options: PostgresOptions,
  prepare: (session: Session) => Promise<void>,
): Promise<void> {
  const orm = await MikroORM.init(settings({ ...options, poolMax: 1 }));
  try {
    const client = await connect(orm);
    try {
      await prepare({
        script: async (sql) => {
          await client.query(sql);
        },
        rows: async (sql) => (await client.query(sql)).rows,
      });
    } finally {
      client.release(true);
    }
  } finally {
    await orm.close(true);
  }
}

async function connect(orm: MikroORM): Promise<NativeClient> {
  try {
    const pool = await orm.em.getConnection().getNativeClient();
    return await pool.connect();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new DatabaseUnfit(`PostgreSQL cannot be reached: ${why}`, { cause: error });
  }
}
