import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { loadPolicy } from '@fuero/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFolder, sha256 } from '../folder/read-folder.ts';
import { policyFiles, says, startTestServer } from './testing/test-server.ts';
import type { TestServer } from './testing/test-server.ts';

const changes = 20;
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.remove());

interface Answered {
  readonly event: string;
  readonly decision: string;
  readonly id: string | null;
  readonly repeated: boolean;
}

test('while the folder changes twenty times, every event is answered once, by a revision that was in force', async () => {
  const rules = policyFiles['rules.yaml'] ?? '';
  const answers: Answered[] = [];
  let over = false;
  const posting = (async () => {
    for (let n = 0; !over; n++) {
      const { response, body } = await server.post([
        says(`hot-${n}-a`, 'dudoso'),
        says(`hot-${n}-b`, 'hola'),
      ]);
      expect(response.status).toBe(200);
      answers.push(...(body as readonly Answered[]));
    }
  })();
  for (let change = 1; change <= changes; change++) {
    const before = server.house.policy()?.hash;
    // Every other one lets through what the one before holds.
    const word = change % 2 === 0 ? 'dudoso' : `otra${change}`;
    writeFileSync(
      join(server.config.rulesDir, 'rules.yaml'),
      `# ${change}\n${rules.replace('terms: [dudoso]', `terms: [${word}]`)}`,
    );
    for (let look = 0; server.house.policy()?.hash === before; look++) {
      if (look > 1_500) throw new Error(`change ${change} was not taken within half a minute`);
      await pause(20);
    }
  }
  over = true;
  await posting;

  const ids = answers.map(({ event }) => event);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(2 * changes);
  expect(answers.filter(({ repeated }) => repeated)).toEqual([]);
  const kinds = new Set(answers.filter(({ event }) => event.endsWith('-a')).map(({ decision }) => decision));
  expect([...kinds].sort()).toEqual(['hold', 'publish']);

  const actor = { kind: 'operator', community: 'prueba' } as const;
  const revisions = await server.house.revisions.list(actor, { limit: 100 });
  expect(revisions.map(({ number }) => number)).toEqual(
    Array.from({ length: changes + 1 }, (_, i) => changes + 1 - i),
  );
  const named = new Set<number>();
  for (const { id } of answers.filter((answer) => answer.id !== null)) {
    const { body } = await server.call(`/api/decisions/${id}`);
    const { revision } = body as { revision: { number: number } };
    named.add(revision.number);
  }
  // Those that hold the word are the first and every other one after it.
  expect([...named].every((number) => number % 2 === 1)).toBe(true);
  expect(named.size).toBeGreaterThan(1);
  const journalled = (await server.call('/api/events?limit=200')).body as { rows: readonly unknown[] };
  expect(journalled.rows.length).toBe(Math.min(200, ids.length));
}, 120_000);

test('a file that is empty for a moment, as while it is saved, is not taken like that', async () => {
  const path = (name: string) => join(server.config.rulesDir, name);
  const inForce = () => server.house.policy()?.rules.length;
  const before = inForce();
  const text = policyFiles['rules.yaml'] ?? '';
  const seen = new Set<number | undefined>();
  for (let round = 0; round < 5; round++) {
    writeFileSync(path('more.yaml'), `# ${round}\n`);
    await pause(100);
    // The folder falls due while nothing can be heard, just after the file was emptied.
    spin(130);
    truncateSync(path('rules.yaml'));
    spin(60);
    for (let look = 0; look < 20; look++) {
      seen.add(inForce());
      await pause(5);
    }
    writeFileSync(path('rules.yaml'), `# round ${round}\n${text}`);
    const { hash } = await loaded(server.config.rulesDir);
    await expect.poll(() => server.house.policy()?.hash).toBe(hash);
    seen.add(inForce());
  }
  expect([...seen]).toEqual([before]);
});

/** Keeps everything else from running for so many milliseconds. */
function spin(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end;);
}

async function loaded(folder: string): Promise<{ readonly hash: string }> {
  const { policy } = loadPolicy(await readFolder(folder), sha256);
  if (policy === null) throw new Error('the folder does not check');
  return policy;
}
