import fc from 'fast-check';
import type { Schema } from '../../http/testing/api-document.ts';

/** Values of what is there, by the name of the property or parameter that takes one. */
export type Known = Readonly<Record<string, readonly string[]>>;

/** Values on which programs have stumbled. */
export const hostile = fc.oneof(
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

const strangers = fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 20 }), hostile, {
  maxKeys: 2,
  noNullPrototype: true,
});

/** Six of seven fit their schema, wherever in it they stand; the others are hostile. */
export function fitting(schema: Schema, known: Known, name = ''): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 6, arbitrary: right(schema, known, name) }, { weight: 1, arbitrary: hostile });
}

/** What a schema says of a value, as far as values are made from it. */
interface Shape {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly format?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly examples?: readonly unknown[];
}

function right(schema: Schema, known: Known, name: string): fc.Arbitrary<unknown> {
  const shape: Shape = schema;
  if ('const' in shape) return fc.constant(shape.const);
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  if (shape.anyOf !== undefined) return fc.oneof(...shape.anyOf.map((one) => right(one, known, name)));
  const { minimum: min = -5, maximum: max = 400 } = shape;
  switch (shape.type) {
    case 'string':
      return stringOf(shape, known[name] ?? []);
    case 'integer':
    case 'number':
      return fc.integer({ min: Math.max(min, -400), max: Math.max(min, Math.min(max, 400)) });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(right(shape.items ?? {}, known, name), { maxLength: Math.min(5, shape.maxItems ?? 5) });
    case 'object':
      return objectOf(shape, known);
    default:
      return fc.jsonValue();
  }
}

function stringOf({ format, maxLength = 200, examples = [] }: Shape, known: readonly string[]) {
  const made =
    format === 'uuid'
      ? fc.uuid()
      : format === 'date-time'
        ? fc.constantFrom('2026-11-21T10:00:00Z', '2026-11-21T10:00:00.123+02:00')
        : fc.string({ minLength: 1, maxLength: Math.min(200, maxLength) });
  const choices = [...known, ...examples.filter((one) => typeof one === 'string')];
  return choices.length === 0 ? made : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...choices) }, made);
}

/** Keys that the schema has, now and then with others; an object without any named is one of any keys. */
function objectOf({ properties, required = [] }: Shape, known: Known): fc.Arbitrary<unknown> {
  const words = ['texto', 'titulo', 'dias_duracion', 'puntos', 'notificar', 'destino', 'x'];
  if (properties === undefined || Object.keys(properties).length === 0)
    return fc.dictionary(fc.constantFrom(...words), fc.jsonValue(), { noNullPrototype: true });
  const named = fc.record(
    Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, fitting(one, known, key)])),
    { requiredKeys: [...required], noNullPrototype: true },
  );
  return fc.oneof(
    { weight: 9, arbitrary: named },
    { weight: 1, arbitrary: fc.tuple(named, strangers).map(([a, b]) => ({ ...a, ...b })) },
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
export function shaping(columns: readonly string[]): fc.Arbitrary<readonly (readonly [string, string])[]> {
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
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<[string, string][]>([]) },
    { weight: 3, arbitrary: fc.array(parts, { maxLength: 3 }) },
  );
}
