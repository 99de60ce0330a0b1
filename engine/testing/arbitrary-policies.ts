import fc from 'fast-check';
import { leaves } from '../detectors/leaves.ts';
import type { Attachment, Event, Person } from '../event.ts';
import { contentKinds, eventKinds, memberKinds } from '../event.ts';
import type { Facts } from '../facts.ts';
import { Duration, Percent, Size } from '../sections/shapes.ts';
import { day, manifest, noon } from './policies.ts';

/** Random policies, events and facts for properties of the engine. Values are few and small, so that they often meet on a border. */

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Shape = Readonly<Record<string, unknown>>;

const lists = {
  nitro: { terms: ['free nitro', 'regala*'] },
  rude: { terms: ['zoquete'], match: 'anywhere' },
  scams: { domains: ['bad.example', 'worse.example'] },
  trusted: { domains: ['good.example', 'bad.example'] },
  money: { patterns: ['gana\\s+\\d+', '[0-9]{6}'] },
};
const listFor: Readonly<Record<string, readonly string[]>> = {
  contains: ['nitro', 'rude'],
  matches: ['money'],
  in: ['scams', 'trusted'],
  notIn: ['scams', 'trusted'],
};

/** Values that a schema of a leaf accepts: new leaves take part without a line here as long as their shapes are known ones. */
function valueFor(key: string, schema: Shape): fc.Arbitrary<Json> {
  const names = listFor[key];
  if (names !== undefined) return fc.constantFrom(...names);
  if (schema['pattern'] === (Duration as Shape)['pattern']) return fc.constantFrom('10s', '1d', '2d', '5d');
  if (schema['pattern'] === (Percent as Shape)['pattern']) return fc.constantFrom('0%', '50%', '70%', '100%');
  if (schema['pattern'] === (Size as Shape)['pattern']) return fc.constantFrom('1KB', '2KB');
  if (key === 'types')
    return fc.uniqueArray(fc.constantFrom('image/png', 'image/*', 'text/plain'), { minLength: 1 });
  if ('const' in schema) return fc.constant(schema['const'] as Json);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as Json[]));
  switch (schema['type']) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: Math.max(0, Number(schema['minimum'] ?? 0)), max: 4 });
    case 'array':
      return fc.uniqueArray(valueFor(key, schema['items'] as Shape), { minLength: 1, maxLength: 2 });
    case 'object':
      return mapFor(schema);
  }
  throw new Error(`no values for ${key}: ${JSON.stringify(schema)}`);
}

function mapFor(schema: Shape): fc.Arbitrary<Json> {
  const properties = schema['properties'] as Readonly<Record<string, Shape>>;
  const required = (schema['required'] ?? []) as readonly string[];
  const values = Object.fromEntries(
    Object.entries(properties).map(([key, shape]) => [
      key,
      key === 'hasRole' ? roleId : valueFor(key, shape),
    ]),
  );
  return fc
    .tuple(
      fc.record(values),
      fc.subarray(Object.keys(values), { minLength: 1, maxLength: Math.min(2, Object.keys(values).length) }),
    )
    .map(([all, kept]) =>
      Object.fromEntries(Object.entries(all).filter(([key]) => required.includes(key) || kept.includes(key))),
    );
}

const roleId = fc.constantFrom('veteran', 'guest', '42');

/** Leaves about people come up more often, because they are those that may not be known. */
const leaf: fc.Arbitrary<Json> = fc.oneof(
  ...leaves.map((card) => ({
    weight: card.reads === eventKinds ? 3 : 1,
    arbitrary: mapFor(card.schema as Shape).map((value): Json => ({ [card.key]: value })),
  })),
);

/** A condition as it is written in YAML. */
export const conditions: fc.Arbitrary<Json> = fc.letrec<{ condition: Json }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('condition'), { minLength: 1, maxLength: 4 }).map((all): Json => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 4 }).map((any): Json => ({ any })),
    tie('condition').map((not): Json => ({ not })),
  ),
})).condition;

/** Files of a policy of a few rules that run on every kind of event. */
export const policies: fc.Arbitrary<Readonly<Record<string, string>>> = fc
  .array(conditions, { minLength: 1, maxLength: 16 })
  .map((whens) => ({
    'policy.yaml': `${manifest}names: { roles: { veteran: "42" } }\n`,
    'rules.yaml': JSON.stringify({
      lists,
      rules: whens.map((when, index) => ({
        id: `rule-${index}`,
        on: [...contentKinds, ...memberKinds],
        when,
        then: ['hold'],
      })),
    }),
  }));

const pieces = [
  'free nitro', 'FREE N1TRO', 'regalamos', 'zoquetes', 'gana 50', '123456', 'https://bad.example/x', 'www.good.example',
  '[good.example](https://worse.example)', 'bad.example', '@ana', '@everyone', '<@12345>', '<@&12345>', 'ana@example.org', '👨‍👩‍👧', '😀',
  'aaaaa', 'COMPRA YA MISMO', 'hola qué tal', 'o\u0300\u0301\u0302o\u0300\u0301\u0302o\u0300\u0301\u0302', '\n', '',
]; // prettier-ignore
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(' '));

const often = { freq: 1 };
const ago = fc.option(
  fc.integer({ min: -1, max: 6 }).map((days) => noon - days * day),
  often,
);
const roles = fc.subarray(['veteran', '42', 'guest']);
const person: fc.Arbitrary<Person> = fc.record({
  id: fc.constantFrom('ana', 'beto'),
  name: fc.constant('Ana'),
  createdAt: ago,
  joinedAt: ago,
  roles: fc.option(roles, often),
  bot: fc.boolean(),
});
const attachment: fc.Arbitrary<Attachment> = fc.record({
  id: fc.constant('f'),
  url: fc.constant('https://files.example/f'),
  type: fc.constantFrom('image/png', 'IMAGE/PNG', 'image/gif', 'text/plain'),
  size: fc.constantFrom(0, 1023, 1024, 2048, 5000),
});
const base = {
  id: fc.constant('e'),
  surface: fc.constantFrom('forum' as const, 'discord' as const),
  at: fc.constant(noon),
};

export const events: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      ...base,
      kind: fc.constantFrom(...contentKinds),
      author: person,
      content: fc.record({
        id: fc.constant('c'),
        type: fc.constantFrom('thread' as const, 'post' as const, 'comment' as const, 'message' as const),
        title: fc.option(text),
        text,
        parent: fc.constant(null),
        url: fc.constant(null),
        attachments: fc.array(attachment, { maxLength: 3 }),
      }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ ...base, kind: fc.constantFrom(...memberKinds), member: person }) },
);

/** Any of them may be missing. */
export const knownFacts: fc.Arbitrary<Facts> = fc.record(
  {
    tenure: fc.integer({ min: 0, max: 6 }).map((days) => days * day),
    accountAge: fc.integer({ min: 0, max: 6 }).map((days) => days * day),
    roles,
    points: fc.integer({ min: 0, max: 5 }),
    warnings: fc.integer({ min: 0, max: 5 }),
    sanctioned: fc.boolean(),
    watchlisted: fc.boolean(),
    messages: fc.integer({ min: 0, max: 5 }),
  },
  { requiredKeys: [] },
);

/** What each window of a policy may have counted. */
export const counts: fc.Arbitrary<readonly number[]> = fc.array(fc.integer({ min: 0, max: 5 }), {
  minLength: 8,
  maxLength: 8,
});
