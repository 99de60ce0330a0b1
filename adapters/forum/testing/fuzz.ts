import fc from 'fast-check';
import type { ViewCard } from '@fuero/community';
import type { ArgumentCard, FunctionCard, Kind } from '../rest/functions/function-card.ts';
import { functionCards } from '../rest/functions/functions.ts';
import { callers } from './forum-place.ts';
import type { Caller, ForumPlace } from './forum-place.ts';

/** One request that a careless or hostile client could send. */
interface Request {
  readonly caller: Caller;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** As it goes over the wire; `null`: none. */
  readonly body: string | null;
}

export interface Fuzzed {
  readonly statuses: ReadonlyMap<number, number>;
  /** In words: what went wrong, and with which request. */
  readonly violations: readonly string[];
}

/** Sends requests made from the cards of views and functions and from the routes, and looks at every answer. */
export async function fuzz(
  place: ForumPlace,
  { seed, calls }: { readonly seed: number; readonly calls: number },
): Promise<Fuzzed> {
  const known = { reports: [await place.report(), await place.report()], users: ['u-ana', 'u-berta'] };
  const violations: string[] = [];
  const statuses = new Map<number, number>();
  for (const request of fc.sample(requests(place.server.house.views.cards, known), {
    seed,
    numRuns: calls,
  })) {
    const response = await send(place, request);
    if (response === null) {
      violations.push(`no answer: ${JSON.stringify(request).slice(0, 500)}`);
      continue;
    }
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    const problem = wrongWith(request, response, await response.text());
    if (problem !== null) violations.push(`${problem}: ${JSON.stringify(request).slice(0, 500)}`);
  }
  return { statuses, violations };
}

/** `null`: twice no answer. Once may be a connection that was closed for its age in the moment of its use. */
async function send(place: ForumPlace, request: Request, attempt = 1): Promise<Response | null> {
  const { caller, method, path, headers, body } = request;
  try {
    return await fetch(`${place.server.url}${path}`, {
      method,
      headers: { authorization: place.bearer(caller), ...headers },
      ...(body === null ? {} : { body }),
      redirect: 'manual',
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return attempt === 2 ? null : send(place, request, attempt + 1);
  }
}

function wrongWith({ path, method, caller }: Request, response: Response, text: string): string | null {
  const { status } = response;
  if (status >= 500) return `${status} ${text.slice(0, 200)}`;
  if (status >= 300 && status < 400) return `${status}, a redirect`;
  if (/\bat .*\.(?:ts|js|mjs):\d+|node_modules/.test(text)) return 'a stack trace';
  if (status < 300 && caller === 'expired') return 'an expired token was let in';
  if (method === 'HEAD' || status === 204) return text === '' ? null : 'a body where none belongs';
  const type = response.headers.get('content-type') ?? '';
  if (status < 300) return /json|csv/.test(type) ? null : `an answer of type ${type}`;
  const body: unknown = /json/.test(type) ? JSON.parse(text) : null;
  if (typeof body !== 'object' || body === null) return `an error of type ${type}`;
  const keys = Object.keys(body).sort().join();
  if (path.startsWith('/rest/')) return keys === 'code,details,hint,message' ? null : `an error with ${keys}`;
  return 'type' in body && 'status' in body && body.status === status ? null : `a problem with ${keys}`;
}

interface Known {
  readonly reports: readonly string[];
  readonly users: readonly string[];
}

/** Values on which programs have stumbled. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.string({ unit: 'grapheme', maxLength: 50 }),
  fc.constantFrom<unknown>(
    ...['', '\0', "'; drop table reports; --", '%00', '../..', '9'.repeat(40), '-1', 'NaN', '1e400'],
    ...['0001-01-01', '9999-12-31T23:59:60Z', '2026-02-30', 'infinity', 'now', '{a,"b', '[1,2', '__proto__'],
    ...[2_147_483_648, -2_147_483_649, 9e15, 1.5, true, false, null, [], {}, [[[]]], { a: { b: null } }],
  ),
  fc.string({ minLength: 20_000, maxLength: 20_001 }),
  fc.jsonValue({ maxDepth: 3 }),
);

function fitting(card: ArgumentCard, known: Known): fc.Arbitrary<unknown> {
  const byKind: Readonly<Record<Kind, fc.Arbitrary<unknown>>> = {
    text: fc.oneof(fc.constant(card.example), fc.constantFrom(...known.users), fc.string({ maxLength: 200 })),
    uuid: fc.oneof(fc.constantFrom(...known.reports), fc.uuid()),
    'uuid[]': fc.array(fc.oneof(fc.constantFrom(...known.reports), fc.uuid()), { maxLength: 5 }),
    int4: fc.integer({ min: -5, max: 400 }),
    bool: fc.boolean(),
    jsonb: fc.dictionary(fc.constantFrom('texto', 'titulo', 'dias_duracion', 'puntos', 'x'), fc.jsonValue(), {
      noNullPrototype: true,
    }),
  };
  const right = card.words === undefined ? byKind[card.type] : fc.constantFrom(...card.words);
  return fc.oneof({ weight: 6, arbitrary: right }, { weight: 1, arbitrary: hostile });
}

function argumentsOf(
  { arguments: cards }: FunctionCard,
  known: Known,
): fc.Arbitrary<Record<string, unknown>> {
  const right = fc.record(
    Object.fromEntries(Object.entries(cards).map(([name, card]) => [name, fitting(card, known)])),
    {
      requiredKeys: Object.entries(cards).flatMap(([name, { optional }]) =>
        optional === true ? [] : [name],
      ),
      noNullPrototype: true,
    },
  );
  const strange = fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 20 }), hostile, {
    maxKeys: 2,
    noNullPrototype: true,
  });
  return fc.oneof(
    { weight: 8, arbitrary: right },
    { weight: 1, arbitrary: fc.tuple(right, strange).map(([a, b]) => ({ ...a, ...b })) },
  );
}

function functionRequests(known: Known): fc.Arbitrary<Omit<Request, 'caller'>> {
  return fc.constantFrom(...functionCards).chain((card) =>
    fc
      .tuple(
        argumentsOf(card, known),
        fc.constantFrom('POST', 'POST', 'POST', 'POST', 'GET', 'GET', 'HEAD', 'PUT'),
        headersOf,
        shaping(card.result.kind === 'set' ? card.result.columns.map(({ name }) => name) : ['x']),
      )
      .map(([args, method, headers, shape]) => {
        const path = `/rest/v1/rpc/${card.name}`;
        if (method !== 'GET' && method !== 'HEAD')
          return { method, path: `${path}?${shape}`, headers, body: JSON.stringify(args) };
        const query = new URLSearchParams(
          Object.entries(args).map(([name, value]) => [
            name,
            typeof value === 'string' ? value : JSON.stringify(value),
          ]),
        );
        return { method, path: `${path}?${query.toString().slice(0, 6_000)}&${shape}`, headers, body: null };
      }),
  );
}

const operators = [
  'eq',
  'neq',
  'gt',
  'gte',
  'lt',
  'like',
  'ilike',
  'in',
  'is',
  'not.eq',
  'fts',
  'cs',
  'x',
  '',
];

/** Parameters that shape rows, right and wrong ones. */
function shaping(columns: readonly string[]): fc.Arbitrary<string> {
  const column = fc.oneof(fc.constantFrom(...columns), fc.constantFrom('nada', '*', 'id->a->>b', 'x"y', ''));
  const value = fc.oneof(
    fc.constantFrom('1', 'pendiente', 'null', '(1,2)', '(a,"b)', 'true', '2026-11-21', '"'),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const filter = fc
    .tuple(column, fc.constantFrom(...operators), value)
    .map(([name, operator, one]): [string, string] => [name, `${operator}.${one}`]);
  const logic = fc
    .tuple(fc.constantFrom('and', 'or', 'not.or'), fc.array(filter, { maxLength: 3 }))
    .map(([name, all]): [string, string] => [name, `(${all.map((part) => part.join('.')).join(',')})`]);
  const parts = fc.oneof(
    filter,
    logic,
    fc.tuple(
      fc.constant('select'),
      fc.array(column, { maxLength: 3 }).map((names) => names.join(',')),
    ),
    fc.tuple(
      fc.constant('select'),
      fc.constantFrom('id::text', 'a:id', 'id::nada', 'x(y)', 'count()', ',,', 'id::int4'),
    ),
    fc.tuple(
      fc.constant('order'),
      fc.tuple(column, fc.constantFrom('', '.desc', '.asc.nullslast', '.x')).map((p) => p.join('')),
    ),
    fc.tuple(
      fc.constantFrom('limit', 'offset'),
      fc.constantFrom('0', '3', '-1', '99999999999999999999', 'x', '2147483648'),
    ),
  );
  const some = fc.oneof(
    { weight: 2, arbitrary: fc.constant<[string, string][]>([]) },
    { weight: 3, arbitrary: fc.array(parts, { maxLength: 3 }) },
  );
  return some.map((all) => new URLSearchParams(all).toString());
}

/** The first one nine times of ten: what is refused at the door never gets to the rest. */
function mostly(usual: string, ...others: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}

const headersOf: fc.Arbitrary<Record<string, string>> = fc.record(
  {
    accept: mostly('*/*', 'application/vnd.pgrst.object+json', 'text/csv', 'application/xml', 'a;b;c'),
    prefer: mostly('count=exact', 'return=representation', 'return=minimal', 'handling=strict, x=y'),
    range: mostly('0-1', '5-2', 'x-y', '0-'),
    'content-type': mostly('application/json', 'text/plain'),
    'accept-profile': mostly('public', 'otro'),
  },
  { requiredKeys: [], noNullPrototype: true },
);

function viewRequests(cards: readonly ViewCard[]): fc.Arbitrary<Omit<Request, 'caller'>> {
  return fc.constantFrom(...cards).chain((card) =>
    fc
      .tuple(
        shaping(card.columns.map(({ name }) => name)),
        fc.constantFrom('GET', 'GET', 'GET', 'GET', 'GET', 'HEAD', 'PATCH', 'DELETE'),
        headersOf,
        fc.oneof(fc.constant({ leida: true }), hostile),
      )
      .map(([shape, method, headers, body]) => ({
        method,
        path: `/rest/v1/${card.name}?${shape}`,
        headers,
        body: method === 'GET' || method === 'HEAD' ? null : JSON.stringify(body),
      })),
  );
}

const routes = [
  ['GET', '/api/admin/foro/reportes', ['estado', 'tipo_contenido', 'limit', 'offset']],
  ['POST', '/api/admin/foro/reportes', ['tipo_contenido', 'contenido_id', 'razon', 'descripcion', 'copia']],
  ['PATCH', '/api/admin/foro/reportes', ['reporte_id', 'accion', 'resolucion']],
  ['POST', '/api/admin/foro/reportes/masivo', ['reporte_ids', 'accion', 'resolucion']],
  ['GET', '/api/admin/foro/sanciones', ['usuario_id']],
  ['POST', '/api/admin/foro/sanciones', ['usuario_id', 'tipo_sancion', 'razon', 'dias_duracion', 'puntos']],
  ['GET', '/api/admin/foro/usuarios/u-ana/historial', ['x']],
  ['GET', '/api/admin/foro/estadisticas-moderacion', ['fecha_inicio', 'fecha_fin']],
] as const;

function routeRequests(known: Known): fc.Arbitrary<Omit<Request, 'caller'>> {
  const value = fc.oneof(
    fc.constantFrom<unknown>('post', 'spam', 'resolver', 'advertencia', 'pendiente', 5, '2026-11-21'),
    fc.constantFrom(...known.reports, ...known.users),
    hostile,
  );
  return fc.constantFrom(...routes).chain(([method, path, keys]) =>
    fc
      .record(Object.fromEntries(keys.map((key) => [key, value])), {
        requiredKeys: [],
        noNullPrototype: true,
      })
      .map((given) => {
        if (method !== 'GET')
          return {
            method,
            path,
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(given),
          };
        const query = new URLSearchParams(
          Object.entries(given).map(([key, one]) => [
            key,
            typeof one === 'string' ? one : JSON.stringify(one),
          ]),
        );
        return { method, path: `${path}?${query.toString().slice(0, 6_000)}`, headers: {}, body: null };
      }),
  );
}

function requests(cards: readonly ViewCard[], known: Known): fc.Arbitrary<Request> {
  return fc
    .tuple(
      fc.constantFrom<Caller>(...callers, 'moderator', 'moderator', 'admin', 'admin', 'senior', 'ana'),
      fc.oneof(functionRequests(known), viewRequests(cards), routeRequests(known)),
    )
    .map(([caller, request]) => ({ caller, ...request }));
}
