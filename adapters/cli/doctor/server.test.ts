import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { lockDirectory } from '../../../community/database/directory-lock.ts';
import { makePlace } from '../../../community/testing/each-database.ts';
import { serverMissing } from '../../../community/testing/server.ts';
import { startTestServer, testKey } from '../../http/testing/test-server.ts';
import type { TestServer } from '../../http/testing/test-server.ts';
import { doctor, filesIn, fuero } from './testing/run-doctor.ts';
import type { Environment } from './testing/run-doctor.ts';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const withoutPostgres = await serverMissing();
let server: TestServer;
let env: Environment;

beforeAll(async () => {
  server = await startTestServer();
  env = {
    FUERO_DATA: server.config.dataDir,
    FUERO_RULES: server.config.rulesDir,
    FUERO_SERVICE_KEY: testKey,
  };
});
afterAll(() => server.remove());

test('beside a running server: asked through its door, all well, nothing changed, no secret', async () => {
  const { dataDir, rulesDir } = server.config;
  const { token } = JSON.parse(readFileSync(join(dataDir, 'fuero.lock'), 'utf8')) as { token: string };
  const before = filesIn(dataDir);
  const found = await doctor(env);
  const { stdout, status } = await fuero({ ...env, NO_COLOR: '', FORCE_COLOR: '1' }, 'doctor');

  expect(found).toMatchObject({ status: 0, problems: 0, warnings: 0, stderr: '' });
  expect(JSON.parse(found.stdout)).toMatchObject({ schemaVersion: 1 });
  expect(found.of('server').message).toBe(`process ${process.pid} serves on port ${server.port}`);
  expect(found.of('database').message).toContain(`(embedded, in ${dataDir}/pglite)`);
  expect(found.of('draft').message).toBe(`none: ${rulesDir} is revision 1, which is in force`);
  expect(found.of('keys').message).toContain('service key from the environment');
  expect(status).toBe(0);
  expect(stdout).toContain('\u001b[32mok       \u001b[39mnode');
  expect(stdout).toMatch(/\n\nnothing is wrong\n$/);
  for (const said of [found.stdout, stdout]) {
    expect(said).not.toContain(testKey);
    expect(said).not.toContain(token);
  }
  expect(filesIn(dataDir)).toEqual(before);
});

test('a folder that stopped checking is a draft that the server keeps', async () => {
  const path = join(server.config.rulesDir, 'rules.yaml');
  const sound = readFileSync(path, 'utf8');
  writeFileSync(path, `${sound}nonsense: 1\n`);
  const keeps = async () => {
    const { community } = await server.house.inspect({ folder: null });
    expect(community?.draft).not.toBeNull();
  };
  await vi.waitFor(keeps, { timeout: 15_000, interval: 100 });
  const { stdout, status } = await fuero(env, 'doctor');
  writeFileSync(path, sound);

  expect(status).toBe(1);
  expect(stdout).toMatch(
    new RegExp(
      `^problem {2}draft +${server.config.rulesDir} is not what is in force, which is revision 1; it has been a draft since .*\n +because it does not check \\(1 error\\)\n +hint: mend it, and it is published$`,
      'm',
    ),
  );
  expect(stdout).toMatch(/\n\n2 problems\n$/);
  expect(stdout).not.toContain('\u001b[');
});

test('the door of the control tells nothing to whoever holds no token', async () => {
  const { response } = await server.call('/api/control/inspection');

  expect(response.status).toBe(401);
});

test('a directory that somebody has who does not serve is not opened', async () => {
  const place = await makePlace('pglite', 'migrated');
  const lock = await lockDirectory(place.dataDir);
  const starting = await doctor({ ...env, FUERO_DATA: place.dataDir });
  // Nobody listens on the port that stands for "none of the services".
  await lock.announce({ port: 1, token: 'x' });
  const deaf = await doctor({ ...env, FUERO_DATA: place.dataDir });
  await lock.release();
  await place.remove();

  expect(starting.status).toBe(0);
  expect(starting.of('server')).toMatchObject({
    status: 'warning',
    message: expect.stringContaining(
      `process ${process.pid} holds ${place.dataDir} and does not serve`,
    ) as string,
  });
  expect(starting.names).not.toContain('database');
  expect(deaf.status).toBe(1);
  expect(deaf.of('server')).toMatchObject({
    status: 'problem',
    message: `process ${process.pid} holds ${place.dataDir} and does not answer at 127.0.0.1:1`,
  });
});

test('a server that was killed: its lock is no obstacle, and what it recorded is there', async () => {
  const place = await makePlace('pglite', 'migrated');
  const there = { ...env, FUERO_DATA: place.dataDir, FUERO_PORT: '0', FUERO_LOG_LEVEL: 'silent' };
  const child = spawn(process.execPath, [main, 'start'], {
    env: { PATH: process.env['PATH'], ...there },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = once(child, 'exit');
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  await vi.waitFor(() => expect(said).toMatch(/desk +http/), { timeout: 30_000, interval: 100 });
  child.kill('SIGKILL');
  await exited;
  const found = await doctor(there);
  await place.remove();

  expect(found).toMatchObject({ status: 0, problems: 0 });
  expect(found.of('server')).toMatchObject({
    status: 'warning',
    message: expect.stringContaining(
      `process ${child.pid ?? 0} ended without giving ${place.dataDir}/fuero.lock back`,
    ) as string,
  });
  expect(found.of('revision').message).toContain('revision 1, ');
});

test.skipIf(withoutPostgres !== null)(
  `on PostgreSQL there is no lock, so the port is asked ${withoutPostgres ?? ''}`,
  async () => {
    const place = await makePlace('postgresql', 'migrated');
    const { databaseUrl, dataDir } = place;
    const on = await startTestServer({ databaseUrl, dataDir });
    const there = {
      FUERO_DATA: dataDir,
      FUERO_RULES: on.config.rulesDir,
      FUERO_PORT: String(on.port),
      DATABASE_URL: databaseUrl ?? '',
    };
    const found = await doctor(there);
    await on.remove();
    await place.remove();

    expect(found).toMatchObject({ status: 0, problems: 0, warnings: 0 });
    expect(found.of('server').message).toBe(`serves at http://127.0.0.1:${on.port}`);
    expect(found.of('draft').status).toBe('ok');
  },
);
