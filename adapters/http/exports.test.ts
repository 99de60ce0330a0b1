import { afterAll, beforeAll, expect, test } from 'vitest';
import Papa from 'papaparse';
import { inSeconds, issuer, jwtSecret, signShared } from './testing/forum-keys.ts';
import { startTestServer, testKey } from './testing/test-server.ts';
import type { TestServer } from './testing/test-server.ts';

let server: TestServer;
let admin: Record<string, string>;

beforeAll(async () => {
  server = await startTestServer({ jwtSecret });
  const answers = await server.post([
    {
      id: 'e-mod',
      kind: 'member.updated',
      member: { id: 'user-mod', name: 'mod', roles: ['moderador'] },
    },
    { id: 'e-ana', kind: 'member.updated', member: { id: 'user-ana', name: 'ana', roles: [] } },
    {
      id: 'e-1',
      kind: 'content.created',
      author: { id: 'user-bad', name: '=HYPERLINK("http://x")' },
      content: { id: 'c-1', type: 'post', text: 'prohibidísimo' },
    },
  ]);
  expect(answers.response.status).toBe(200);
  const session = await server.house.desk.sessions.redeem(await server.house.mintAdminLink());
  admin = { cookie: `fuero_session=${session?.token ?? ''}` };
});
afterAll(() => server.remove());

const token = async (name: string) => ({
  authorization: `Bearer ${await signShared({ sub: `user-${name}`, iss: issuer, exp: inSeconds(600) })}`,
});

test('sanctions as CSV: a file by name, whose cells are no formulas', async () => {
  const { response, body } = await server.call('/api/forum/exports/sanctions.csv?bom=true', {
    headers: admin,
  });

  expect(response.status, String(body)).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="sanctions.csv"');
  expect(response.headers.get('cache-control')).toContain('no-store');
  const { data } = Papa.parse<Record<string, string>>(body as string, { header: true, skipEmptyLines: true });
  expect(data).toMatchObject([
    { kind: 'temporary-suspension', memberName: '\'=HYPERLINK("http://x")', points: '0', liftedAt: '' },
  ]);
});

test('the byte order mark comes when it is asked for', async () => {
  const first = async (query: string) => {
    const response = await fetch(`${server.url}/api/forum/exports/actions.csv${query}`, { headers: admin });
    return new Uint8Array(await response.arrayBuffer()).slice(0, 3);
  };

  expect([...(await first('?bom=true'))]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(await first(''))).toBe('id,');
});

test('the same as JSON, and a line each', async () => {
  const json = await server.call('/api/forum/exports/sanctions.json', { headers: admin });
  const lines = await server.call('/api/forum/exports/sanctions.ndjson', { headers: admin });

  expect(json.body).toMatchObject([{ memberName: '=HYPERLINK("http://x")', points: 0, liftedAt: null }]);
  expect([lines.body]).toEqual(json.body);
});

test('figures of a range, in the name of the file too', async () => {
  const path = '/api/forum/exports/statistics.csv?from=2026-11-01&until=2026-11-02&separator=semicolon';
  const { response, body } = await server.call(path, { headers: admin });

  expect(response.headers.get('content-disposition')).toContain('statistics-2026-11-01-2026-11-02.csv');
  expect(body).toContain('figure;of;value\r\n');
  expect(body).toContain('zone;;America/Bogota\r\n');
});

test.for<[string, () => Promise<Record<string, string>> | Record<string, string>, string, number]>([
  ['nobody', () => ({}), 'sanctions.csv', 401],
  ['the forum’s server', () => ({ authorization: `Bearer ${testKey}` }), 'sanctions.csv', 403],
  ['a member', () => token('ana'), 'sanctions.csv', 403],
  ['a moderator', () => token('mod'), 'sanctions.csv', 403],
  ['a range that is none', () => admin, 'sanctions.csv?from=2026-02-30', 400],
  ['an unknown kind', () => admin, 'members.csv', 400],
  ['an unknown format', () => admin, 'sanctions.xlsx', 400],
  ['an unknown parameter', () => admin, 'sanctions.csv?colour=red', 400],
])('%s gets a problem instead of a file', async ([, headers, path, status]) => {
  const { response, body } = await server.call(`/api/forum/exports/${path}`, { headers: await headers() });

  expect(response.status, JSON.stringify(body)).toBe(status);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
});

test('to ask for the head only is not to take it away', async () => {
  const response = await fetch(`${server.url}/api/forum/exports/sanctions.csv`, {
    method: 'HEAD',
    headers: admin,
  });

  expect(response.status).toBe(405);
});
