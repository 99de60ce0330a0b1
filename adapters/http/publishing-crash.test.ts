import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { hashOf } from '@fuero/engine';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChild } from '../../community/testing/child.ts';
import { eachDatabase } from '../../community/testing/each-database.ts';
import { openTestHouse, policyFiles } from '../../community/testing/test-house.ts';
import type { TestHouse } from '../../community/testing/test-house.ts';
import { keepFolder } from '../folder/keep-folder.ts';
import { readFolder, sha256 } from '../folder/read-folder.ts';
import { adoptFolder } from './policy-folder.ts';

const module = fileURLToPath(new URL('../../community/testing/publishing-child.ts', import.meta.url));
const actor = { kind: 'operator', community: 'prueba' } as const;

eachDatabase((place) => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fuero-publishing-'));
    for (const { path, text } of policyFiles()) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const child = (round: number, stopAt: 'written' | 'never') => {
    const { kind, databaseUrl, dataDir, migrationsDir } = place;
    return startChild(module, {
      round,
      folder,
      stopAt,
      place: { kind, databaseUrl, dataDir, migrationsDir },
    });
  };

  /** What a server does when it starts. */
  async function restart(): Promise<TestHouse> {
    const kept = keepFolder(folder);
    const it = await openTestHouse(place, { folder: kept });
    const logger = pino({ level: 'silent' });
    await adoptFolder({ folder, kept, house: it.house, logger, onRevision: () => undefined });
    return it;
  }

  async function expectAlike(it: TestHouse): Promise<void> {
    expect(hashOf(await readFolder(folder), sha256)).toBe(it.house.policy()?.hash);
    expect(existsSync(join(folder, '.fuero-publishing', 'plan.json'))).toBe(false);
    const all = await it.house.revisions.list(actor, { limit: 1_000 });
    expect(all.map(({ number }) => number)).toEqual(all.map((_, i) => all.length - i));
    expect(await it.house.audit.verify('prueba')).toMatchObject({ ok: true, lines: all.length });
  }

  test('killed when the folder is written and the database is not: the folder wins, with the note and the author', async () => {
    const one = child(0, 'written');
    await one.line('written');
    one.signal('SIGKILL');
    await one.ended;
    const it = await restart();

    await expectAlike(it);
    expect(await it.house.revisions.list(actor)).toMatchObject([
      { number: 2, base: 1, note: 'round 0, 0', author: 'operator' },
      { number: 1, note: 'folder' },
    ]);
    await it.house.close();
  }, 60_000);

  test('killed anywhere, folder and database are alike after the start, and what was acknowledged is there', async () => {
    for (let round = 1; round <= 4; round++) {
      const one = child(round, 'never');
      await one.line('published', 1 + (round % 3));
      await pause((round * 11) % 50);
      one.signal('SIGKILL');
      await one.ended;
      const it = await restart();
      await expectAlike(it);
      const numbers = (await it.house.revisions.list(actor, { limit: 1_000 })).map(({ number }) => number);
      const acknowledged = one.lines
        .filter((line) => line.startsWith('published'))
        .map((line) => Number(line.split(' ')[1]));
      expect(acknowledged.length).toBeGreaterThan(0);
      expect(acknowledged.filter((number) => !numbers.includes(number))).toEqual([]);
      await it.house.close();
    }
  }, 120_000);
});
