import fc from 'fast-check';
import type { ApiDocument, Operation, Parameter, Schema } from '../../http/testing/api-document.ts';
import { callers } from './forum-place.ts';
import type { Caller } from './forum-place.ts';
import { fitting, shaping } from './fuzz-values.ts';
import type { Known } from './fuzz-values.ts';

/** One request that a careless or hostile client could send. */
export interface Request {
  readonly caller: Caller;
  /** The path of the document that it is for. */
  readonly template: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** As it goes over the wire; `null`: none. */
  readonly body: string | null;
}

/** Requests to every operation that the document describes. */
export function requestsOf(api: ApiDocument, known: Known): fc.Arbitrary<Request> {
  const operations = Object.entries(api.paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ template, method, operation })),
  );
  return fc.constantFrom(...operations).chain((one) => requestOf(one, known));
}

interface Described {
  readonly template: string;
  readonly method: string;
  readonly operation: Operation;
}

function requestOf({ template, method, operation }: Described, known: Known): fc.Arbitrary<Request> {
  const { parameters = [], requestBody } = operation;
  const isRest = template.startsWith('/rest/');
  const columns = columnsOf(operation);
  const schema = requestBody?.content['application/json']?.schema;
  return fc
    .record({
      caller: callerOf(operation),
      verb: mostly(method.toUpperCase(), ...(isRest ? ['HEAD', 'PUT', 'DELETE', 'POST'] : ['PUT', 'DELETE'])),
      path: pathOf(template, { parameters, known }),
      query: queryOf(parameters, known),
      shape: columns.length === 0 ? fc.constant([]) : shaping(columns),
      headers: headersOf(parameters, { isRest, known }),
      body: schema === undefined ? fc.constant(null) : bodyOf(schema, known),
    })
    .map(({ caller, verb, path, query, shape, headers, body }) => {
      const search = new URLSearchParams([...query, ...shape].map(([key, value]) => [key, value]))
        .toString()
        .slice(0, 6_000);
      const bare = verb === 'GET' || verb === 'HEAD' || body === null;
      return {
        caller,
        template,
        method: verb,
        path: search === '' ? path : `${path}?${search}`,
        headers: bare && !isRest ? headers : { 'content-type': 'application/json', ...headers },
        body: bare ? null : body,
      };
    });
}

/** Who may call it, mostly: what is refused at the door never gets to the rest. */
function callerOf({ security = [] }: Operation): fc.Arbitrary<Caller> {
  const ways = security.flatMap((way) => Object.keys(way));
  const service = ways.includes('serviceKey') ? (['service', 'service'] as const) : [];
  const members = ['moderator', 'moderator', 'admin', 'admin', 'senior', 'ana', 'berta'] as const;
  const usual: readonly Caller[] = ways.includes('memberToken') ? [...members, ...service.slice(1)] : service;
  return fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom<Caller>(...callers) },
    { weight: 3, arbitrary: fc.constantFrom<Caller>(...(usual.length === 0 ? callers : usual)) },
  );
}

/** Columns of the rows that it answers, where it answers rows that can be shaped. */
function columnsOf({ parameters = [], responses }: Operation): readonly string[] {
  const items = responses['200']?.content['application/json']?.schema['items'];
  const isShaped = parameters.some(({ name }) => name === 'select');
  if (!isShaped || typeof items !== 'object' || items === null || !('properties' in items)) return [];
  return Object.keys(items.properties as object);
}

function pathOf(
  template: string,
  { parameters, known }: { readonly parameters: readonly Parameter[]; readonly known: Known },
): fc.Arbitrary<string> {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const schemas = new Map(parameters.filter((one) => one.in === 'path').map((one) => [one.name, one.schema]));
  return fc
    .tuple(
      ...names.map((name) => fitting(schemas.get(name) ?? { type: 'string' }, known, `${template} ${name}`)),
    )
    .map((values) =>
      names.reduce((path, name, index) => path.replace(`{${name}}`, segment(values[index])), template),
    );
}

/** A browser would take a step up for a path of its own. */
function segment(value: unknown): string {
  const text = encodeURIComponent(textOf(value).toWellFormed().slice(0, 500));
  return text === '' || /^\.+$/.test(text) ? 'x' : text;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Each once, and now and then one of them twice. Filters on columns are left to `shaping`. */
function queryOf(
  parameters: readonly Parameter[],
  known: Known,
): fc.Arbitrary<readonly (readonly [string, string])[]> {
  const isShaped = parameters.some(({ name }) => name === 'select');
  const named = parameters.filter((one) => one.in === 'query' && (!isShaped || one.name.startsWith('p_')));
  const required = named.filter(({ required: must }) => must === true).map(({ name }) => name);
  return fc
    .tuple(
      fc.record(Object.fromEntries(named.map(({ name, schema }) => [name, fitting(schema, known, name)])), {
        requiredKeys: required,
        noNullPrototype: true,
      }),
      mostly('once', 'twice'),
    )
    .map(([values, times]) => {
      const pairs = Object.entries(values).map(([key, value]): [string, string] => [key, textOf(value)]);
      return times === 'twice' ? [...pairs, ...pairs.slice(0, 1)] : pairs;
    });
}

/** The usual one nine times of ten. */
function mostly<T extends string>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constant(usual) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
}

/** Of PostgREST's own, which its paths are asked with. */
const restHeaders = {
  accept: mostly('*/*', 'application/vnd.pgrst.object+json', 'text/csv', 'application/xml', 'a;b;c'),
  prefer: mostly('count=exact', 'return=representation', 'return=minimal', 'handling=strict, x=y'),
  range: mostly('0-1', '5-2', 'x-y', '0-'),
  'accept-profile': mostly('public', 'otro'),
};

function headersOf(
  parameters: readonly Parameter[],
  { isRest, known }: { readonly isRest: boolean; readonly known: Known },
): fc.Arbitrary<Record<string, string>> {
  const declared = parameters
    .filter((one) => one.in === 'header')
    .map(({ name, schema }) => [name.toLowerCase(), fitting(schema, known, name).map(headerOf)] as const);
  return fc.record(
    {
      ...(isRest ? restHeaders : {}),
      ...Object.fromEntries(declared),
      'content-type': mostly('application/json', 'text/plain'),
      'accept-language': fc.constantFrom('es', 'en', 'x;q=y'),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
}

/** What a client can put into a header at all. */
function headerOf(value: unknown): string {
  return textOf(value)
    .replace(/[^\x21-\x7e]/g, '')
    .slice(0, 300);
}

/** The default limit of a body, and a little more. */
const overlong = ' '.repeat(1_048_577);

/** JSON as it goes over the wire: as it should, cut off, with a key twice, or too long. */
function bodyOf(schema: Schema, known: Known): fc.Arbitrary<string> {
  return fc
    .tuple(
      fitting(schema, known),
      fc.oneof(
        { weight: 40, arbitrary: fc.constant('whole' as const) },
        { weight: 3, arbitrary: fc.constantFrom('cut' as const, 'twice' as const) },
        { weight: 1, arbitrary: fc.constant('overlong' as const) },
      ),
    )
    .map(([value, shape]) => {
      const text = JSON.stringify(value);
      switch (shape) {
        case 'whole':
          return text;
        case 'cut':
          return text.slice(0, text.length / 2);
        case 'twice':
          return repeated(value, text);
        case 'overlong':
          return `${text}${overlong}`;
      }
    });
}

function repeated(value: unknown, text: string): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return text;
  const [first] = Object.entries(value);
  if (first === undefined) return text;
  return `{${JSON.stringify(first[0])}:${JSON.stringify(first[1])},${text.slice(1)}`;
}
