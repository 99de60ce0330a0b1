import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerExample, contentExample } from '../forum/examples.ts';
import { functionCards } from '../forum/rest/functions/functions.ts';
import { createDeclared } from './testing/api-document.ts';
import type { ApiDocument } from './testing/api-document.ts';
import { inSeconds, issuer, jwtSecret, signShared } from './testing/forum-keys.ts';
import { says, startTestServer, testKey } from './testing/test-server.ts';
import type { TestServer } from './testing/test-server.ts';

let server: TestServer;
let api: ApiDocument;
let undeclared: ReturnType<typeof createDeclared>;
let staffKey: string;
let decisionId: string;

beforeAll(async () => {
  server = await startTestServer({ jwtSecret, anonKey });
  api = (await server.call('/api/openapi.json')).body as ApiDocument;
  undeclared = createDeclared(api);
  staffKey = await signShared({ sub: 'u-staff', iss: issuer, exp: inSeconds(3_600) });
  await server.post({
    id: 'staff',
    kind: 'member.updated',
    member: { id: 'u-staff', name: 'marta', roles: ['moderador'] },
  });
  await server.post(says('held', 'dudoso'));
  const { body } = await server.post(says('blocked', 'prohibidísimo', 'berta'));
  decisionId = (body as { id: string }).id;
});
afterAll(() => server.remove());

const anonKey = 'public-key-of-the-forum';
const json = { authorization: `Bearer ${testKey}`, 'content-type': 'application/json' };
const post = (value: unknown, headers: Record<string, string> = json): RequestInit => ({
  method: 'POST',
  headers,
  body: JSON.stringify(value),
});

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
    '/api/admin/foro/acciones',
    '/api/admin/foro/estadisticas-moderacion',
    '/api/admin/foro/notificaciones',
    '/api/admin/foro/reportes',
    '/api/admin/foro/reportes/masivo',
    '/api/admin/foro/sanciones',
    '/api/admin/foro/sanciones/{id}/notas',
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

test('the routes that write say by which header they are repeated without harm', () => {
  const writers = [
    '/api/admin/foro/acciones',
    '/api/admin/foro/notificaciones',
    '/api/admin/foro/reportes',
    '/api/admin/foro/reportes/masivo',
    '/api/admin/foro/sanciones',
    '/api/admin/foro/sanciones/{id}/notas',
  ];

  for (const path of [...writers, '/api/forum/appeals'])
    expect(api.paths[path]?.['post']?.parameters, path).toContainEqual(
      expect.objectContaining({ in: 'header', name: 'Idempotency-Key' }),
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
  const type = response.headers.get('content-type') ?? '';
  expect(undeclared(template, { method: init.method ?? 'GET', status, type, body })).toBeNull();
});

type Who = 'staff' | 'visitor' | 'nobody';
const report = { tipo_contenido: 'post', contenido_id: 'content-held', razon: 'otro' };
const absent = '5a1c2f0e-6a3b-4a53-9f0e-0d8f3b1c2a10';
const viewNames = [
  ...['reportes', 'acciones_moderacion', 'sanciones', 'puntos_moderacion', 'plantillas_mensajes'],
  ...['terminos_prohibidos', 'config_moderacion', 'notificaciones_moderacion'],
].map((name) => `/rest/v1/foro_${name}`);
const rpc = (name: string) => `/rest/v1/rpc/${name}`;
const route = (name: string) => `/api/admin/foro/${name}`;
const person = { p_usuario_id: 'user-berta' };

/** What the forum's own clients call, after the reports and sanctions of the lines before. */
const forumAnswers: readonly (readonly [string, Who, string, string, object | null, number])[] = [
  ['POST', 'staff', route('reportes'), '', report, 201],
  ['POST', 'staff', route('reportes'), '', report, 200],
  ['POST', 'staff', route('reportes'), '', { ...report, contenido_id: 'nada' }, 404],
  ['POST', 'visitor', route('reportes'), '', report, 401],
  ['GET', 'staff', route('reportes'), '?estado=pendiente', null, 200],
  ['GET', 'staff', route('reportes'), '?estado=x', null, 400],
  ['GET', 'nobody', route('reportes'), '', null, 401],
  ['PATCH', 'staff', route('reportes'), '', { reporte_id: absent, accion: 'resolver', resolucion: 'x' }, 404],
  [
    'POST',
    'staff',
    route('reportes/masivo'),
    '',
    { reporte_ids: [absent], accion: 'resolver', resolucion: 'x' },
    200,
  ],
  [
    'POST',
    'staff',
    route('sanciones'),
    '',
    { usuario_id: 'user-berta', tipo_sancion: 'advertencia', razon: 'x' },
    201,
  ],
  [
    'POST',
    'staff',
    route('sanciones'),
    '',
    { usuario_id: 'user-berta', tipo_sancion: 'baneo', razon: 'x' },
    403,
  ],
  ['GET', 'staff', route('sanciones'), '?usuario_id=user-berta', null, 200],
  ['GET', 'staff', '/api/admin/foro/usuarios/{id}/historial', '', null, 200],
  ['GET', 'staff', route('estadisticas-moderacion'), '?fecha_inicio=2026-01-01', null, 200],
  ['GET', 'staff', route('estadisticas-moderacion'), '?fecha_inicio=ayer', null, 400],
  ...viewNames.map((path) => ['GET', 'staff', path, '?limit=2', null, 200] as const),
  ...viewNames.map((path) => ['GET', 'visitor', path, '', null, 401] as const),
  ['GET', 'staff', '/rest/v1/foro_reportes', '?nada=eq.1', null, 400],
  [
    'POST',
    'staff',
    rpc('crear_reporte_foro'),
    '',
    { p_tipo_contenido: 'post', p_contenido_id: 'content-held', p_razon: 'otro' },
    200,
  ],
  ['POST', 'staff', rpc('obtener_reportes_foro'), '', {}, 200],
  ['GET', 'staff', rpc('obtener_reportes_foro'), '', null, 200],
  ['POST', 'staff', rpc('resolver_reporte_foro'), '', { p_reporte_id: absent, p_resolucion: 'x' }, 404],
  ['POST', 'staff', rpc('desestimar_reporte_foro'), '', { p_razon: 'x' }, 404],
  [
    'POST',
    'staff',
    rpc('procesar_reportes_masivo'),
    '',
    { p_reporte_ids: [], p_accion: 'resolver', p_resolucion: 'x' },
    200,
  ],
  [
    'POST',
    'staff',
    rpc('aplicar_sancion_usuario'),
    '',
    { ...person, p_tipo_sancion: 'baneo', p_razon: 'x' },
    403,
  ],
  ['POST', 'staff', rpc('obtener_historial_moderacion_usuario'), '', person, 200],
  ['POST', 'staff', rpc('obtener_sanciones_activas_usuario'), '', person, 200],
  ['POST', 'staff', rpc('verificar_sancion_usuario'), '', person, 200],
  ['POST', 'staff', rpc('obtener_estadisticas_moderacion'), '', {}, 200],
  ['POST', 'staff', rpc('desactivar_sanciones_expiradas'), '', {}, 403],
];

test.for(forumAnswers)(
  '%s as %s: %s%s answers as declared',
  async ([method, who, template, query, sent, status]) => {
    const keys = { staff: staffKey, visitor: anonKey, nobody: null };
    const authorization = keys[who] === null ? {} : { authorization: `Bearer ${keys[who] ?? ''}` };
    const { response, body } = await server.call(`${template.replace('{id}', 'user-berta')}${query}`, {
      method,
      headers: { ...authorization, 'content-type': 'application/json' },
      ...(sent === null ? {} : { body: JSON.stringify(sent) }),
    });

    expect(response.status, JSON.stringify(body)).toBe(status);
    const type = response.headers.get('content-type') ?? '';
    expect(undeclared(template, { method, status, type, body })).toBeNull();
  },
);

test.for([
  ['nobody’s id', absent, 404],
  ['no id', 'abc', 404],
  ['an id that is too long', 'x'.repeat(500), 400],
  ['an address that cannot be read', '%E0%A4%A', 400],
] as const)('what is not there is refused with a problem document: %s', async ([, id, status]) => {
  const { response, body } = await server.call(`/api/forum/notifications/${id}`, {
    ...post({ read: true }, { authorization: `Bearer ${staffKey}`, 'content-type': 'application/json' }),
    method: 'PATCH',
  });

  expect(body).toMatchObject({ status, detail: expect.any(String) as string });
  const type = response.headers.get('content-type') ?? '';
  const answer = { method: 'PATCH', status: response.status, type, body };
  expect(undeclared('/api/forum/notifications/{id}', answer)).toBeNull();
});

test('the examples are what really comes and goes', async () => {
  const { body } = await server.post(contentExample);

  expect(body).toEqual(answerExample);
  const declared = api.paths['/api/forum/events']?.['post']?.requestBody?.content['application/json'];
  expect(JSON.stringify(declared)).toContain(contentExample.id);
});
