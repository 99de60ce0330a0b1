import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
