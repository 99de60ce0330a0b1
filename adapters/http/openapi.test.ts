import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerExample, contentExample } from '../forum/examples.ts';
import { functionCards } from '../forum/rest/functions/functions.ts';
import { says, startTestServer, testKey } from './testing/test-server.ts';
import type { TestServer } from './testing/test-server.ts';

type Schema = Readonly<Record<string, unknown>>;
interface Media {
  readonly schema: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, unknown>>;
}
interface Operation {
  readonly security?: readonly Schema[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, Media>> }>>;
}
interface Document {
  readonly openapi: string;
  readonly components: { readonly securitySchemes: Readonly<Record<string, Schema>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

let server: TestServer;
let api: Document;
let decisionId: string;

beforeAll(async () => {
  server = await startTestServer();
  api = (await server.call('/api/openapi.json')).body as Document;
  await server.post(says('held', 'dudoso'));
  const { body } = await server.post(says('blocked', 'prohibidísimo', 'berta'));
  decisionId = (body as { id: string }).id;
});
afterAll(() => server.remove());

const json = { authorization: `Bearer ${testKey}`, 'content-type': 'application/json' };
const post = (value: unknown, headers: Record<string, string> = json): RequestInit => ({
  method: 'POST',
  headers,
  body: JSON.stringify(value),
});

function expectDeclared(
  template: string,
  { method, status, type, body }: { method: string; status: number; type: string; body: unknown },
): void {
  const responses = api.paths[template]?.[method]?.responses ?? {};
  const declared = responses[status] ?? responses[`${Math.floor(status / 100)}XX`];
  const media = declared?.content[type.split(';')[0] ?? ''];
  expect(media, `${method} ${template} → ${status} ${type} is declared`).toBeDefined();
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(media?.schema ?? {});
  expect(validate(body), `${template} ${status}: ${JSON.stringify(validate.errors)}`).toBe(true);
}

test('the document is valid OpenAPI 3.1', async () => {
  const result = await new Validator().validate(api as unknown as Record<string, unknown>);

  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
  expect(api.openapi).toMatch(/^3\.1\./);
});

test('it describes every route, and each has a summary and an example', () => {
  const paths = Object.keys(api.paths).filter((path) => !path.startsWith('/rest/'));
  const rest = Object.keys(api.paths).filter((path) => path.startsWith('/rest/'));
  expect(rest.sort()).toEqual(
    [
      ...functionCards.map(({ name }) => `/rest/v1/rpc/${name}`),
      ...server.house.views.cards.map(({ name }) => `/rest/v1/${name}`),
    ].sort(),
  );
  expect(paths.sort()).toEqual([
    '/api/admin/foro/estadisticas-moderacion',
    '/api/admin/foro/reportes',
    '/api/admin/foro/reportes/masivo',
    '/api/admin/foro/sanciones',
    '/api/admin/foro/usuarios/{id}/historial',
    '/api/decisions',
    '/api/decisions/{id}',
    '/api/events',
    '/api/forum/appeals',
    '/api/forum/deliveries',
    '/api/forum/deliveries/ack',
    '/api/forum/deliveries/replay',
    '/api/forum/desk-link',
    '/api/forum/events',
    '/api/forum/exports/{kind}.{format}',
    '/api/forum/notifications',
    '/api/forum/notifications/live',
    '/api/forum/notifications/ticket',
    '/api/forum/notifications/{id}',
    '/healthz',
    '/metrics',
    '/readyz',
  ]);
  for (const [path, operations] of Object.entries(api.paths)) {
    for (const operation of Object.values(operations)) {
      const media = Object.values(operation.responses).flatMap((response) => Object.values(response.content));
      expect(operation, path).toHaveProperty('summary');
      for (const one of media) expect(JSON.stringify(one), path).toMatch(/"examples?":/);
    }
  }
});

test('every function that writes takes a key, as its last argument', () => {
  const writers = functionCards.filter(({ does }) => does === 'writes');

  expect(writers.map((card) => [card.name, Object.keys(card.arguments).at(-1)])).toEqual(
    writers.map(({ name }) => [name, 'p_idempotency_key']),
  );
});

test('who may call what', () => {
  const ways = (path: string, method: string) =>
    (api.paths[path]?.[method]?.security ?? []).flatMap((way) => Object.keys(way));

  expect(ways('/api/forum/events', 'post')).toEqual(['serviceKey']);
  for (const path of ['/api/decisions', '/api/decisions/{id}', '/api/events'])
    expect(ways(path, 'get')).toEqual(['serviceKey', 'memberToken', 'deskSession']);
  expect(api.components.securitySchemes).toMatchObject({
    serviceKey: { type: 'http', scheme: 'bearer' },
    memberToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    deskSession: { type: 'apiKey', in: 'cookie' },
  });
});

const answers: readonly [
  template: string,
  path: string | (() => string),
  init: RequestInit,
  status: number,
][] = [
  ['/api/forum/events', '/api/forum/events', post(says('o-1', 'hola')), 200],
  ['/api/forum/events', '/api/forum/events', post(says('o-2', 'dudoso')), 200],
  ['/api/forum/events', '/api/forum/events', post(says('o-3', 'hola', 'berta')), 200],
  ['/api/forum/events', '/api/forum/events', post([says('o-4', 'hola'), { id: 'bad' }]), 200],
  ['/api/forum/events', '/api/forum/events', post({ id: 'bad' }), 400],
  ['/api/forum/events', '/api/forum/events', post({}, {}), 401],
  ['/api/forum/deliveries', '/api/forum/deliveries?after=0', { headers: json }, 200],
  ['/api/forum/deliveries', '/api/forum/deliveries?after=x', { headers: json }, 400],
  ['/api/forum/deliveries/ack', '/api/forum/deliveries/ack', post({ ids: [] }), 200],
  ['/api/forum/deliveries/replay', '/api/forum/deliveries/replay', post({ ids: ['x'] }), 400],
  ['/api/decisions', '/api/decisions', { headers: json }, 200],
  ['/api/decisions', '/api/decisions?limit=1&decision=hold&rule=hold-doubtful', { headers: json }, 200],
  ['/api/decisions', '/api/decisions?limit=0', { headers: json }, 400],
  ['/api/decisions', '/api/decisions?colour=red', { headers: json }, 400],
  ['/api/decisions', '/api/decisions', {}, 401],
  ['/api/decisions/{id}', () => `/api/decisions/${decisionId}`, { headers: json }, 200],
  ['/api/decisions/{id}', '/api/decisions/nobody', { headers: json }, 404],
  ['/api/events', '/api/events', { headers: json }, 200],
  ['/api/events', '/api/events?kind=content.created&decision=block', { headers: json }, 200],
  ['/api/events', '/api/events?kind=nothing', { headers: json }, 400],
  ['/healthz', '/healthz', {}, 200],
  ['/readyz', '/readyz', {}, 200],
  ['/metrics', '/metrics', {}, 200],
  ['/metrics', '/metrics', { headers: { 'x-forwarded-for': '203.0.113.7' } }, 403],
];

test.for(answers)('%s: %s answers as declared', async ([template, path, init, status]) => {
  const { response, body } = await server.call(typeof path === 'string' ? path : path(), {
    headers: {},
    ...init,
  });

  expect(response.status, JSON.stringify(body)).toBe(status);
  const method = (init.method ?? 'GET').toLowerCase();
  expectDeclared(template, { method, status, type: response.headers.get('content-type') ?? '', body });
});

test('the examples are what really comes and goes', async () => {
  const { body } = await server.post(contentExample);

  expect(body).toEqual(answerExample);
  const declared = api.paths['/api/forum/events']?.['post']?.requestBody?.content['application/json'];
  expect(JSON.stringify(declared)).toContain(contentExample.id);
});
