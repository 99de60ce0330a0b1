import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { putMigrated } from '../../community/testing/embedded.ts';
import { policyFiles, says, testKey } from '../http/testing/test-server.ts';

const program = fileURLToPath(new URL('./main.ts', import.meta.url));
const running: ChildProcess[] = [];
const folders: string[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder in which Fuero has never been. */
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fuero-start-'));
  folders.push(folder);
  mkdirSync(join(folder, 'rules'));
  for (const [name, text] of Object.entries(policyFiles)) writeFileSync(join(folder, 'rules', name), text);
  return folder;
}

/** One in which everything is migrated already, which takes a first start seconds. */
async function usedFolder(): Promise<string> {
  const folder = newFolder();
  await putMigrated(join(folder, 'data'));
  return folder;
}

interface Started {
  readonly child: ChildProcess;
  readonly stderr: () => string;
  readonly stdout: () => string;
  /** Resolves with the address when the server has announced itself, or with null when it ended. */
  readonly url: Promise<string | null>;
  readonly ended: Promise<number | null>;
}

function start(folder: string, extra: Readonly<Record<string, string>> = {}): Started {
  const { PATH = '' } = process.env;
  const environment = {
    PATH,
    FUERO_DATA: join(folder, 'data'),
    FUERO_RULES: join(folder, 'rules'),
    FUERO_PORT: '0',
    ...extra,
  };
  const child = spawn(process.execPath, [program, 'start'], { env: environment, cwd: folder });
  running.push(child);
  let stderr = '';
  let stdout = '';
  child.stdout.on('data', (chunk) => (stdout += String(chunk)));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const url = new Promise<string | null>((resolve) => {
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
      const found = /\bdesk +(http:\/\/[^\s]+)[^]*\bkey /.exec(stderr);
      if (found) resolve(found[1] ?? null);
    });
    void ended.then(() => resolve(null));
  });
  return { child, stderr: () => stderr, stdout: () => stdout, url, ended };
}

async function post(url: string, body: unknown, key = testKey): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/api/forum/events`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as Record<string, unknown>;
}

test('what was answered before kill -9 is there after it, and the same id adds nothing', async () => {
  const folder = await usedFolder();
  const first = start(folder, { FUERO_SERVICE_KEY: testKey });
  const url = await first.url;
  if (url === null) throw new Error(first.stderr());
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, i) => post(url, says(`k-${i}`, 'dudoso', `a${i}`))),
  );
  first.child.kill('SIGKILL');
  await first.ended;

  const second = start(folder, { FUERO_SERVICE_KEY: testKey });
  const again = await second.url;
  if (again === null) throw new Error(second.stderr());
  const response = await fetch(`${again}/api/decisions?limit=200`, {
    headers: { authorization: `Bearer ${testKey}` },
  });
  const { rows } = (await response.json()) as { rows: { id: string; event: string }[] };
  const byEvent = new Map(rows.map((row) => [row.event, row.id]));

  expect(rows).toHaveLength(30);
  for (const answer of answers) expect(byEvent.get(String(answer['event']))).toBe(answer['id']);
  expect(await post(again, says('k-0', 'dudoso', 'a0'))).toEqual({ ...answers[0], repeated: true });
});

test('SIGTERM ends it with exit code 0; the next start goes on, and says so where the folder was broken meanwhile', async () => {
  const folder = await usedFolder();
  const first = start(folder);
  const url = await first.url;
  if (url === null) throw new Error(first.stderr());
  first.child.kill('SIGTERM');

  expect(await first.ended).toBe(0);
  expect(first.stdout()).toBe('');
  expect(first.stderr()).toMatch(/^ {2}policy +[\da-f]{12}, \d+ rules from .*rules$/m);
  expect(first.stderr()).not.toContain('draft');
  writeFileSync(join(folder, 'rules', 'more.yaml'), 'nonsense: 1\n');
  const second = start(folder);
  expect(await second.url).not.toBeNull();
  expect(second.stderr()).toMatch(/^ {2}policy +[\da-f]{12}, \d+ rules from the database$/m);
  expect(second.stderr()).toMatch(/^ {2}draft +.*rules is not in force \(fuero doctor says why\)$/m);
});

test('a second process on the same folder refuses and names the first', async () => {
  const folder = await usedFolder();
  const first = start(folder);
  if ((await first.url) === null) throw new Error(first.stderr());
  const started = performance.now();
  const second = start(folder);

  expect(await second.ended).toBe(2);
  expect(performance.now() - started).toBeLessThan(15_000);
  expect(second.stderr()).toContain(String(first.child.pid));
  expect(second.stderr()).not.toMatch(/^\s+at /m);
});

test('first start: a key is made and kept, a sign-in link is printed and opens the desk once', async () => {
  const folder = newFolder();
  const { url, stderr } = start(folder);
  const address = await url;
  const secrets = join(folder, 'data', 'secrets.json');
  const link = /sign in +(\S+)/.exec(stderr())?.[1] ?? '';

  expect(link).toContain(`${address ?? ''}/enter?link=`);
  expect(statSync(secrets).mode & 0o777).toBe(0o600);
  expect(stderr()).toContain('secrets.json');
  expect(stderr()).not.toMatch(/fsk_/);
  const token = new URL(link).searchParams.get('link') ?? '';
  const redeem = () =>
    fetch(link, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: address ?? '', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ link: token }),
    });
  const entered = await redeem();
  expect(entered.headers.get('set-cookie')).toMatch(/fuero_session=.*HttpOnly/i);
  expect((await redeem()).headers.get('set-cookie')).toBeNull();
});

test('a taken port gives way to the next, and that is said', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const { url, stderr } = start(await usedFolder(), { FUERO_PORT: String(port) });

  const address = await url;
  taken.close();
  expect(Number(new URL(address ?? '').port)).toBeGreaterThan(port);
  expect(stderr()).toContain(`port ${port} is taken`);
});

test('an environment that cannot be used ends it with all problems and exit code 2', async () => {
  const { ended, stderr } = start(newFolder(), {
    FUERO_PORT: 'x',
    FUERO_ON_OUTAGE: 'y',
    FUERO_SERVICE_KEY: 'short',
  });

  expect(await ended).toBe(2);
  for (const name of ['FUERO_PORT', 'FUERO_ON_OUTAGE', 'FUERO_SERVICE_KEY']) expect(stderr()).toContain(name);
  expect(stderr()).not.toMatch(/short\b|^\s+at /m);
});

test('a folder that has never checked: the server says so, answers 503, and starts judging once it is mended', async () => {
  const folder = await usedFolder();
  const rules = join(folder, 'rules', 'rules.yaml');
  writeFileSync(rules, 'rulez: []\n');
  const { url, stderr } = start(folder, { FUERO_SERVICE_KEY: testKey });
  const address = (await url) ?? '';

  expect(stderr()).toContain('rules.yaml:1:1');
  expect(await post(address, says('early', 'dudoso'))).toMatchObject({
    type: 'urn:fuero:problem:no-policy',
    status: 503,
  });
  expect((await fetch(`${address}/readyz`)).status).toBe(503);
  writeFileSync(rules, policyFiles['rules.yaml'] ?? '');
  const end = Date.now() + 10_000;
  while ((await fetch(`${address}/readyz`)).status !== 200 && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await post(address, says('late', 'dudoso'))).toMatchObject({ decision: 'hold' });
});
