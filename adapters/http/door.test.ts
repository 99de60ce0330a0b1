import { afterAll, beforeAll, expect, test } from 'vitest';
import { like, says, startTestServer, testKey } from './testing/test-server.ts';
import type { TestServer } from './testing/test-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.remove());

const route = '/api/forum/events';
const json = { authorization: `Bearer ${testKey}`, 'content-type': 'application/json' };

test('a harmless event is published, and nothing but the journal knows it', async () => {
  const { response, body } = await server.post(says('calm', 'hola a todos'));

  expect(response.status).toBe(200);
  expect(body).toEqual({
    event: 'calm',
    decision: 'publish',
    id: null,
    rules: [],
    message: null,
    sanction: null,
    repeated: false,
  });
});

test('a doubtful one is held, with a message in the community’s language', async () => {
  const { body } = await server.post(says('doubt', 'esto es dudoso', 'berta'));

  expect(body).toMatchObject({ decision: 'hold', rules: ['hold-doubtful'], sanction: null, repeated: false });
  expect(body).toMatchObject({ id: like(/./), message: like(/revisión/) });
});

test('a forbidden one is blocked, and its author’s next event too, until the end that is named', async () => {
  const { body } = await server.post(says('bad', 'prohibidísimo', 'carlos'));
  const next = await server.post(says('after-bad', 'hola', 'carlos'));

  expect(body).toMatchObject({ decision: 'block', rules: ['block-forbidden'] });
  expect(next.body).toMatchObject({
    decision: 'block',
    sanction: { kind: 'temporary-suspension', endsAt: like(/^\d{4}-.*Z$/) },
  });
  expect((next.body as { message: string }).message).toMatch(/./);
});

test('what only watches does not touch the answer', async () => {
  const { body } = await server.post(says('watched', 'vigilado', 'dora'));

  expect(body).toMatchObject({ decision: 'publish', rules: [] });
});

test('the same id again gives the same answer, marked, and adds nothing', async () => {
  const first = await server.post(says('twice', 'dudoso', 'eva'));
  const again = await server.post(says('twice', 'dudoso', 'eva'));
  const decisions = await server.call('/api/decisions?limit=200');

  expect(again.body).toEqual({ ...(first.body as object), repeated: true });
  const rows = (decisions.body as { rows: { event: string }[] }).rows;
  expect(rows.filter((row) => row.event === 'twice')).toHaveLength(1);
});

test('the same id twenty times at once is one decision and one answer', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => server.post(says('at-once', 'dudoso', 'fer'))),
  );

  const bodies = answers.map(({ body }) => body as { id: string; repeated: boolean });
  expect(new Set(bodies.map((body) => body.id)).size).toBe(1);
  expect(bodies.filter((body) => !body.repeated)).toHaveLength(1);
});

test('a batch is answered in its order; a bad event has its own error and the others go through', async () => {
  const { response, body } = await server.post([
    says('b-1', 'hola'),
    { id: 'b-2', kind: 'content.created', extra: true },
    says('b-3', 'dudoso', 'gil'),
    'not an event',
    { id: 'b-5', kind: 'member.joined', member: { id: 'user-hugo', name: 'hugo' } },
  ]);

  expect(response.status).toBe(200);
  expect(body).toMatchObject([
    { event: 'b-1', decision: 'publish' },
    { event: 'b-2', error: { type: 'urn:fuero:problem:invalid-event', status: 400 } },
    { event: 'b-3', decision: 'hold' },
    { event: null, error: { status: 400 } },
    { event: 'b-5', decision: 'publish' },
  ]);
  const [, bad] = body as { error?: { errors: { path: string }[] } }[];
  expect(bad?.error?.errors.map(({ path }) => path)).toContain('/extra');
});

test('an empty batch has no answers', async () => {
  expect((await server.post([])).body).toEqual([]);
});

test('one id twice in one batch is judged once', async () => {
  const { body } = await server.post([says('dup', 'dudoso', 'ines'), says('dup', 'dudoso', 'ines')]);

  expect(body).toMatchObject([
    { decision: 'hold', repeated: false },
    { decision: 'hold', repeated: true },
  ]);
});

interface Refused {
  readonly name: string;
  readonly init: RequestInit;
  readonly status: number;
  readonly type: string;
  readonly path?: string;
}
const refused: readonly Refused[] = [
  { name: 'no key', init: { method: 'POST', headers: {}, body: '{}' }, status: 401, type: 'wrong-key' },
  {
    name: 'a wrong key',
    init: { method: 'POST', headers: { ...json, authorization: 'Bearer wrong' }, body: '{}' },
    status: 401,
    type: 'wrong-key',
  },
  { name: 'broken JSON', init: { method: 'POST', headers: json, body: '{' }, status: 400, type: 'not-json' },
  { name: 'no body', init: { method: 'POST', headers: json, body: '' }, status: 400, type: 'not-json' },
  {
    name: 'a __proto__ key',
    init: { method: 'POST', headers: json, body: '{"__proto__":{"id":"x"}}' },
    status: 400,
    type: 'not-json',
  },
  {
    name: 'text',
    init: { method: 'POST', headers: { ...json, 'content-type': 'text/plain' }, body: '{}' },
    status: 415,
    type: 'unsupported-media-type',
  },
  {
    name: 'a form',
    init: {
      method: 'POST',
      headers: { ...json, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'a=1',
    },
    status: 415,
    type: 'unsupported-media-type',
  },
  {
    name: 'six megabytes',
    init: { method: 'POST', headers: json, body: JSON.stringify('x'.repeat(6 * 1024 * 1024)) },
    status: 413,
    type: 'body-too-large',
  },
  {
    name: 'another method',
    init: { method: 'PUT', headers: json, body: '{}' },
    status: 405,
    type: 'method-not-allowed',
  },
  {
    name: 'a bad event',
    init: { method: 'POST', headers: json, body: JSON.stringify({ ...says('x', 'y'), rank: 'admin' }) },
    status: 400,
    type: 'invalid-event',
    path: '/rank',
  },
  { name: 'null', init: { method: 'POST', headers: json, body: 'null' }, status: 400, type: 'invalid-event' },
  {
    name: '501 events',
    init: { method: 'POST', headers: json, body: JSON.stringify(Array.from({ length: 501 }, () => 1)) },
    status: 400,
    type: 'too-many-events',
  },
];

test.for(refused)('refused with a problem document: $name', async ({ init, status, type, path }) => {
  const { response, body } = await server.call(route, init);

  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(body).toMatchObject({
    type: `urn:fuero:problem:${type}`,
    status,
    detail: like(/./),
  });
  if (path !== undefined) expect((body as { errors: { path: string }[] }).errors[0]?.path).toBe(path);
  expect(JSON.stringify(body)).not.toMatch(/node_modules|at .*\.ts/);
});

test('405 names what is allowed, 401 how to identify', async () => {
  expect((await server.call(route, { method: 'DELETE' })).response.headers.get('allow')).toBe('POST');
  const { response } = await server.call(route, { method: 'POST', headers: {} });
  expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
});

test('a problem speaks the reader’s language', async () => {
  const headers = { 'accept-language': 'es-CO,es;q=0.9,en;q=0.8' };
  const { body } = await server.call(route, { method: 'POST', headers });

  expect(body).toMatchObject({ detail: like(/clave del servicio/) });
});

test('an address that is not there is a 404 under /api', async () => {
  const { response, body } = await server.call('/api/nothing?secret=1');

  expect(response.status).toBe(404);
  expect(body).toMatchObject({ type: 'urn:fuero:problem:no-such-address' });
  expect(JSON.stringify(body)).not.toContain('secret');
});

test('many wrong keys are slowed down; the right one still opens', async () => {
  let last = 401;
  let retry: string | null = null;
  for (let attempt = 0; attempt < 40 && last === 401; attempt++) {
    const headers = { ...json, authorization: `Bearer wrong-${attempt}` };
    const { response } = await server.call(route, { method: 'POST', headers, body: '{}' });
    last = response.status;
    retry = response.headers.get('retry-after');
  }

  expect(last).toBe(429);
  expect(Number(retry)).toBeGreaterThan(0);
  expect((await server.post(says('after-429', 'hola'))).response.status).toBe(200);
});
