import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startChild } from '../testing/child.ts';
import type { Child } from '../testing/child.ts';
import { lockDirectory } from './directory-lock.ts';
import type { LockRecord } from './directory-lock.ts';
import { openPlace } from '../testing/open-place.ts';
import { makePlace } from '../testing/each-database.ts';

const holder = fileURLToPath(new URL('./testing/lock-holder.ts', import.meta.url));
const children: Child[] = [];
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fuero-lock-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    try {
      child.signal('SIGKILL');
    } catch {
      // It has ended by itself.
    }
    await child.ended;
  }
  await rm(directory, { recursive: true, force: true });
});

function start(): Child {
  const child = startChild(holder, { directory });
  children.push(child);
  return child;
}

async function record(): Promise<LockRecord> {
  return JSON.parse(await readFile(join(directory, 'fuero.lock'), 'utf8')) as LockRecord;
}

async function plant(changes: Partial<LockRecord>): Promise<void> {
  const lock = await lockDirectory(directory);
  const mine = await record();
  await lock.release();
  await writeFile(join(directory, 'fuero.lock'), JSON.stringify({ ...mine, id: 'planted', ...changes }));
}

test('a second process is refused within a second and told the pid of the first', async () => {
  const first = start();
  await first.line('held');
  const refused = (await start().line('refused')).split(' ');

  expect(Number(refused[1])).toBe(first.pid);
  expect(Number(refused[2])).toBeLessThan(1_000);
  await expect(lockDirectory(directory)).rejects.toMatchObject({ name: 'DirectoryLocked', pid: first.pid });
  first.signal('SIGTERM');
  await first.ended;
  await start().line('held');
});

test('what kill -9 leaves behind is taken over, at once and without leftovers', async () => {
  for (let round = 0; round < 3; round++) {
    const child = start();
    await child.line('held');
    child.signal('SIGKILL');
    await child.ended;
  }
  const began = performance.now();
  const lock = await lockDirectory(directory);

  expect(performance.now() - began).toBeLessThan(1_000);
  expect(await record()).toMatchObject({ pid: process.pid });
  await lock.release();
  expect(await readdir(directory)).toEqual([]);
});

test('of six who start at once over a dead lock one gets the directory', async () => {
  const dead = start();
  await dead.line('held');
  dead.signal('SIGKILL');
  await dead.ended;
  const six = Array.from({ length: 6 }, start);
  const said = await Promise.all(
    six.map((child) => Promise.race([child.line('held'), child.line('refused')])),
  );

  expect(said.filter((line) => line === 'held')).toHaveLength(1);
});

test.for([
  ['a number that a later process was given', { pid: process.ppid, started: '1' }],
  ['our own number, from an earlier life', { started: '1' }],
  ['a process that is gone', { pid: 2 ** 22 + 1 }],
  ['another run of the machine', { pid: process.ppid, boot: 'another' }],
] as const)('a lock with %s is stale', async ([, changes]) => {
  await plant(changes);
  const lock = await lockDirectory(directory);

  expect(await record()).toMatchObject({ pid: process.pid });
  await lock.release();
});

test('a holder on another host is believed as long as its heart beats', async () => {
  await plant({ host: `not-${hostname()}`, pid: 4321 });
  await expect(lockDirectory(directory)).rejects.toMatchObject({ pid: 4321 });
  const long = new Date(Date.now() - 60_000);
  await utimes(join(directory, 'fuero.lock'), long, long);

  await (await lockDirectory(directory)).release();
});

test.for(['', '{"pid":', '[]'])('a lock file that says %j was left by a crash', async (text) => {
  await writeFile(join(directory, 'fuero.lock'), text);

  await (await lockDirectory(directory)).release();
});

test('the holder says where it listens, and is still the holder', async () => {
  const lock = await lockDirectory(directory);
  await lock.announce({ port: 7411, token: 'secret' });

  expect(await record()).toMatchObject({ pid: process.pid, port: 7411, token: 'secret' });
  await expect(lockDirectory(directory)).rejects.toMatchObject({ pid: process.pid });
  await lock.release();
  expect(await readdir(directory)).toEqual([]);
});

test('an embedded database is opened once, and again after it was closed', async () => {
  const place = await makePlace('pglite', 'migrated');
  const database = await openPlace(place);
  await expect(openPlace(place)).rejects.toMatchObject({ name: 'DirectoryLocked', pid: process.pid });
  await database.close();
  await (await openPlace(place)).close();
  await place.remove();
});
