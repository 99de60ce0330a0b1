import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachDatabase } from '../testing/each-database.ts';
import { asSuperuser } from '../testing/open-place.ts';
import { openTestHouse } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';

eachDatabase((place) => {
  let it: TestHouse;

  beforeAll(async () => {
    it = await openTestHouse(place, { poolMax: 1 });
  });
  afterAll(() => it.house.close());

  test('a house is ready when its database answers', async () => {
    expect(await it.house.ready()).toEqual({ ok: true, reason: null });
  });

  test('a database that is held up is reported after a second, and again well afterwards', async () => {
    const held = it.database.asHouse('prueba', () => pause(1_500));
    const began = performance.now();
    const ready = await it.house.ready();

    expect(ready).toMatchObject({ ok: false, reason: expect.stringContaining('1000 ms') as string });
    expect(performance.now() - began).toBeLessThan(1_400);
    await held;
    expect(await it.house.ready()).toMatchObject({ ok: true });
  });

  test('a migration that the database does not know is named', async () => {
    const kept = await asSuperuser(place, it.database, 'delete from migrations returning name, checksum');
    const ready = await it.house.ready();
    for (const { name, checksum } of kept)
      await asSuperuser(
        place,
        it.database,
        `insert into migrations values ('${String(name)}', '${String(checksum)}')`,
      );

    expect(ready).toEqual({
      ok: false,
      reason: `not applied to the database: ${it.database.migrations.join(', ')}`,
    });
    expect(await it.house.ready()).toMatchObject({ ok: true });
  });
});
