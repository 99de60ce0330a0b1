import type { ColumnCard, ViewCard } from '@fuero/community';
import type { ArgumentCard, FunctionCard, Kind } from './functions/function-card.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Cards as OpenAPI has them: the document, the tests and the clients read the same. */
const security = [{ serviceKey: [] }, { memberToken: [] }];

const columnTypes: Readonly<Record<ColumnCard['type'], Schema>> = {
  uuid: { type: 'string', format: 'uuid' },
  text: { type: 'string' },
  timestamptz: { type: 'string', format: 'date-time' },
  int4: { type: 'integer' },
  bool: { type: 'boolean' },
  jsonb: {},
};

function columnSchema({ type, nullable, words }: ColumnCard): Schema {
  const schema = words === undefined ? columnTypes[type] : { ...columnTypes[type], enum: words };
  return nullable === true && type !== 'jsonb' ? { anyOf: [schema, { type: 'null' }] } : schema;
}

/** `select` may leave columns out and rename them: none is required. */
export function rowSchema(columns: readonly ColumnCard[]): {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, Schema>>;
} {
  return {
    type: 'object',
    properties: Object.fromEntries(columns.map((column) => [column.name, columnSchema(column)])),
  };
}

const errorBody = {
  type: 'object',
  properties: {
    code: { type: 'string' },
    message: { type: 'string' },
    details: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    hint: { anyOf: [{ type: 'string' }, { type: 'null' }] },
  },
  required: ['code', 'message', 'details', 'hint'],
  additionalProperties: false,
  examples: [{ code: '42501', message: 'permission denied', details: null, hint: null }],
};
/** What stands behind each status with which the wire contract refuses. */
const refusals = {
  400: 'What was sent does not fit',
  401: 'Nobody is signed in, or the token is not to be believed',
  403: 'Not for whoever is signed in',
  404: 'Nobody or nothing by that name or id, or no function with these arguments',
  405: 'Not by this verb',
  406: 'Not in this form: the header `Accept`, or several rows where one was asked for',
  409: 'Somebody was quicker, or the key was used before',
  413: 'The body is too large',
  416: 'There are no rows that far',
  429: 'Too often',
  500: 'It failed here',
  503: 'It cannot be done now',
} as const;
const errors = Object.fromEntries(
  Object.entries(refusals).map(([status, description]) => [
    status,
    { description, content: { 'application/json': { schema: errorBody } } },
  ]),
);

const csv = { 'text/csv': { schema: { type: 'string', examples: ['id,estado\r\n'] } } };

/** An answer comes as JSON, a set of one row as that row, or as CSV: the header `Accept` says which. */
function contentOf(schema: Schema): Schema {
  const { items } = schema;
  const one = typeof items === 'object' && items !== null ? { ...items, examples: [{}] } : schema;
  return { 'application/json': { schema }, 'application/vnd.pgrst.object+json': { schema: one }, ...csv };
}

function answers(schema: Schema): Schema {
  return {
    200: { description: 'The answer', content: contentOf(schema) },
    206: { description: 'A part of what was counted', content: contentOf(schema) },
    204: {
      description: 'Done, as was asked: without a body',
      content: { 'application/json': { schema: { examples: [''] } } },
    },
    ...errors,
  };
}

const text = { type: 'string' };
const shaping = {
  select: { ...text, description: 'Columns, `name:column`, `column::type`, `column->key`.' },
  order: { ...text, description: '`column.desc.nullslast,…`' },
  limit: { type: 'integer', minimum: 0 },
  offset: { type: 'integer', minimum: 0 },
};

export function describeView(card: ViewCard, what: 'read' | 'mark'): Schema {
  const rows = { type: 'array', items: rowSchema(card.columns), examples: [[]] };
  const filters = Object.fromEntries(
    card.columns.map(({ name }) => [name, { ...text, description: '`eq.value`, `in.(a,b)`, `is.null` …' }]),
  );
  const common = {
    tags: ['rest'],
    security,
    summary: what === 'read' ? card.description : 'Mark one’s own notifications as read or not',
    querystring: { type: 'object', properties: { ...shaping, ...filters } },
    response: answers(rows),
  };
  if (what === 'read') return common;
  const properties = { leida: { type: 'boolean' } };
  return {
    ...common,
    body: { type: 'object', properties, required: ['leida'], examples: [{ leida: true }] },
  };
}

const kinds: Readonly<Record<Kind, Schema>> = {
  text,
  uuid: columnTypes.uuid,
  'uuid[]': { type: 'array', items: columnTypes.uuid, maxItems: 500 },
  int4: { type: 'integer', minimum: -2_147_483_648, maximum: 2_147_483_647 },
  bool: { type: 'boolean' },
  jsonb: { type: 'object' },
};

function argumentSchema({ type, words, optional, description, most }: ArgumentCard): Schema {
  const schema = {
    ...kinds[type],
    ...(words === undefined ? {} : { enum: words }),
    ...(type === 'text' && words === undefined ? { maxLength: most ?? 10_000 } : {}),
  };
  return optional === true ? { anyOf: [schema, { type: 'null' }], description } : { ...schema, description };
}

export function describeFunction(card: FunctionCard, method: 'get' | 'post'): Schema {
  if (method === 'get' && card.does === 'writes') return { hide: true };
  const list = Object.entries(card.arguments);
  const properties = Object.fromEntries(list.map(([name, argument]) => [name, argumentSchema(argument)]));
  const required = list.filter(([, { optional }]) => optional !== true).map(([name]) => name);
  const examples = [Object.fromEntries(list.map(([name, { example }]) => [name, example]))];
  const common = {
    tags: ['rest'],
    security,
    summary: card.description,
    description: `For ${card.who}.`,
    response: answers(resultSchema(card)),
  };
  if (method === 'post') {
    return {
      ...common,
      body: { type: 'object', properties, required, additionalProperties: false, examples },
    };
  }
  const isSet = card.result.kind === 'set';
  return {
    ...common,
    querystring: { type: 'object', properties: { ...properties, ...(isSet ? shaping : {}) }, required },
  };
}

function resultSchema({ result }: FunctionCard): Schema {
  switch (result.kind) {
    case 'scalar':
      return { ...columnTypes[result.type], examples: [result.example] };
    case 'json':
      return result.schema as Schema;
    case 'set':
      return { type: 'array', items: rowSchema(result.columns), examples: [[result.example]] };
  }
}
