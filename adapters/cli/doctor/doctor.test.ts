import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { policyFiles } from '../../http/testing/test-server.ts';
import { judgeSpace } from './check-data.ts';
import { checkDesk, checkNode } from './check-program.ts';
import { doctor, fuero } from './testing/run-doctor.ts';

let folder: string;
let env: Readonly<Record<'FUERO_DATA' | 'FUERO_RULES', string>>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuero-doctor-'));
  env = { FUERO_DATA: join(folder, 'data'), FUERO_RULES: join(folder, 'rules') };
  mkdirSync(env.FUERO_RULES);
  for (const [name, text] of Object.entries(policyFiles)) writeFileSync(join(env.FUERO_RULES, name), text);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('before the first start nothing is wrong, and nothing is made', async () => {
  const found = await doctor(env);

  expect(found).toMatchObject({ status: 0, stderr: '', problems: 0, warnings: 0 });
  expect(found.names).toEqual([
    ...['node', 'configuration', 'keys', 'data', 'disk', 'server', 'database', 'policy', 'desk'],
  ]);
  expect(found.of('data').message).toBe(`${env.FUERO_DATA} is not there yet: fuero start makes it`);
  expect(found.of('keys').message).toContain('no service key yet (the first start makes one)');
  expect(found.of('policy').message).toBe(`${env.FUERO_RULES} checks: 2 files, 3 rules`);
  expect(readdirSync(folder)).toEqual(['rules']);
  expect(readdirSync(env.FUERO_RULES).sort()).toEqual(['policy.yaml', 'rules.yaml']);
});

test('a broken configuration: every problem at once, no secret, exit 1', async () => {
  const { status, stdout, stderr } = await fuero(
    {
      FUERO_PORT: 'siebentausend',
      FUERO_POLICY: 'git',
      FUERO_JWT_SECRET: 'geheim-und-kurz',
      FUERO_WEBHOOK_URL: 'https://usuario:contraseña@foro.example',
      DATABASE_URL: 'mysql://root:hunter2@db/fuero',
    },
    'doctor',
  );

  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout.split('\n').map((line) => line.trim())).toEqual([
    expect.stringMatching(/^ok +node +Node 2/),
    'problem  configuration  5 variables of the environment cannot be used, so the rest could not be looked at',
    'FUERO_PORT is "siebentausend": a port is a whole number from 0 to 65535',
    'FUERO_POLICY is "git": allowed: folder, desk',
    'FUERO_JWT_SECRET: at least 32 characters are needed; this one has 15',
    'FUERO_WEBHOOK_URL: the address must not carry a user, a password or a fragment',
    'DATABASE_URL: a PostgreSQL address is needed: postgresql://user:password@host:5432/name',
    'hint: the README has the table of variables',
    'ok       desk           built',
    '',
    '1 problem',
    '',
  ]);
  expect(stdout).not.toMatch(/geheim|contraseña|hunter2/);
});

test('a variable that is none is a warning, and a slip of the command line exit 2', async () => {
  const [found, slip] = await Promise.all([
    doctor({ ...env, FUERO_PROT: '80' }),
    fuero(env, 'doctor', '--colour'),
  ]);

  expect(found).toMatchObject({ status: 0, warnings: 1 });
  expect(found.of('configuration')).toMatchObject({
    status: 'warning',
    message: 'set: FUERO_DATA, FUERO_RULES',
    details: ['FUERO_PROT is not a variable of Fuero: it does nothing'],
  });
  expect(slip).toMatchObject({ status: 2, stdout: '' });
});

test('the data directory is a file, and the policy folder does not check', async () => {
  writeFileSync(env.FUERO_DATA, '');
  writeFileSync(join(env.FUERO_RULES, 'more.yaml'), 'lists:\n  a: { terms: [xa], severty: 3 }\n');
  const found = await doctor(env);

  expect(found).toMatchObject({ status: 1, problems: 2, stderr: '' });
  expect(found.of('data')).toMatchObject({
    status: 'problem',
    message: `${env.FUERO_DATA} is a file, and a directory is needed`,
  });
  const { status, message, details } = found.of('policy');
  expect({ status, message }).toEqual({
    status: 'problem',
    message: `${env.FUERO_RULES} does not check: 1 error, 0 warnings in 3 files`,
  });
  expect(details).toEqual([
    expect.stringMatching(`^${env.FUERO_RULES}/more.yaml:2:21 unknown key \`severty\``),
  ]);
});

test('PostgreSQL that is not there: said with the reason, without the address; nothing is made', async () => {
  const found = await doctor({
    ...env,
    DATABASE_URL: 'postgres://dora:geheimnis@127.0.0.1:1/fuero',
    FUERO_PORT: '1',
  });

  expect(found).toMatchObject({ status: 1, problems: 1, stderr: '' });
  expect(found.of('database')).toMatchObject({
    status: 'problem',
    message: 'PostgreSQL cannot be reached: connect ECONNREFUSED 127.0.0.1:1',
  });
  expect(found.of('server')).toMatchObject({
    status: 'warning',
    message: 'no Fuero answers at http://127.0.0.1:1',
  });
  expect(found.names).not.toContain('migrations');
  expect(found.stdout).not.toContain('geheimnis');
  expect(existsSync(env.FUERO_DATA)).toBe(false);
});

test('a key that every visitor knows is no service key, also where Fuero made it', async () => {
  mkdirSync(env.FUERO_DATA);
  const secrets = join(env.FUERO_DATA, 'secrets.json');
  writeFileSync(secrets, '{ "serviceKey": "fsk_für-alle-sichtbar" }'.replace('ü', 'u'));
  const shared = await doctor({ ...env, FUERO_ANON_KEY: 'fsk_fur-alle-sichtbar' });
  writeFileSync(secrets, 'no JSON');
  const torn = await doctor(env);

  expect(shared.of('keys')).toMatchObject({
    status: 'problem',
    message:
      'FUERO_ANON_KEY is the same as the service key, but every visitor of the forum knows it; they must differ',
  });
  expect(shared.stdout).not.toContain('sichtbar');
  expect(torn.of('keys')).toMatchObject({
    status: 'problem',
    message: expect.stringContaining(`${secrets} is not JSON`) as string,
  });
});

test.for([
  [200 * 1024 ** 3, 'ok', '200.0 GiB free'],
  [1024 ** 3 - 1, 'warning', 'only 1023 MiB free where the data directory is'],
  [128 * 1024 ** 2, 'warning', 'only 128 MiB free where the data directory is'],
  [128 * 1024 ** 2 - 1, 'problem', 'only 127 MiB free where the data directory is'],
] as const)('%i bytes of room: %s', ([free, status, message]) => {
  expect(judgeSpace(free)).toMatchObject({ name: 'disk', status, message });
});

test('an old Node and a desk that is not built', () => {
  expect(checkNode('22.18.0')).toMatchObject({
    status: 'problem',
    message: 'Node 22.18.0, and Fuero needs 24 or later',
  });
  expect(checkDesk(join(folder, 'handler.js'))).toMatchObject({
    status: 'warning',
    hint: 'npm start builds it',
  });
});
