import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate, readMigrations } from '../database/migrations.ts';
import { prepareRoles } from '../database/roles.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { asSuperuser } from '../testing/open-place.ts';
import type { Place } from '../testing/place.ts';
import { asAdmin } from '../testing/server.ts';
import { about, openReportingHouse } from './testing/reporting-house.ts';
import type { ReportingHouse } from './testing/reporting-house.ts';

/** An administrator forbids extensions, as those of rented servers do. */
async function forbid({ databaseUrl }: Place): Promise<void> {
  const name = new URL(databaseUrl ?? '').pathname.slice(1);
  await asAdmin(
    (admin) =>
      admin.query(`
        create function no_extensions() returns event_trigger language plpgsql as
          $$ begin raise exception 'no extensions here' using errcode = 'insufficient_privilege'; end $$;
        create event trigger no_extensions on ddl_command_start when tag in ('CREATE EXTENSION')
          execute function no_extensions()`),
    name,
  );
}

/** Migrates with a database of which `pg_trgm` is no part, as where the packages of a system leave it out. */
async function leaveOut({ dataDir, migrationsDir }: Place): Promise<void> {
  const database = await PGlite.create(join(dataDir, 'pglite'));
  const session = {
    script: async (sql: string) => {
      await database.exec(sql);
    },
    rows: async (sql: string) => (await database.query<Record<string, unknown>>(sql)).rows,
  };
  const files = await readMigrations(migrationsDir);
  await prepareRoles(session, files.roles);
  await migrate(session, files);
  await database.close();
}

eachDatabase((place) => {
  let it: ReportingHouse;

  beforeAll(async () => {
    await (place.kind === 'postgresql' ? forbid(place) : leaveOut(place));
    it = await openReportingHouse(place);
  });
  afterAll(() => it.house.close());

  test('where there is no pg_trgm everything is migrated but the index, and a search finds the same', async () => {
    const [ana, marta] = [await it.someone('ana'), await it.someone('marta', 'moderator')];
    for (const text of ['Regalo criptomonedas', 'Vendo una CRIPTA', 'Hola a todos'])
      await it.reports.file(ana, about(await it.posted(text)));
    const found = async (search: string) =>
      (await it.reports.list(marta, { search })).rows.map(({ excerpt }) => excerpt).sort();

    expect(
      await asSuperuser(
        place,
        it.database,
        `select (select count(*)::int from pg_extension where extname = 'pg_trgm') as extensions,
           to_regclass('fuero.report_texts_by_part') as index, to_regclass('fuero.report_texts')::text as "table"`,
      ),
    ).toEqual([{ extensions: 0, index: null, table: 'report_texts' }]);
    expect(await found('cript')).toEqual(['Regalo criptomonedas', 'Vendo una CRIPTA']);
    expect(await found('ONEDA regalo')).toEqual(['Regalo criptomonedas']);
    expect(await found('a')).toHaveLength(3);
    expect(await found('100%')).toEqual([]);
  });
}, 'empty');
