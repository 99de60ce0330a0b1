import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';
import type { Environment } from './read-variable.ts';
import { serviceKeyFor } from './service-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'fuero-config-'));
const good: Environment = { FUERO_RULES: folder };

function problemsOf(environment: Environment) {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('this environment was accepted');
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

test('an empty environment means the defaults of the table', () => {
  const { config, notices } = readConfig({ ...good, FUERO_PORT: '', DATABASE_URL: ' ' });

  expect(config).toMatchObject({
    host: '127.0.0.1',
    port: 7420,
    onOutage: '503',
    logLevel: 'info',
    databaseUrl: null,
    serviceKey: null,
    publicUrl: null,
  });
  expect(config.dataDir).toBe(join(process.cwd(), 'data'));
  expect(notices).toEqual([]);
});

test.for([
  ['FUERO_PORT', '70000', 'from 0 to 65535'],
  ['FUERO_PORT', '-1', 'from 0 to 65535'],
  ['FUERO_PORT', '74x', 'from 0 to 65535'],
  ['FUERO_HOST', 'http://here', 'IP address or a host name'],
  ['FUERO_RULES', '/nowhere/at/all', 'no such folder'],
  ['FUERO_POLICY', 'git', 'allowed: folder, desk'],
  ['FUERO_ON_OUTAGE', '200', '503, hold, publish'],
  ['FUERO_LOG_LEVEL', 'chatty', 'debug, info, warn, error, silent'],
  ['FUERO_PUBLIC_URL', 'https://foro.example.org/desk', 'without a path'],
  ['FUERO_PUBLIC_URL', 'javascript:alert(1)', 'without a path'],
] as const)('%s=%s is refused: %s', ([name, value, allowed]) => {
  const { problems } = problemsOf({ ...good, [name]: value });

  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ variable: name, value: `"${value}"` });
  expect(problems[0]?.message).toContain(allowed);
});

test('all problems are named at once, and no secret is repeated', () => {
  const error = problemsOf({
    FUERO_PORT: 'x',
    FUERO_RULES: '/nowhere',
    FUERO_SERVICE_KEY: 'short-secret',
    DATABASE_URL: 'mysql://ana:hunter22@db/fuero',
    FUERO_ON_OUTAGE: 'ignore',
  });

  expect(error.problems.map((problem) => problem.variable)).toEqual([
    'FUERO_PORT',
    'FUERO_RULES',
    'FUERO_SERVICE_KEY',
    'FUERO_ON_OUTAGE',
    'DATABASE_URL',
  ]);
  expect(error.message).not.toMatch(/short-secret|hunter22/);
  expect(error.message).toContain('5 variables');
});

test('a value may come from a file, and not from both', () => {
  const path = file('key', '  a-key-of-enough-length  \n');

  expect(readConfig({ ...good, FUERO_SERVICE_KEY_FILE: path }).config.serviceKey).toBe(
    'a-key-of-enough-length',
  );
  const both = problemsOf({
    ...good,
    FUERO_SERVICE_KEY: 'a-key-of-enough-length',
    FUERO_SERVICE_KEY_FILE: path,
  });
  expect(both.problems[0]?.message).toContain('not both');
});

test.for([
  ['a file that is not there', () => join(folder, 'absent'), 'cannot be read'],
  ['an empty file', () => file('empty', '\n'), 'is empty'],
  ['a file with a bad value', () => file('bad', '99999'), 'from 0 to 65535'],
] as const)('%s is a problem of the _FILE variable', ([, path, message]) => {
  const { problems } = problemsOf({ ...good, FUERO_PORT_FILE: path() });

  expect(problems[0]?.variable).toBe('FUERO_PORT_FILE');
  expect(problems[0]?.message).toContain(message);
});

test('a variable that does nothing is said, not refused', () => {
  const { notices } = readConfig({ ...good, FUERO_SERVCE_KEY: 'x', FUERO_JWT_FILE: '/x', HOME: '/' });

  expect(notices.map((notice) => notice.variable)).toEqual(['FUERO_SERVCE_KEY', 'FUERO_JWT_FILE']);
  expect(notices[1]?.message).toContain('does nothing');
});

const anonKey = 'public-key-of-the-forum';
const jwtSecret = 'a secret of at least 32 characters';

test('what the forum’s members come with is read, also from files, and nothing is said against it', () => {
  const { config, notices } = readConfig({
    ...good,
    FUERO_ANON_KEY: anonKey,
    FUERO_JWT_SECRET_FILE: file('jwt', `${jwtSecret}\n`),
    FUERO_JWKS_URL: 'https://foro.example.org/keys',
  });

  expect(config).toMatchObject({ anonKey, jwtSecret, jwksUrl: 'https://foro.example.org/keys' });
  expect(notices).toEqual([]);
  expect(readConfig(good).config).toMatchObject({ anonKey: null, jwtSecret: null, jwksUrl: null });
});

test.for([
  ['FUERO_JWT_SECRET', 'x'.repeat(31), '32 characters'],
  ['FUERO_ANON_KEY', 'with a space in it', 'visible ASCII'],
  ['FUERO_JWKS_URL', 'http://foro.example.org/keys', 'https'],
  ['FUERO_JWKS_URL', 'http://127.0.0.1.example.org/keys', 'https'],
  ['FUERO_JWKS_URL', 'file:///etc/keys.json', 'https'],
  ['FUERO_JWKS_URL', 'keys.json', 'https'],
  ['FUERO_WEBHOOK_URL', 'ftp://foro.example.org/hook', 'an address is needed'],
  ['FUERO_WEBHOOK_URL', 'https://ana:hunter22@foro.example.org/', 'user, a password'],
  ['FUERO_JWKS_URL', 'https://ana:hunter22@foro.example.org/keys', 'user or a password'],
] as const)('%s=%s is refused without being repeated: %s', ([name, value, allowed]) => {
  const error = problemsOf({ ...good, [name]: value });

  expect(error.problems).toMatchObject([{ variable: name, value: null }]);
  expect(error.message).toContain(allowed);
  expect(error.message).not.toContain(value);
});

test('webhooks need an address and a secret', () => {
  const url = 'http://foro:3000/webhooks/fuero?from=fuero';
  const both = { ...good, FUERO_WEBHOOK_URL: url, FUERO_WEBHOOK_SECRET: 'a-secret-of-the-forum' };

  expect(readConfig(both).config.webhook).toEqual({ url, secret: 'a-secret-of-the-forum' });
  expect(readConfig(good).config.webhook).toBeNull();
  expect(problemsOf({ ...good, FUERO_WEBHOOK_URL: url }).problems).toMatchObject([
    { variable: 'FUERO_WEBHOOK_SECRET', value: null },
  ]);
  expect(problemsOf({ ...both, FUERO_WEBHOOK_URL: '' }).problems).toMatchObject([
    { variable: 'FUERO_WEBHOOK_URL', value: null },
  ]);
});

test.for(['http://127.0.0.1:8080/keys', 'http://localhost/keys', 'http://[::1]:81/keys'])(
  'keys may come from this machine without https: %s',
  (url) => {
    expect(readConfig({ ...good, FUERO_JWKS_URL: url }).config.jwksUrl).toBe(url);
  },
);

test.for([
  [{ FUERO_SERVICE_KEY: anonKey }, 'the service key'],
  [{ FUERO_JWT_SECRET: jwtSecret, FUERO_ANON_KEY: jwtSecret.replaceAll(' ', '-') }, null],
  [{ FUERO_JWT_SECRET: `${anonKey}${anonKey}`, FUERO_ANON_KEY: `${anonKey}${anonKey}` }, 'FUERO_JWT_SECRET'],
] as const)('a public key that is also a secret is refused: %o', ([variables, twin]) => {
  const environment = { ...good, FUERO_ANON_KEY: anonKey, ...variables };
  if (twin === null) {
    expect(readConfig(environment).notices).toEqual([]);
    return;
  }
  const error = problemsOf(environment);
  expect(error.problems).toMatchObject([
    { variable: 'FUERO_ANON_KEY', message: expect.stringContaining(twin) as unknown },
  ]);
  expect(error.message).not.toContain(anonKey);
});

test('without a key one is made, kept for its owner only, and found again', async () => {
  const dataDir = join(folder, 'data');
  const first = await serviceKeyFor(dataDir, null);
  const again = await serviceKeyFor(dataDir, null);

  expect(first.key).toMatch(/^fsk_[\w-]{43}$/);
  expect(again).toEqual(first);
  expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(await serviceKeyFor(dataDir, 'configured-key-here')).toEqual({
    key: 'configured-key-here',
    file: null,
  });
});

test('a broken secrets file is refused with what to do', async () => {
  const dataDir = mkdtempSync(join(folder, 'broken-'));
  writeFileSync(join(dataDir, 'secrets.json'), '{');

  await expect(serviceKeyFor(dataDir, null)).rejects.toThrow(/secrets\.json is not JSON; mend it/);
});
