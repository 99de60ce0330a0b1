import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { eachDatabase, onServer } from '../testing/each-database.ts';
import { asSuperuser, openPlace } from '../testing/open-place.ts';
import { member, visitor } from './caller.ts';
import type { Caller } from './caller.ts';
import type { Database } from './database.ts';
import { runPlanned, savesTrips } from './planned.ts';
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

onServer((place) => {
  let native: pg.Client;
  let messages: unknown[];

  beforeAll(async () => {
    native = new pg.Client({ connectionString: place.databaseUrl ?? '' });
    await native.connect();
    const query = native.query.bind(native) as (...asked: readonly unknown[]) => unknown;
    // What is really sent, message by message.
    Object.assign(native, {
      query(...asked: readonly unknown[]) {
        messages.push(asked[0]);
        return query(...asked);
      },
    });
    savesTrips(native);
  });
  beforeEach(() => (messages = []));
  afterAll(() => native.end());

  const waiting = (sql: string) => native.query(`/* waits */ ${sql}`);

  test('what may wait goes with the next statement, which gives its own answer', async () => {
    await native.query('begin');
    await waiting("select set_config('fuero.member', 'ana', true)");
    const { rows } = await native.query("select current_setting('fuero.member') as member");
    await native.query('commit');

    expect(rows).toEqual([{ member: 'ana' }]);
    expect(messages).toEqual([
      "begin; select set_config('fuero.member', 'ana', true); select current_setting('fuero.member') as member",
      'commit',
    ]);
  });

  test('what waits goes before a statement with values too', async () => {
    await native.query('begin');
    const { rows } = await native.query('select $1::int + 1 as n', [1]);
    await native.query('commit');

    expect(rows).toEqual([{ n: 2 }]);
    expect(messages).toEqual(['begin', 'select $1::int + 1 as n', 'commit']);
  });

  test('where what waited fails the next statement does, and the transaction comes to nothing', async () => {
    await native.query('begin');
    await native.query('create temporary table kept (n int)');
    await waiting('select 1 / 0');
    await expect(native.query('select 1')).rejects.toMatchObject({ code: '22012' });
    await native.query('rollback');

    await expect(native.query('select from kept')).rejects.toMatchObject({ code: '42P01' });
  });

  test('a transaction that was never begun is not rolled back', async () => {
    await native.query('begin');
    await waiting('select 1 / 0');
    await native.query('rollback');

    expect(messages).toEqual([]);
    expect((await native.query('select 1 as n')).rows).toEqual([{ n: 1 }]);
  });
});
