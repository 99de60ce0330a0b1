import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Member } from '../members/member.entity.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { asSuperuser, openPlace } from '../testing/open-place.ts';
import { member, service, visitor } from './caller.ts';
import type { Database, Transaction } from './database.ts';
import { OutsideTransaction } from './one-connection.ts';
import { people, seedPeople } from './testing/people.ts';

const { ana, berta, marta } = people;

eachDatabase((place) => {
  let database: Database;

  beforeAll(async () => {
    // One connection: whatever a transaction leaves behind, the next one meets.
    database = await openPlace(place, 1);
    await asSuperuser(place, database, seedPeople);
  });
  afterAll(() => database.close());

  const names = (tx: Transaction) =>
    tx
      .execute<{ name: string }[]>('select name from members order by name')
      .then((rows) => rows.map((row) => row.name));
  const everyone = ['ana', 'berta', 'exmarta', 'marta', 'martin'];
  const authorised = () => Promise.resolve();

  test('one connection serves one caller after the other, and each sees what is theirs', async () => {
    const as = (caller: Parameters<Database['readAs']>[0]) => database.readAs(caller, names);
    const seen = [
      await as(member('prueba', ana.id)),
      await as(member('prueba', berta.id)),
      await as(member('prueba', marta.id)),
      await as(member('otra', ana.id)),
      await as(member('prueba', ana.id)),
    ];

    expect(seen).toEqual([['ana'], ['berta'], everyone, [], ['ana']]);
    await expect(as(visitor('prueba'))).rejects.toMatchObject({ code: '42501' });
    expect(await as(member('prueba', berta.id))).toEqual(['berta']);
  });

  test('callers at the same time do not see through each other', async () => {
    const crowd = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? ana : berta));
    const seen = await Promise.all(crowd.map(({ id }) => database.readAs(member('prueba', id), names)));

    expect(seen).toEqual(crowd.map((one) => [one === ana ? 'ana' : 'berta']));
  });

  test('a transaction that asks nothing, or ends before it does, leaves nothing of its caller behind', async () => {
    const asAna = member('prueba', ana.id);
    expect(await database.readAs(asAna, () => Promise.resolve('nothing asked'))).toBe('nothing asked');
    const early = new Error('before the first statement');
    await expect(database.readAs(asAna, () => Promise.reject(early))).rejects.toBe(early);
    const late = new Error('between the caller and the core');
    await expect(database.write(asAna, authorised, () => Promise.reject(late))).rejects.toBe(late);
    expect(await database.write(asAna, authorised, () => Promise.resolve('nothing done'))).toBe(
      'nothing done',
    );

    const [state] = await database.orm.em
      .fork()
      .execute("select current_user as who, current_setting('fuero.member', true) as member");
    expect(state).toEqual({ who: 'fuero_nobody', member: expect.toBeOneOf(['', null]) as unknown });
    expect(await database.readAs(member('prueba', berta.id), names)).toEqual(['berta']);
  });

  test.for(['commit', 'error'])(
    'after a write that ends with %s the connection may do nothing and is no one',
    async (end) => {
      const written = database.write(service('prueba'), authorised, async (tx) => {
        if (end === 'error') await tx.execute('select 1 / 0');
        return names(tx);
      });
      await (end === 'error' ? expect(written).rejects.toMatchObject({ code: '22012' }) : written);
      const state = await database.orm.em.fork().execute(
        `select current_user as role, current_setting('fuero.community', true) as community,
           current_setting('fuero.member', true) as member`,
      );

      expect(state).toEqual([{ role: 'fuero_nobody', community: '', member: '' }]);
    },
  );

  test('who is not authorised writes nothing, and authorising is done as the caller', async () => {
    const refused = database.write(
      member('prueba', ana.id),
      async (tx) => {
        await tx.nativeUpdate(Member, { communityId: 'prueba' }, { name: 'x' });
      },
      () => Promise.reject(new Error('never reached')),
    );
    await expect(refused).rejects.toMatchObject({ code: '42501' });
    expect(await database.readAs(member('prueba', marta.id), names)).toEqual(everyone);
  });

  const past: Readonly<Record<string, () => Promise<unknown>>> = {
    'a query of another entity manager': () => database.orm.em.fork().execute('select 1'),
    'a search of another entity manager': () => database.orm.em.fork().find(Member, {}),
    'a query of the connection': () => database.orm.em.getConnection().execute('select 1'),
    'a second transaction': () => database.orm.em.fork().begin(),
    'a read of the house': () => database.readAs(member('prueba', ana.id), names),
    'a write of the house': () => database.write(service('prueba'), authorised, names),
    'a stream': async () => {
      for await (const row of database.orm.em
        .getConnection()
        .stream({ sql: 'select 1', parameters: [] } as never))
        return row;
      return null;
    },
  };

  test.for(Object.keys(past))('inside a transaction %s is an error and does not hang', async (name) => {
    const late = pause(3_000, 'it hangs', { ref: false });
    const outcome = database.write(service('prueba'), authorised, async (tx) => {
      const slip = past[name]?.() ?? Promise.resolve(null);
      const refused = await Promise.race([
        slip.then(
          () => 'it passed',
          (error: unknown) => (error as Error).message,
        ),
        late,
      ]);
      // The transaction itself goes on.
      return [refused, (await names(tx)).length];
    });

    expect(await Promise.race([outcome, late])).toEqual([new OutsideTransaction().message, everyone.length]);
    expect(await database.readAs(member('prueba', ana.id), names)).toEqual(['ana']);
  });

  test('a deadlock that the database resolves is tried again', async () => {
    let attempts = 0;
    const made = await database.write(service('prueba'), authorised, async (tx) => {
      attempts += 1;
      if (attempts < 3) await tx.execute(`do $$ begin raise exception using errcode = '40P01'; end $$`);
      return attempts;
    });

    expect(made).toBe(3);
    const always = database.write(service('prueba'), authorised, (tx) =>
      tx.execute(`do $$ begin raise exception using errcode = '40001'; end $$`),
    );
    await expect(always).rejects.toMatchObject({ code: '40001' });
  });
});
