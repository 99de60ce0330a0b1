import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachDatabase } from '../testing/each-database.ts';
import { asSuperuser, openPlace } from '../testing/open-place.ts';
import { member, visitor } from './caller.ts';
import type { Caller } from './caller.ts';
import type { Database } from './database.ts';
import { runPlanned } from './planned.ts';
import { people, seedPeople } from './testing/people.ts';

const { ana, berta } = people;

eachDatabase((place) => {
  let database: Database;

  beforeAll(async () => {
    // One connection, so that it has prepared what comes again.
    database = await openPlace(place, 1);
    await asSuperuser(place, database, seedPeople);
  });
  afterAll(() => database.close());

  const house = <Row extends object>(sql: string, ...values: unknown[]) =>
    database.asHouse('prueba', (tx) => runPlanned<Row[]>(tx, sql, values));

  test('row security judges a prepared statement by who asks this time', async () => {
    const asked = 'select name from members where community_id = ? order by name';
    const names = (caller: Caller) =>
      database.readAs(caller, async (tx) =>
        (await runPlanned<{ name: string }[]>(tx, asked, ['prueba'])).map(({ name }) => name),
      );

    expect(await names(member('prueba', ana.id))).toEqual(['ana']);
    expect(await names(member('prueba', berta.id))).toEqual(['berta']);
    await expect(names(visitor('prueba'))).rejects.toMatchObject({ code: '42501' });
    expect(await names(member('otra', ana.id))).toEqual([]);
    expect(await names(member('prueba', ana.id))).toEqual(['ana']);
  });

  test('values come as they were sent, whatever they hold', async () => {
    const sql =
      'select ?::text as text, ?::int + 1 as number, ?::timestamptz as time, ?::jsonb as json, ?::text as nothing';
    const at = new Date('2026-03-29T01:30:00.123Z');
    const text = "it's $1, 'quoted', a \\ and «ñ» ?";
    for (const number of [1, -7]) {
      const [row] = await house<Record<string, unknown>>(
        sql,
        text,
        number,
        at,
        JSON.stringify({ text }),
        null,
      );

      expect({ ...row, time: new Date(row?.['time'] as string) }).toEqual({
        text,
        number: number + 1,
        time: at,
        json: { text },
        nothing: null,
      });
    }
  });

  test('what was prepared in a transaction that came to nothing is there in the next', async () => {
    const sql = 'select 12 / ?::int as parts';

    await expect(house(sql, 0)).rejects.toMatchObject({ code: '22012' });
    expect(await house(sql, 4)).toEqual([{ parts: 3 }]);
  });

  test('a connection keeps plans of so many statements, and answers further ones all the same', async () => {
    await database.asHouse('prueba', async (tx) => {
      for (let n = 0; n < 320; n++)
        expect(await runPlanned(tx, `select ${n} + ?::int as n`, [1])).toEqual([{ n: n + 1 }]);
    });
    const [kept] = await house<{ kept: number }>('select count(*)::int as kept from pg_prepared_statements');

    expect(kept?.kept).toBeGreaterThan(250);
    expect(kept?.kept).toBeLessThanOrEqual(300);
  });
});
