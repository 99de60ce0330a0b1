import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hashOf } from '@fuero/engine';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eachDatabase } from '../../community/testing/each-database.ts';
import { openTestHouse, policyFiles } from '../../community/testing/test-house.ts';
import type { TestHouse } from '../../community/testing/test-house.ts';
import { keepFolder } from '../folder/keep-folder.ts';
import { readFolder, sha256 } from '../folder/read-folder.ts';
import { adoptFolder } from './policy-folder.ts';

const actor = { kind: 'operator', community: 'prueba' } as const;

eachDatabase((place) => {
  let root: string;
  let ours: string;
  let theirs: string;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'fuero-outdated-'));
    ours = join(root, 'ours');
    theirs = join(root, 'theirs');
    for (const { path, text } of policyFiles()) {
      await mkdir(dirname(join(ours, path)), { recursive: true });
      await writeFile(join(ours, path), text);
    }
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  /** A server on a folder, from its start to its end; `work` is what happens while it runs. */
  async function serve<T>(
    folder: string,
    work: (it: TestHouse, log: readonly string[]) => Promise<T>,
  ): Promise<T> {
    const kept = keepFolder(folder);
    const it = await openTestHouse(place, { folder: kept });
    const log: string[] = [];
    const logger = pino({ level: 'warn' }, { write: (line: string) => log.push(line) });
    try {
      await adoptFolder({ folder, kept, house: it.house, logger, onRevision: () => undefined });
      return await work(it, log);
    } finally {
      await it.house.close();
    }
  }

  const numbers = async (it: TestHouse) => (await it.house.revisions.list(actor)).map(({ number }) => number);
  const change = (folder: string, text: string) => writeFile(join(folder, 'more.yaml'), text);
  const publish = (it: TestHouse, files: Awaited<ReturnType<typeof readFolder>>, base: number) =>
    it.house.revisions.publish(actor, { files, base, note: 'why' });

  test('a copy from before somebody published takes nothing back, and says how it can', async () => {
    await serve(ours, async (it) => {
      await cp(ours, theirs, { recursive: true });
      const files = [...(await readFolder(ours)), { path: 'desk.yaml', text: '# of the desk\n' }];
      expect(await publish(it, files, 1)).toMatchObject({ kind: 'published', revision: 2 });
    });

    await serve(theirs, async (it, log) => {
      expect(await numbers(it)).toEqual([2, 1]);
      expect(it.house.policy()?.hash).toBe(hashOf(await readFolder(ours), sha256));
      expect(log.join('')).toContain('the folder was made from revision 1, and revision 2 is in force');
      expect(log.join('')).toContain('was made from another revision: the revision in force stays');
    });
    await change(theirs, '# changed before the start\n');
    await serve(theirs, async (it) => {
      expect(await numbers(it)).toEqual([2, 1]);
      // What the finding says.
      expect(await publish(it, await readFolder(theirs), 2)).toMatchObject({
        kind: 'published',
        revision: 3,
      });
    });
    await change(theirs, '# changed after it\n');
    await serve(theirs, async (it) => {
      expect(await numbers(it)).toEqual([4, 3, 2, 1]);
    });
  });

  test('what the desk published is the base of the folder that it wrote; put back to older files, that counts', async () => {
    const before = await readFolder(theirs);
    await serve(theirs, async (it) => {
      const files = [...before, { path: 'desk.yaml', text: '# of the desk again\n' }];
      expect(await publish(it, files, 4)).toMatchObject({ kind: 'published', revision: 5 });
    });
    await rm(join(theirs, 'desk.yaml'));
    await serve(theirs, async (it) => {
      expect(await numbers(it)).toEqual([6, 5, 4, 3, 2, 1]);
      expect(it.house.policy()?.hash).toBe(hashOf(before, sha256));
    });
  });

  test('a copy that remembers nothing changes nothing with files of old, and publishes new ones', async () => {
    const forgetful = join(root, 'forgetful');
    await cp(ours, forgetful, { recursive: true, filter: (path) => !path.endsWith('.fuero') });
    await serve(forgetful, async (it) => {
      expect(await numbers(it)).toHaveLength(6);
    });
    await change(forgetful, '# nobody has seen this\n');
    await serve(forgetful, async (it) => {
      expect(await numbers(it)).toHaveLength(7);
    });
  });
});
