import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rank } from '@fuero/engine';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { service } from '../../community/database/caller.ts';
import { openDatabase } from '../../community/database/open-database.ts';
import { migrationsDir } from '../../community/testing/place.ts';
import { startServer } from './server.ts';
import {
  inSeconds,
  issuer,
  jwtSecret,
  makeKey,
  signShared,
  startKeyServer,
  unsigned,
} from './testing/forum-keys.ts';
import type { KeyServer, SigningKey } from './testing/forum-keys.ts';
import { says, startTestServer, testKey } from './testing/test-server.ts';
import type { TestServer } from './testing/test-server.ts';

const anonKey = 'public-key-of-the-forum';
const dataDir = mkdtempSync(join(tmpdir(), 'fuero-callers-'));

let keys: KeyServer;
let rsa: SigningKey;
let stranger: SigningKey;
let elliptic: SigningKey;
let server: TestServer;
let decision: string;

beforeAll(async () => {
  keys = await startKeyServer();
  [rsa, stranger, elliptic] = await Promise.all([
    makeKey('RS256', 'r1'),
    makeKey('RS256', 'r1'),
    makeKey('ES256', 'e1'),
  ]);
  keys.publish([rsa, elliptic]);
  await reportMembers();
  await grant('user-sole', 'senior');
  server = await startTestServer({ dataDir, anonKey, jwtSecret, jwksUrl: keys.url });
});
afterAll(async () => {
  await server.remove();
  await keys.close();
  rmSync(dataDir, { recursive: true, force: true });
});
afterEach(() => {
  vi.useRealTimers();
});

/** What the forum's server says of its members, and one decision to read. */
async function reportMembers(): Promise<void> {
  const first = await startTestServer({ dataDir });
  await first.post([member('ana', []), member('mod', ['moderador']), member('sole', [])]);
  const { body } = await first.post(says('held', 'dudoso'));
  decision = (body as { id: string }).id;
  await first.remove();
}

function member(name: string, roles: readonly string[]): object {
  return {
    id: `e-${name}-${roles.length}`,
    kind: 'member.updated',
    member: { id: `user-${name}`, name, roles },
  };
}

/** A rank that a person gave in the desk. Written straight into the database, where no process is in it. */
async function grant(externalId: string, rank: Rank): Promise<void> {
  const onMigrated = () => undefined;
  const database = await openDatabase({ databaseUrl: null, dataDir, migrationsDir, poolMax: 1, onMigrated });
  await database.write(
    service('prueba'),
    () => Promise.resolve(),
    (tx) =>
      tx.execute(
        `insert into staff_grants (community_id, member_id, rank, granted_by, granted_at)
           select community_id, member_id, ?, 'start', now() from accounts where external_id = ?`,
        [rank, externalId],
      ),
  );
  await database.close();
}

const claims = (sub: string) => ({ sub, iss: issuer, exp: inSeconds(600) });
const mod = () => claims('user-mod');
const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
const withToken = async (token: string | Promise<string>) => bearer(await token);

interface Case {
  readonly caller: string;
  readonly headers: () => Promise<Record<string, string>> | Record<string, string>;
  readonly status: number;
  readonly problem?: string;
}

const cases: readonly Case[] = [
  { caller: 'no header', headers: () => ({}), status: 401, problem: 'sign-in' },
  { caller: 'apikey alone', headers: () => ({ apikey: testKey }), status: 401, problem: 'sign-in' },
  {
    caller: 'anonymous, as supabase-js sends it',
    headers: () => ({ apikey: anonKey, ...bearer(anonKey) }),
    status: 401,
    problem: 'sign-in',
  },
  { caller: 'a wrong key', headers: () => bearer('no-such-key'), status: 401, problem: 'wrong-key' },
  { caller: 'the service', headers: () => bearer(testKey), status: 200 },
  {
    caller: 'a member without rank',
    headers: () => withToken(signShared(claims('user-ana'))),
    status: 403,
    problem: 'not-staff',
  },
  {
    caller: 'a member who claims a rank',
    headers: () =>
      withToken(
        signShared({ ...claims('user-ana'), role: 'service_role', rank: 'admin', roles: ['moderador'] }),
      ),
    status: 403,
    problem: 'not-staff',
  },
  {
    caller: 'someone of whom the forum never spoke',
    headers: () => withToken(signShared(claims('user-nobody'))),
    status: 403,
    problem: 'not-staff',
  },
  {
    caller: 'a moderator by a role of the policy, beside the public key',
    headers: async () => ({ apikey: anonKey, ...(await withToken(signShared(mod()))) }),
    status: 200,
  },
  {
    caller: 'a senior by a grant of the desk',
    headers: () => withToken(signShared(claims('user-sole'))),
    status: 200,
  },
  { caller: 'RS256', headers: () => withToken(rsa.sign(mod())), status: 200 },
  { caller: 'ES256', headers: () => withToken(elliptic.sign(mod())), status: 200 },
  {
    caller: 'another issuer',
    headers: () => withToken(signShared({ ...mod(), iss: 'https://otro.example.org' })),
    status: 401,
    problem: 'token-issuer',
  },
  {
    caller: 'no issuer',
    headers: () => withToken(rsa.sign({ sub: 'user-mod', exp: inSeconds(600) })),
    status: 401,
    problem: 'token-issuer',
  },
  {
    caller: 'expired',
    headers: () => withToken(signShared({ ...mod(), exp: inSeconds(-2) })),
    status: 401,
    problem: 'token-expired',
  },
  {
    caller: 'not yet valid',
    headers: () => withToken(elliptic.sign({ ...mod(), nbf: inSeconds(60) })),
    status: 401,
    problem: 'token-not-yet',
  },
  {
    caller: 'no subject',
    headers: () => withToken(signShared({ iss: issuer, exp: inSeconds(600) })),
    status: 401,
    problem: 'token-no-subject',
  },
  {
    caller: 'a subject that is a number',
    headers: () => withToken(signShared({ ...mod(), sub: 7 as unknown as string })),
    status: 401,
    problem: 'token-no-subject',
  },
  { caller: 'alg none', headers: () => bearer(unsigned(mod())), status: 401, problem: 'token-algorithm' },
  {
    caller: 'HS256 signed with the RSA public key',
    headers: () => withToken(signShared(mod(), rsa.pem)),
    status: 401,
    problem: 'token-signature',
  },
  {
    caller: 'a stranger’s key under a known name',
    headers: () => withToken(stranger.sign(mod())),
    status: 401,
    problem: 'token-signature',
  },
  {
    caller: 'a key that is not published',
    headers: () => withToken(rsa.sign(mod(), 'r9')),
    status: 401,
    problem: 'token-unknown-key',
  },
  {
    caller: 'three parts of nothing',
    headers: () => bearer('a.b.c'),
    status: 401,
    problem: 'token-malformed',
  },
];
const routes = [
  ['decisions', () => '/api/decisions?limit=5', () => ({ rows: [{ id: decision }] })],
  ['one decision', () => `/api/decisions/${decision}`, () => ({ id: decision, text: 'dudoso' })],
  ['events', () => '/api/events?limit=1', () => ({ rows: [{ id: 'held' }] })],
] as const;
const table = cases.flatMap((one) => routes.map(([route, path, shown]) => ({ ...one, route, path, shown })));

test.for(table)('$caller, $route: $status', async ({ headers, status, problem, path, shown }) => {
  const { response, body } = await server.call(path(), { headers: await headers() });

  expect(response.status, JSON.stringify(body)).toBe(status);
  if (problem === undefined) {
    expect(body).toMatchObject(shown());
    return;
  }
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  expect(body).toMatchObject({ type: `urn:fuero:problem:${problem}`, status });
  if (status === 401) expect(response.headers.get('www-authenticate')).toMatch(/^Bearer realm="fuero"/);
});

async function statusOf(token: string | Promise<string>): Promise<number> {
  const { response } = await server.call('/api/decisions', { headers: await withToken(token) });
  return response.status;
}

test('a rank goes with the role that the forum reports', async () => {
  const bea = () => signShared(claims('user-bea'));

  await server.post(member('bea', ['moderador']));
  expect(await statusOf(bea())).toBe(200);
  await server.post(member('bea', []));
  expect(await statusOf(bea())).toBe(403);
  expect(await server.house.audit.verify('prueba')).toMatchObject({ ok: true });
});

test('a token opens nothing but reading, and the anonymous key nothing at all', async () => {
  for (const headers of [await withToken(signShared(mod())), bearer(anonKey)]) {
    const init = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' } };
    const { response } = await server.call('/api/forum/events', {
      ...init,
      body: JSON.stringify(says('x', 'y')),
    });
    expect(response.status).toBe(401);
  }
});

test('keys are fetched once, a new one is found, an old one is forgotten', async () => {
  const asked = keys.asked();
  await Promise.all(Array.from({ length: 10 }, () => statusOf(rsa.sign(mod()))));
  expect(keys.asked()).toBe(asked);

  const next = await makeKey('RS256', 'r2');
  keys.publish([next, elliptic]);
  vi.setSystemTime(Date.now() + 31_000);
  expect(await statusOf(next.sign(mod()))).toBe(200);
  expect(await statusOf(rsa.sign(mod()))).toBe(401);
  expect(keys.asked()).toBe(asked + 1);
});

test('while the keys cannot be had the answer is 503, and a token of the shared secret still reads', async () => {
  keys.publish(null);
  vi.setSystemTime(Date.now() + 20 * 60_000);
  const { response, body } = await server.call('/api/events', {
    headers: await withToken(elliptic.sign(mod())),
  });

  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('5');
  expect(body).toMatchObject({ type: 'urn:fuero:problem:keys-away' });
  expect(await statusOf(signShared(mod()))).toBe(200);
  expect(server.lines.join('')).toContain('FUERO_JWKS_URL cannot be had');
});

test('neither keys nor tokens are in the log', () => {
  const log = server.lines.join('');

  for (const secret of [testKey, anonKey, jwtSecret, 'eyJ']) expect(log).not.toContain(secret);
});

test('without keys for members their tokens are refused, and why is said', async () => {
  const plain = await startTestServer();
  const { response, body } = await plain.call('/api/events', { headers: await withToken(signShared(mod())) });
  await plain.remove();

  expect(response.status).toBe(401);
  expect(body).toMatchObject({ type: 'urn:fuero:problem:tokens-not-accepted' });
});

test('with public keys only, a shared secret signs nothing', async () => {
  keys.publish([rsa]);
  const strict = await startTestServer({ jwksUrl: keys.url });
  const { body } = await strict.call('/api/events', { headers: await withToken(signShared(mod(), rsa.pem)) });
  await strict.remove();

  expect(body).toMatchObject({ type: 'urn:fuero:problem:token-algorithm', status: 401 });
});

test('a public key that equals the service key made at an earlier start is refused', async () => {
  const first = await startTestServer({ serviceKey: null });
  await first.close();
  const again = startServer({ ...first.config, anonKey: first.serviceKey.key }, { write: () => undefined });

  await expect(again).rejects.toThrow(/FUERO_ANON_KEY[\s\S]*the same as the service key/);
  rmSync(join(first.config.dataDir, '..'), { recursive: true, force: true });
});
