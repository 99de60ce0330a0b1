import { expect, test } from 'vitest';
import { contentExample } from './examples.ts';
import { readEvent } from './read-event.ts';

const now = Date.parse('2026-11-21T12:00:00Z');
const author = { id: 'u-1', name: 'ana' };
const content = { id: 'c-1', type: 'post', text: 'hola' };
const minimal = { id: 'e-1', kind: 'content.created', author, content };

function findings(value: unknown) {
  const read = readEvent(value, now);
  if ('event' in read) throw new Error('the event was accepted');
  return read.findings.map(({ path, message }) => `${path}: ${message}`);
}

test('the contract’s example becomes an event of ours, times in milliseconds', () => {
  expect(readEvent(contentExample, now)).toEqual({
    event: {
      id: 'evt-1',
      surface: 'forum',
      at: Date.parse('2026-11-21T10:00:00Z'),
      kind: 'content.created',
      author: { ...contentExample.author, createdAt: Date.parse('2026-11-01T00:00:00Z'), bot: false },
      content: { ...contentExample.content },
    },
  });
});

test('what may be left out has its default; the time is now', () => {
  expect(readEvent(minimal, now)).toEqual({
    event: {
      id: 'e-1',
      surface: 'forum',
      at: now,
      kind: 'content.created',
      author: { id: 'u-1', name: 'ana', createdAt: null, joinedAt: null, roles: null, bot: false },
      content: {
        id: 'c-1',
        type: 'post',
        title: null,
        text: 'hola',
        parent: null,
        url: null,
        attachments: [],
      },
    },
  });
});

test.for(['member.joined', 'member.updated'])('%s carries a member', (kind) => {
  const read = readEvent({ id: 'e-2', kind, member: author }, now);

  expect(read).toMatchObject({ event: { kind, member: { id: 'u-1' } } });
});

test.for([
  ['no object', [], ': an event is a JSON object'],
  ['no kind', { id: 'e' }, '/kind: allowed: content.created'],
  ['a kind of another surface', { ...minimal, kind: 'member.left' }, '/kind: allowed: content.created'],
  ['an unknown kind', { ...minimal, kind: 'content.eaten' }, '/kind: allowed: content.created'],
  ['a key of ours that callers may not set', { ...minimal, community: 'other' }, '/community: unknown key'],
  [
    'an unknown key inside',
    { ...minimal, author: { ...author, rank: 'admin' } },
    '/author/rank: unknown key',
  ],
  ['a key with a slash', { ...minimal, 'a/b~': 1 }, '/a~1b~0: unknown key'],
  ['no author', { id: 'e', kind: 'content.created', content }, '/author: is missing'],
  ['a member where an author belongs', { id: 'e', kind: 'member.joined', author }, '/member: is missing'],
  ['no text', { ...minimal, content: { id: 'c', type: 'post' } }, '/content/text: is missing'],
  [
    'another type',
    { ...minimal, content: { ...content, type: 'hilo' } },
    '/content/type: allowed: thread, post, comment',
  ],
  ['a number as id', { ...minimal, id: 7 }, '/id: must be string'],
  ['an empty id', { ...minimal, id: '' }, '/id: must NOT have fewer than 1 characters'],
  ['a newline in an id', { ...minimal, id: 'a\nb' }, '/id: control characters are not allowed'],
  [
    'half a surrogate pair in an id',
    { ...minimal, id: 'a\ud800' },
    '/id: control characters are not allowed',
  ],
  [
    'a time that is none',
    { ...minimal, at: 'yesterday' },
    '/at: a time is needed, for example 2026-11-21T10:00:00Z',
  ],
  ['a leap second', { ...minimal, at: '2016-12-31T23:59:60Z' }, '/at: this time does not exist'],
  ['a time far ahead', { ...minimal, at: '2027-01-01T00:00:00Z' }, '/at: this time is more than a day ahead'],
  ['a number as time', { ...minimal, at: now }, '/at: must be string'],
  [
    'a negative size',
    { ...minimal, content: { ...content, attachments: [{ id: 'a', url: 'u', type: 't', size: -1 }] } },
    '/content/attachments/0/size: must be >= 0',
  ],
] as const)('refused: %s', ([, value, expected]) => {
  expect(findings(value).join('\n')).toContain(expected);
});

test('every problem is named', () => {
  expect(findings({ kind: 'content.created', author: {}, content: { ...content, x: 1 } })).toEqual([
    '/id: is missing',
    '/author/id: is missing',
    '/author/name: is missing',
    '/content/x: unknown key',
  ]);
});

test('what the database cannot hold is replaced in place, so that nobody slips past the rules with it', () => {
  const text = 'a\0b \ud83d c';
  const read = readEvent({ ...minimal, content: { ...content, text, title: '\0' } }, now);

  expect(read).toMatchObject({ event: { content: { text: 'a\uFFFDb \uFFFD c', title: '\uFFFD' } } });
});

test(
  'an event that is wrong in a million places says the first twenty, each once',
  { timeout: 10_000 },
  () => {
    const found = findings({ ...minimal, author: { ...author, roles: Array(1_000_000).fill(1) } });

    expect(found).toHaveLength(20);
    expect(found.slice(0, 3)).toEqual([
      '/author/roles: must NOT have more than 250 items',
      '/author/roles/0: must be string',
      '/author/roles/1: must be string',
    ]);
    expect(new Set(found).size).toBe(20);
  },
);
