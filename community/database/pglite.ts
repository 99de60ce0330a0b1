import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { MikroORM as PgliteORM } from '@mikro-orm/pglite';
import type { MikroORM } from '@mikro-orm/postgresql';
import { entities } from './entities.ts';
import type { Session } from './session.ts';
import { DatabaseUnfit } from './unfit.ts';

/**
 * What every connection is between transactions: no one, in UTC, with our schema in sight. Nothing that we ask is worth compiling:
 * it took half a second of a count over a million rows that takes a fifth of one. What is prepared is planned for any values.
 */
export const atRest = `set time zone 'UTC'; set jit = off; set plan_cache_mode = force_generic_plan; set search_path = fuero, pg_temp; set role fuero_nobody`;

export interface OpenOrm {
  readonly orm: MikroORM;
  readonly close: () => Promise<void>;
}

/** Opens the embedded database in a directory that this process has locked. */
export async function openPglite(
  directory: string,
  prepare: (session: Session) => Promise<void>,
): Promise<OpenOrm> {
  const orm = await PgliteORM.init({
    entities,
    dbName: directory,
    forceUtcTimezone: true,
    ignoreUndefinedInQuery: true,
    driverOptions: { extensions: { pg_trgm } },
  });
  const close = () => orm.close(true);
  try {
    const native = await orm.em.getConnection().getNativeClient();
    await prepare({
      script: async (sql) => {
        await native.exec(sql);
      },
      rows: async (sql) => (await native.query<Record<string, unknown>>(sql)).rows,
    });
    await native.exec(atRest);
  } catch (error) {
    await close().catch((closing: unknown) => {
      throw new DatabaseUnfit(`the database in ${directory} could not be opened, nor closed again`, {
        cause: new AggregateError([error, closing]),
      });
    });
    throw error;
  }
  // Both drivers stand on the same SQL entity manager; only what `getConnection` gives differs, and we do not ask it again.
  return { orm: orm as unknown as MikroORM, close };
}
