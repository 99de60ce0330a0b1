import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { startChild } from '../testing/child.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { expectWhole } from '../testing/expect-whole.ts';
import { openTestHouse } from '../testing/test-house.ts';

const module = fileURLToPath(new URL('../testing/ingesting-child.ts', import.meta.url));
const rounds = 4;

eachDatabase((place) => {
  test(`what was answered is there after kill -9, four times over, and nothing is half there`, async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < rounds; round++) {
      const { kind, databaseUrl, dataDir, migrationsDir } = place;
      const child = startChild(module, { round, place: { kind, databaseUrl, dataDir, migrationsDir } });
      // At another point of the work each time.
      await child.line('acknowledged', 3 + (round % 4));
      await pause((round * 7) % 40);
      child.signal('SIGKILL');
      await child.ended;
      acknowledged.push(
        ...child.lines.flatMap((line) => (line.startsWith('ack') ? line.split(' ').slice(1) : [])),
      );
    }

    const it = await openTestHouse(place);
    const journalled = await it.rows<{ event_id: string }>('select event_id from journal');
    const there = new Set(journalled.map((row) => row.event_id));
    expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(rounds * 5);
    await expectWhole(it);
    await it.house.close();
  }, 120_000);
});
