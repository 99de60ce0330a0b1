import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPolicy } from '@fuero/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFolder, sha256 } from '../../adapters/folder/read-folder.ts';
import { makeHome, post } from '../whole/fuero-process.ts';
import { again, checkFolder, expectSaidBy } from './same-words.ts';
import { crowdedFiles, hostileFiles } from './yaml-corpus.ts';

const sound =
  'fuero: 1\ncommunity: { id: prueba, name: Prueba }\nlists: { bad: { terms: [nitro gratis], on-hit: block } }\n';
let place = '';

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'fuero-hostile-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

async function folderOf(name: string, files: typeof hostileFiles): Promise<string> {
  const folder = join(place, name);
  await mkdir(folder);
  await writeFile(join(folder, 'policy.yaml'), sound);
  for (const file of files) await writeFile(join(folder, file.name), file.bytes);
  return folder;
}

test.for(hostileFiles)('$name is refused where it is wrong', async (file) => {
  const folder = await folderOf(`alone-${file.name}`, [file]);
  const started = performance.now();
  const { policy, diagnostics } = loadPolicy(await readFolder(folder), sha256);
  const ms = performance.now() - started;

  expect(policy).toBeNull();
  const errors = diagnostics.filter((d) => d.file === file.name && d.severity === 'error');
  expect(errors.map((d) => `${d.line}:${d.column} ${d.code}`)).toContain(file.at);
  if (file.rule !== undefined) expect(errors.map((d) => d.rule)).toEqual(errors.map(() => file.rule));
  // The promise is a second; ten catch a stall on a machine that others use too.
  expect(ms).toBeLessThan(10_000);
});

test.for(crowdedFiles)(
  '$name is read as quickly as it is long, and its findings fit a screen',
  { timeout: 20_000 },
  ({ name, text, hidden }) => {
    const files = [
      { path: 'policy.yaml', text: sound },
      { path: name, text },
    ];
    const { policy, diagnostics } = loadPolicy(files, sha256);

    expect(policy).toBeNull();
    const more = diagnostics.filter(({ code }) => code === 'more-findings').map(({ message }) => message);
    expect(more.toSorted()).toEqual(
      Object.entries(hidden)
        .map(([code, count]) => `${count} more findings \`${code}\` in this file are not shown`)
        .toSorted(),
    );
    for (const code of Object.keys(hidden))
      expect(diagnostics.filter((found) => found.code === code)).toHaveLength(1000);
    for (const { message } of diagnostics) expect(message.length).toBeLessThan(1100);
  },
);

test('the command line, the log of the server and the desk say the same, and the policy in force stays', async () => {
  const all = await folderOf('checked', hostileFiles);
  const { diagnostics } = loadPolicy(await readFolder(all), sha256);
  expect(checkFolder(all)).toEqual({ status: 1, diagnostics });

  const folder = await folderOf('served', []);
  const home = await makeHome(folder);
  try {
    const server = await home.start();
    const before = await server.post(post('nitro gratis'));
    expect(before.body).toMatchObject({ decision: 'block', rules: ['terms/bad'] });
    for (const file of hostileFiles) await writeFile(join(folder, file.name), file.bytes);

    const { gone } = await expectSaidBy(server, diagnostics);

    const event = post('nitro gratis');
    const after = await again(() => server.post(event));
    expect(after.body).toMatchObject({ decision: 'block', rules: ['terms/bad'] });

    for (const file of hostileFiles) await rm(join(folder, file.name));
    await gone();
  } finally {
    await home.remove();
  }
});
