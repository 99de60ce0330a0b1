import fc from 'fast-check';
import { leaves } from '../detectors/leaves.ts';
import type { Attachment, Channel, Content, Event, Person, Reaction, ReportMade } from '../event.ts';
import {
  channelKinds,
  contentKinds,
  eventKinds,
  inviteKinds,
  memberKinds,
  reactionKinds,
  voiceKinds,
} from '../event.ts';
import type { Facts, PictureReading } from '../facts.ts';
import { Duration, Percent, Size } from '../sections/shapes.ts';
import { day, manifest, noon } from './policies.ts';

/** Random policies, events and facts for properties of the engine. Values are few and small, so that they often meet on a border. */

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Shape = Readonly<Record<string, unknown>>;

/** What `conditions` name, and the manifest that names it. */
export const lists = {
  nitro: { terms: ['free nitro', 'regala*'] },
  rude: { terms: ['zoquete'], match: 'anywhere' },
  scams: { domains: ['bad.example', 'worse.example'] },
  trusted: { domains: ['good.example', 'bad.example'] },
  money: { patterns: ['gana\\s+\\d+', '[0-9]{6}'] },
  codes: { terms: ['AbC123', 'ours'] },
  pictures: { images: ['00000000000000ff', 'ffffffffffffffff 2'], distance: 3 },
};
export const namingManifest = `${manifest}names: { roles: { veteran: "42" }, channels: { general: "12345678901234567", lobby: "76543210987654321" } }\n`;
/** Names that mean something, by leaf and key. */
const namesFor: Readonly<Record<string, readonly string[]>> = {
  'text.contains': ['nitro', 'rude'],
  'text.matches': ['money'],
  'links.in': ['scams', 'trusted'],
  'links.notIn': ['scams', 'trusted'],
  'invites.in': ['codes'],
  'image.textContains': ['nitro', 'rude'],
  'image.looksLike': ['pictures'],
  'qr.in': ['scams', 'trusted'],
  'author.hasRole': ['veteran', 'guest', '42'],
  'member.hasRole': ['veteran', 'guest', '42'],
  'channel.is': ['general', '12345678901234567'],
  'channel.in': ['general', 'lobby', '12345678901234567'],
  'report.reason': ['spam', 'acoso'],
  'reaction.emoji': ['👍', '❤️', '77'],
  'reaction.on': ['own', 'any', 'c', 'd'],
  'attachments.types': ['image/png', 'image/*', 'text/plain'],
};

/** Values that a schema of a leaf accepts: new leaves take part without a line here as long as their shapes are known ones. */
function valueFor(owner: string, key: string, schema: Shape): fc.Arbitrary<Json> {
  const names = namesFor[`${owner}.${key}`];
  if (names !== undefined && schema['type'] !== 'array') return fc.constantFrom(...names);
  if (schema['pattern'] === (Duration as Shape)['pattern']) return fc.constantFrom('10s', '1d', '2d', '5d');
  if (schema['pattern'] === (Percent as Shape)['pattern']) return fc.constantFrom('0%', '50%', '70%', '100%');
  if (schema['pattern'] === (Size as Shape)['pattern']) return fc.constantFrom('1KB', '2KB');
  if ('const' in schema) return fc.constant(schema['const'] as Json);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as Json[]));
  switch (schema['type']) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: Math.max(0, Number(schema['minimum'] ?? 0)), max: 4 });
    case 'array':
      return fc.uniqueArray(valueFor(owner, key, schema['items'] as Shape), { minLength: 1, maxLength: 2 });
    case 'object':
      return mapFor(key, schema);
  }
  throw new Error(`no values for ${key}: ${JSON.stringify(schema)}`);
}

function mapFor(owner: string, schema: Shape): fc.Arbitrary<Json> {
  const properties = schema['properties'] as Readonly<Record<string, Shape>>;
  const required = (schema['required'] ?? []) as readonly string[];
  const values = Object.fromEntries(
    Object.entries(properties).map(([key, shape]) => [key, valueFor(owner, key, shape)]),
  );
  return fc
    .tuple(
      fc.record(values),
      fc.subarray(Object.keys(values), { minLength: 1, maxLength: Math.min(2, Object.keys(values).length) }),
    )
    .map(([all, kept]) =>
      satisfiable(
        Object.fromEntries(
          Object.entries(all).filter(([key]) => required.includes(key) || kept.includes(key)),
        ),
      ),
    );
}

/** Without the bounds that leave nothing: such a range is refused. */
function satisfiable(map: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  if (map['equals'] !== undefined) return { equals: map['equals'] };
  const from = map['atLeast'] ?? map['moreThan'];
  const to = map['atMost'] ?? map['lessThan'];
  if (from === undefined || to === undefined || amountOf(from) < amountOf(to)) return map;
  const { atMost: _atMost, lessThan: _lessThan, ...rest } = map;
  return rest;
}

/** Comparable within one unit: of the lengths of time above, seconds are less than days. */
function amountOf(value: Json): number {
  const [, digits = '', unit = ''] =
    /^(\d+)(.*)$/.exec(typeof value === 'string' ? value : JSON.stringify(value)) ?? [];
  return Number(digits) * (unit === 'd' ? 86_400 : 1);
}

/** Leaves about people come up more often, because they are those that may not be known. */
const leaf: fc.Arbitrary<Json> = fc.oneof(
  ...leaves.map((card) => ({
    weight: card.reads === eventKinds ? 3 : 1,
    arbitrary: mapFor(card.key, card.schema as Shape).map((value): Json => ({ [card.key]: value })),
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
    'policy.yaml': namingManifest,
    'rules.yaml': JSON.stringify({
      lists,
      rules: whens.map((when, index) => ({
        id: `rule-${index}`,
        on: [...eventKinds],
        when,
        then: ['hold'],
      })),
    }),
  }));

const pieces = [
  'free nitro', 'FREE N1TRO', 'regalamos', 'zoquetes', 'gana 50', '123456', 'https://bad.example/x', 'www.good.example', 'discord.gg/AbC123', 'https://discord.com/invite/ours', 'dsc.gg/Club', '.gg/Ours', 'https://bit.ly/x',
  '[good.example](https://worse.example)', '[www.google.com](https://bad.example)', 'bad.example', '@ana', '@everyone', '<@12345>', '<@&12345>', 'ana@example.org', '👨‍👩‍👧', '😀',
  'aaaaa', 'COMPRA YA MISMO', 'hola qué tal', 'o\u0300\u0301\u0302o\u0300\u0301\u0302o\u0300\u0301\u0302', '\n', '',
]; // prettier-ignore
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(' '));

/** Missing every other time. */
const often = { freq: 2 };
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
const fileId = fc.constantFrom('f', 'g');
const attachment: fc.Arbitrary<Attachment> = fc.record({
  id: fileId,
  url: fc.constant('https://files.example/f'),
  type: fc.constantFrom('image/png', 'IMAGE/PNG', 'image/gif', 'text/plain'),
  size: fc.constantFrom(0, 1023, 1024, 2048, 5000),
});
const channel: fc.Arbitrary<Channel> = fc.record(
  {
    id: fc.constantFrom('12345678901234567', '9'),
    name: fc.constant('sala'),
    within: fc.option(fc.subarray(['76543210987654321', '12345678901234567']), often),
    nsfw: fc.option(fc.boolean(), often),
  },
  { requiredKeys: ['id', 'name'] },
);
const content: fc.Arbitrary<Content> = fc.record(
  {
    id: fc.constant('c'),
    type: fc.constantFrom('thread' as const, 'post' as const, 'comment' as const, 'message' as const),
    title: fc.option(text),
    text,
    parent: fc.constant(null),
    url: fc.constant(null),
    attachments: fc.array(attachment, { maxLength: 3 }),
    mentions: fc.option(
      fc.record({
        users: fc.subarray(['1', '2', '3']),
        roles: fc.subarray(['1', '2']),
        everyone: fc.boolean(),
      }),
    ),
  },
  { requiredKeys: ['id', 'type', 'title', 'text', 'parent', 'url', 'attachments'] },
);
const reaction: fc.Arbitrary<Reaction> = fc.record({
  emoji: fc.constantFrom('👍', '❤', '77'),
  content: fc.constantFrom('c', 'd'),
  author: fc.option(person, often),
  count: fc.option(fc.integer({ min: 0, max: 5 }), often),
});
const report: fc.Arbitrary<ReportMade> = fc.record({
  reporter: person,
  reason: fc.constantFrom('spam', 'acoso', 'otro'),
  reporters: fc.option(fc.integer({ min: 1, max: 5 }), often),
});

type WithoutBase<E> = E extends Event ? Omit<E, 'id' | 'surface' | 'at'> : never;
const happenings: fc.Arbitrary<WithoutBase<Event>> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom(...contentKinds), author: person, content }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom(...memberKinds), member: person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom(...reactionKinds), member: person, reaction }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('report.filed'),
      author: person,
      content: fc.option(content),
      report,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.record({ kind: fc.constantFrom(...voiceKinds), member: person, from: fc.option(channel) }),
      fc.record({
        kind: fc.constantFrom(...inviteKinds),
        member: fc.option(person),
        invite: fc.constant({ code: 'x', uses: null }),
      }),
      fc.record({ kind: fc.constantFrom(...channelKinds), member: fc.option(person), channel }),
      fc.record({
        kind: fc.constant('timer.due'),
        member: fc.option(person),
        timer: fc.constant({ name: 't' }),
      }),
      fc.record({ kind: fc.constant('command.used'), member: person, command: fc.constant({ name: 'c' }) }),
    ),
  },
);

/** Of every kind; where it happened is said, left open or missing. */
export const events: fc.Arbitrary<Event> = fc
  .tuple(
    fc.record({
      id: fc.constant('e'),
      surface: fc.constantFrom('forum' as const, 'discord' as const),
      at: fc.constant(noon),
    }),
    fc.record({ channel: fc.option(channel, often) }, { requiredKeys: [] }),
    happenings,
  )
  .map(([base, where, happening]): Event => ({ ...base, ...where, ...happening }));

const picture: fc.Arbitrary<PictureReading> = fc.oneof(
  fc.record({ attachment: fileId, failed: fc.constant('too large') }),
  fc.record({
    attachment: fileId,
    text: fc.option(text, often),
    phash: fc.option(
      fc.constantFrom('00000000000000ff', '00000000000000f8', '000000000000000f', 'fffffffffffffffc'),
      often,
    ),
    qr: fc.option(fc.array(fc.constantFrom('https://bad.example/x', 'hola'), { maxLength: 2 }), often),
  }),
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
    reputation: fc.integer({ min: -2, max: 5 }),
    invites: fc.subarray(['AbC123', 'ours', 'dsc.gg/club']),
    pictures: fc.uniqueArray(picture, { selector: ({ attachment }) => attachment, maxLength: 2 }),
  },
  { requiredKeys: [] },
);

/** What each window of a policy may have counted. */
export const counts: fc.Arbitrary<readonly number[]> = fc.array(fc.integer({ min: 0, max: 5 }), {
  minLength: 8,
  maxLength: 8,
});
