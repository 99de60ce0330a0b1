import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { policyFiles, says, startTestServer } from './testing/test-server.ts';
import type { TestServer } from './testing/test-server.ts';

const actor = { kind: 'operator', community: 'prueba' } as const;
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ policy: 'desk' });
});
afterAll(() => server.remove());

test('FUERO_POLICY=desk: the folder gives the first revision, and is neither read nor written afterwards', async () => {
  const path = join(server.config.rulesDir, 'rules.yaml');
  const rules = policyFiles['rules.yaml'] ?? '';
  expect(await server.house.revisions.list(actor)).toMatchObject([{ number: 1, note: 'folder' }]);

  const written = rules.replace('terms: [dudoso]', 'terms: [carpeta]');
  writeFileSync(path, written);
  // Far longer than a watcher waits.
  await pause(1_500);
  expect(await server.house.revisions.list(actor)).toHaveLength(1);

  const files = Object.entries(policyFiles).map(([name, text]) => ({
    path: name,
    text: text.replace('terms: [dudoso]', 'terms: [publicada]'),
  }));
  expect(
    await server.house.revisions.publish(actor, { files, base: 1, note: 'desde la mesa' }),
  ).toMatchObject({
    kind: 'published',
    revision: 2,
    gitCommit: null,
  });
  expect(readFileSync(path, 'utf8')).toBe(written);
  expect((await server.post(says('now', 'publicada'))).body).toMatchObject({ decision: 'hold' });
  expect((await server.post(says('then', 'dudoso carpeta'))).body).toMatchObject({ decision: 'publish' });
});
