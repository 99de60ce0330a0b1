import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { loadPolicy } from '@fuero/engine';
import type { Diagnostic } from '@fuero/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFolder, sha256 } from '../../adapters/folder/read-folder.ts';
import { makeHome, post } from '../whole/fuero-process.ts';
import type { FueroProcess } from '../whole/fuero-process.ts';
import { hostileFiles } from './yaml-corpus.ts';

const main = fileURLToPath(new URL('../../adapters/cli/main.ts', import.meta.url));
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

const saying = ({ file, line, column, code }: Diagnostic) => `${file}:${line}:${column} ${code}`;

test('the command line, the log of the server and the desk say the same, and the policy in force stays', async () => {
  const all = await folderOf('checked', hostileFiles);
  const { diagnostics } = loadPolicy(await readFolder(all), sha256);
  const check = spawnSync(process.execPath, [main, 'check', all, '--format', 'json'], { encoding: 'utf8' });
  expect(check.status).toBe(1);
  expect((JSON.parse(check.stdout) as { diagnostics: unknown }).diagnostics).toEqual(diagnostics);

  const folder = await folderOf('served', []);
  const home = await makeHome(folder);
  try {
    const server = await home.start();
    const before = await server.post(post('nitro gratis'));
    expect(before.body).toMatchObject({ decision: 'block', rules: ['terms/bad'] });
    for (const file of hostileFiles) await writeFile(join(folder, file.name), file.bytes);

    const desk = await openDesk(server);
    const shows = async (text: string) => (await desk()).includes(text);
    const last = diagnostics.at(-1);
    if (last === undefined) throw new Error('nothing was found');
    for (let i = 0; i < 300 && !(await shows(saying(last))); i++) await sleep(100);
    const page = await desk();
    expect(diagnostics.map(saying).filter((words) => !page.includes(words))).toEqual([]);
    const log = server.said();
    const line = ({ file, line: number, column, message }: Diagnostic) =>
      JSON.stringify(`${file}:${number}:${column} ${message}`);
    expect(diagnostics.map(line).filter((words) => !log.includes(words))).toEqual([]);

    const event = post('nitro gratis');
    const after = await again(() => server.post(event));
    expect(after.body).toMatchObject({ decision: 'block', rules: ['terms/bad'] });

    for (const file of hostileFiles) await rm(join(folder, file.name));
    for (let i = 0; i < 300 && (await shows(saying(last))); i++) await sleep(100);
    expect(await shows(saying(last))).toBe(false);
  } finally {
    await home.remove();
  }
});

/** The desk's page about the policy, as an administrator gets it. */
async function openDesk(server: FueroProcess): Promise<() => Promise<string>> {
  const link = /sign in\s+(\S+)/.exec(server.said())?.[1] ?? '';
  const entered = await fetch(link, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ link: new URL(link).searchParams.get('link') ?? '' }).toString(),
  });
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return () => again(async () => (await fetch(`${server.url}/policy`, { headers: { cookie } })).text());
}

/** A server that was busy with the corpus closes connections that stood idle, perhaps just as one is used. */
async function again<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return ask();
  }
}
