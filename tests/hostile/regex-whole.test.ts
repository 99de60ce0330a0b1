import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPolicy } from '@fuero/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFolder, sha256 } from '../../adapters/folder/read-folder.ts';
import { makeHome, post } from '../whole/fuero-process.ts';
import type { FueroProcess, Home } from '../whole/fuero-process.ts';
import { crowd, judge, refused, rulesOf, texts } from './regex-corpus.ts';
import { again, checkFolder, expectSaidBy } from './same-words.ts';

const manifest =
  'fuero: 1\ncommunity: { id: prueba, name: Prueba }\nlists: { bad: { terms: [nitro gratis], on-hit: block } }\n';
const hostile = [...crowd, ...Object.values(refused).map(([pattern]) => pattern)];
let place = '';
let home: Home;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'fuero-patterns-'));
  for (const name of ['checked', 'served']) {
    await mkdir(join(place, name));
    await writeFile(join(place, name, 'policy.yaml'), manifest);
  }
  home = await makeHome(join(place, 'served'));
});
afterAll(async () => {
  await home.remove();
  await rm(place, { recursive: true, force: true });
});

async function write(name: 'checked' | 'served', patterns: readonly string[]) {
  await writeFile(join(place, name, 'patterns.yaml'), rulesOf(patterns));
  return loadPolicy(await readFolder(join(place, name)), sha256);
}

test('refused patterns are refused everywhere alike, and two hundred accepted ones hold nobody up', async () => {
  const starting = home.start();
  const { diagnostics } = await write('checked', hostile);
  const check = checkFolder(join(place, 'checked'));
  const server = await starting;

  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(
    Object.values(refused).map(([, code]) => code),
  );
  expect(check).toEqual({ status: 1, diagnostics });

  await write('served', hostile);
  const { gone } = await expectSaidBy(server, diagnostics);
  const meanwhile = await again(() => server.post(post('nitro gratis')));
  expect(meanwhile.body).toMatchObject({ decision: 'block', rules: ['terms/bad'] });

  const { policy } = await write('served', crowd);
  if (policy === null) throw new Error('a pattern of the corpus was refused');
  await gone();
  await longestWait(server);
  for (const [name, text] of Object.entries(texts)) {
    const started = performance.now();
    const answer = await again(() => server.post(post(text, { author: name })));
    const ms = performance.now() - started;

    const { fired, inconclusive } = judge(policy, text);
    const { id, rules } = answer.body as { readonly id: string; readonly rules: readonly string[] };
    expect(rules).toEqual(fired);
    // What was not run is named, and staff see it.
    expect(inconclusive.length).toBeGreaterThan(100);
    expect((await server.get(`/api/decisions/${id}`)).body).toMatchObject({
      inconclusive,
      review: true,
      queues: ['inconclusive'],
    });
    // About 10 ms is what the budget stands for, and as much again for the records; this catches a stall.
    expect(ms).toBeLessThan(1_000);
  }
  // The promise is 50 ms; ten times that, because machines are shared.
  expect(await longestWait(server)).toBeLessThan(0.5);
});

/** Seconds that anything else had to wait for the server in 99 of 100 cases, since this was asked before. */
async function longestWait(server: FueroProcess): Promise<number> {
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  return Number(/^nodejs_eventloop_lag_p99_seconds (\S+)/m.exec(metrics)?.[1]);
}
