import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachDatabase } from '../testing/each-database.ts';
import { asSuperuser, onConnection, openPlace } from '../testing/open-place.ts';
import type { Database } from './database.ts';
import type { Session } from './session.ts';
import { expectedRights } from './testing/expected-rights.ts';
import { seedPeople } from './testing/people.ts';
import { callers, probe, probeFunction } from './testing/probe.ts';
import type { CallerName, Probed } from './testing/probe.ts';

const names = Object.keys(callers) as readonly CallerName[];

eachDatabase((place) => {
  let database: Database;
  let tables: readonly Probed[];

  beforeAll(async () => {
    database = await openPlace(place);
    for (const statement of seedPeople.split(/(?<=;)\n/)) await asSuperuser(place, database, statement);
    const found = await asSuperuser(
      place,
      database,
      `select relname from pg_class where relnamespace = 'fuero'::regnamespace and relkind in ('r', 'p') order by 1`,
    );
    tables = await Promise.all(
      found.map(async ({ relname }) => {
        const table = String(relname);
        const rows = await asSuperuser(place, database, `select to_jsonb(x) as row from fuero.${table} x`);
        return { table, rows: rows.map(({ row }) => row as Probed['rows'][number]) };
      }),
    );
  });
  afterAll(() => database.close());

  /** In a transaction of the house's own connection that is rolled back. */
  function probing<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return onConnection(database, async (session) => {
      await session.script(`begin; ${probeFunction}`);
      try {
        return await work(session);
      } finally {
        await session.script('rollback');
      }
    });
  }

  async function rightsOn(session: Session, table: Probed): Promise<Readonly<Record<string, string>>> {
    const cells: [string, string][] = [];
    for (const name of names) cells.push([name, await probe(session, table, name)]);
    return Object.fromEntries(cells.filter(([, cell]) => cell !== ''));
  }

  test('who can do what with which rows', async () => {
    const rights = await probing(async (session) => {
      const found: [string, Readonly<Record<string, string>>][] = [];
      for (const table of tables) found.push([table.table, await rightsOn(session, table)]);
      return Object.fromEntries(found);
    });

    expect(tables.filter((table) => table.rows.length === 0)).toEqual([]);
    expect(rights).toEqual(expectedRights);
  });
});
