import { spawnSync } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { asSuperuser, openPlace } from '../../community/testing/open-place.ts';
import { migrationsDir } from '../../community/testing/place.ts';
import type { Place, Start } from '../../community/testing/place.ts';
import { hostile, makeHome, post } from './fuero-process.ts';
import type { Home } from './fuero-process.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const homes: Home[] = [];

async function home(rules?: string, database?: Start): Promise<Home> {
  const made = await makeHome(rules, database);
  homes.push(made);
  return made;
}

afterEach(async () => {
  for (const one of homes.splice(0)) await one.remove();
});

/** What nothing of Fuero's can keep whoever has the files from doing. */
async function asTheOwnerOfTheDisk(dataDir: string, sql: string): Promise<void> {
  const files: Place = {
    kind: 'pglite',
    databaseUrl: null,
    dataDir,
    migrationsDir,
    remove: () => Promise.resolve(),
  };
  const database = await openPlace(files);
  await asSuperuser(files, database, sql);
  await database.close();
}

test('the three events of the README get the three answers, and survive kill -9', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const events = [...readme.matchAll(/-d '\n([\s\S]*?)'\n```/g)].map(
    (match) => JSON.parse(match[1] ?? '') as { id: string },
  );
  const place = await home(undefined, 'empty');
  let server = await place.start();

  const answers = [];
  for (const event of events) answers.push((await server.post(event)).body);
  expect(answers).toMatchObject([
    { decision: 'publish', repeated: false, sanction: null },
    { decision: 'hold', repeated: false },
    {
      decision: 'block',
      repeated: false,
      rules: ['scam-domain'],
      sanction: { kind: 'temporary-suspension' },
    },
  ]);
  await server.kill('SIGKILL');
  server = await place.start();

  const again = [];
  for (const event of events) again.push((await server.post(event)).body);
  expect(again).toEqual(answers.map((answer) => ({ ...(answer as object), repeated: true })));
  const { body } = await server.get('/api/events?limit=50');
  expect(
    (body as { rows?: unknown[]; items?: unknown[] }).rows ?? (body as { items: unknown[] }).items,
  ).toHaveLength(3);
});

test('a suspended author is blocked with the end date, whatever is said', async () => {
  const server = await (await home()).start();

  await server.post(post(hostile, { author: 'mala' }));
  const { body } = await server.post(post('hola, buenos días', { author: 'mala' }));

  expect(body).toMatchObject({ decision: 'block', rules: [], sanction: { kind: 'temporary-suspension' } });
  const { endsAt } = (body as { sanction: { endsAt: string } }).sanction;
  expect(Date.parse(endsAt) - Date.now()).toBeGreaterThan(23 * 3_600_000);
});

test('a folder that breaks leaves the old policy in force, and mending it takes over without a restart', async () => {
  const folder = await makeHome();
  homes.push(folder);
  const rules = join(folder.folder, 'rules');
  await cp(join(root, 'rules'), rules, { recursive: true });
  const place = await home(rules);
  const server = await place.start();
  const before = (await server.post(post('hola'))).body;

  await writeFile(join(rules, 'broken.yaml'), 'rules:\n  - { id: x, wen: {} }\n');
  await expect.poll(() => server.said(), { timeout: 10_000 }).toContain('broken.yaml:2');
  expect((await server.post(post(hostile, { author: 'otra' }))).body).toMatchObject({ decision: 'block' });

  await writeFile(
    join(rules, 'broken.yaml'),
    'lists: { prueba: { terms: ["palabra inventada"], on-hit: block } }\n',
  );
  let tries = 0;
  await expect
    .poll(
      async () =>
        (await server.post(post(`una palabra inventada ${++tries}`, { author: `autor${tries}` }))).body,
      {
        timeout: 15_000,
        interval: 300,
      },
    )
    .toMatchObject({ decision: 'block', rules: ['terms/prueba'] });
  expect(before).toMatchObject({ decision: 'publish' });
});

test('the audit trail verifies while the server runs and after it, and names a line that was edited', async () => {
  const place = await home();
  const server = await place.start();
  await server.post(post(hostile, { author: 'uno' }));
  await server.post(post(hostile, { author: 'dos' }));
  const audit = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'adapters/cli/main.ts'), 'audit', 'verify', ...args], {
      env: {
        ...process.env,
        FUERO_DATA: join(place.folder, 'data'),
        FUERO_RULES: join(root, 'rules'),
        NO_COLOR: '1',
      },
      encoding: 'utf8',
    });

  const live = audit('--format', 'json');
  expect(live.stderr).toBe('');
  expect(JSON.parse(live.stdout)).toMatchObject({ schemaVersion: 1, ok: true });
  await server.kill('SIGTERM');
  const after = audit();
  expect(after.status).toBe(0);
  expect(after.stdout).toMatch(/lines verify/);

  await asTheOwnerOfTheDisk(
    join(place.folder, 'data'),
    `update audit_entries set actor = 'nadie' where sequence = 2`,
  );
  const edited = audit();
  expect(edited.status).toBe(1);
  expect(edited.stdout).toMatch(/line 2\b/);
  const told = audit('--format', 'json');
  expect(told.status).toBe(1);
  expect(JSON.parse(told.stdout)).toMatchObject({ schemaVersion: 1, ok: false, line: 2 });
});

test('the journal is replayed beside a running server, without one and from a file, and all three say the same', async () => {
  const place = await home();
  const server = await place.start();
  for (const text of ['hola', hostile, 'y otra cosa']) await server.post(post(text, { author: 'uno' }));
  await server.post(post('buenos días', { author: 'dos' }));
  const fuero = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'adapters/cli/main.ts'), ...args], {
      env: {
        ...process.env,
        FUERO_DATA: join(place.folder, 'data'),
        FUERO_RULES: join(root, 'rules'),
        NO_COLOR: '1',
      },
      encoding: 'utf8',
    });
  const replay = ['replay', '--to', join(root, 'rules'), '--from', '1', '--format', 'json'];

  const live = fuero(...replay, '--journal');
  expect(live.stderr).toBe('');
  const lines = fuero('export', 'journal').stdout;
  await server.kill('SIGTERM');
  const alone = fuero(...replay, '--journal');
  const path = join(place.folder, 'journal.jsonl');
  await writeFile(path, lines);
  const fromFile = fuero(...replay, '--events', path);

  expect(JSON.parse(live.stdout)).toMatchObject({ schemaVersion: 1, events: 4, changed: 0 });
  expect(alone.stdout).toBe(live.stdout);
  expect(fromFile.stdout).toBe(live.stdout);
  expect(JSON.parse(lines.split('\n')[1] ?? '')).toMatchObject({
    facts: { points: 0 },
    decision: { outcome: 'block', cause: 'rules' },
  });
});
