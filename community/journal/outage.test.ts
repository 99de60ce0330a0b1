import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { onServer } from '../testing/each-database.ts';
import { openTestHouse, post } from '../testing/test-house.ts';
import type { TestHouse } from '../testing/test-house.ts';

/** What one attempt to connect may cost, and the one that asks whether it was the database's fault. Milliseconds. */
const twoAttempts = 10_000;

onServer((place) => {
  const sockets = new Set<Socket>();
  let swallows = false;
  let it: TestHouse;

  /** The way to the server. When it swallows, connections are taken and nothing ever answers. */
  const way = createServer((client) => {
    keep(client);
    if (swallows) return;
    const { hostname, port } = new URL(place.databaseUrl ?? '');
    const server = connect(Number(port === '' ? 5432 : port), hostname);
    keep(server);
    client.pipe(server).pipe(client);
  });
  function keep(socket: Socket): void {
    sockets.add(socket);
    // Cut on purpose: what breaks here is what the house has to bear.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  }
  function cut(): void {
    for (const socket of sockets) socket.destroy();
  }

  beforeAll(async () => {
    await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve));
    const url = new URL(place.databaseUrl ?? '');
    url.port = String((way.address() as AddressInfo).port);
    url.hostname = '127.0.0.1';
    const { dataDir, migrationsDir } = place;
    it = await openTestHouse({
      kind: 'postgresql',
      databaseUrl: url.href,
      dataDir,
      migrationsDir,
      remove: () => Promise.resolve(),
    });
  });
  afterAll(async () => {
    await it.house.close();
    cut();
    way.close();
  });

  test('a database that swallows everything costs a batch, and all that waits behind it, two attempts', async () => {
    const batch = Array.from({ length: 20 }, () => post('cinco'));
    const waiting = [post('hola'), post('hola')];
    swallows = true;
    cut();
    const before = performance.now();
    const answers = await Promise.allSettled([
      it.ingest(...batch),
      ...waiting.map((event) => it.ingest(event)),
    ]);
    const took = performance.now() - before;
    swallows = false;

    expect(answers.map((answer) => answer.status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(took).toBeLessThan(twoAttempts + 3_000);
    const again = await it.ingest(...batch, ...waiting);
    expect(again.every((answer) => !(answer instanceof Error) && !answer.repeated)).toBe(true);
  });

  test('connections that break at any moment of a transaction are not lost to the pool', async () => {
    const before = it.lines.length;
    let refused = 0;
    for (let round = 0; round < 12; round++) {
      const ingesting = it.ingest(...Array.from({ length: 12 }, () => post('cinco')));
      await sleep(round * 2);
      cut();
      // Whether a batch outlives the cut depends on where it falls: recorded event by event, or refused for its caller to repeat.
      const [settled] = await Promise.allSettled([ingesting]);
      const whole =
        settled.status === 'fulfilled' && settled.value.every((answer) => !(answer instanceof Error));
      if (!whole) refused += 1;
    }

    // More broke than the pool has places: none of them may be lost.
    expect(it.lines.length - before + refused).toBeGreaterThan(4);
    const afterwards = await Promise.allSettled(Array.from({ length: 6 }, () => it.judge(post('hola'))));
    const last = afterwards.at(-1);
    expect(last).toMatchObject({ status: 'fulfilled', value: { decision: 'publish' } });
  });
});
