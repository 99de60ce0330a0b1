import { expect, test } from 'vitest';
import type { ContentEvent, Event, ReactionEvent } from '../../event.ts';
import { ana, load, manifest, noon, policyOf, said } from '../../testing/policies.ts';
import { countReputation, countVoice, countsFor, rank } from './tops.ts';
import type { TopsPolicy } from './tops.ts';

const names = 'names: { channels: { tops: "5", private: "6" }, roles: { shy: "7" } }\n';
const section = `${names}tops:
  window: { every: week, from: monday 00:00 }
  count: [messages, emojis, reactions, reputation, voice, contents]
  report: { channel: tops, top: 10, picture: true }
  privacy: { optOut: true, exclude: { channels: [private], roles: [shy] } }
`;
const eva = { ...ana, id: 'eva' };
const nobodyOut: ReadonlySet<string> = new Set();

function topsOf(yaml: string): TopsPolicy {
  const { tops } = policyOf(yaml).sections;
  if (tops === null) throw new Error('the policy has no tops');
  return tops;
}

function counted(event: Event, yaml = section, out = nobodyOut): readonly string[] {
  return countsFor(topsOf(yaml), event, out).map(({ kind, key, amount }) => `${kind} ${key} ${amount}`);
}

function answered(text: string, content: Partial<ContentEvent['content']> = {}): ContentEvent {
  const event = said(text);
  return { ...event, content: { ...event.content, ...content } };
}

function reacted(
  changes: Partial<ReactionEvent> = {},
  reaction: Partial<ReactionEvent['reaction']> = {},
): ReactionEvent {
  return {
    id: 'r1',
    kind: 'reaction.added',
    surface: 'discord',
    at: noon,
    member: ana,
    reaction: { emoji: '👍', content: 'c9', author: eva, count: 1, ...reaction },
    ...changes,
  };
}

test('a section reads with its aliases resolved', () => {
  expect(topsOf(section)).toEqual({
    window: { every: 'week', on: 1, hour: 0, minute: 0 },
    count: ['messages', 'emojis', 'reactions', 'reputation', 'voice', 'contents'],
    report: { channel: '5', top: 10, picture: true },
    optOut: true,
    exclude: { channels: ['6'], roles: ['7'] },
  });
});

test.for<[string, Event, readonly string[]]>([
  ['a message', said('hola'), ['messages ana 1']],
  [
    'a skin tone, a flag and a family are one each',
    said('👍🏽 🇨🇴 👨‍👩‍👧'),
    ['messages ana 1', 'emojis 👍🏽 1', 'emojis 🇨🇴 1', 'emojis 👨‍👩‍👧 1'],
  ],
  [
    'an emoji of the community',
    said('<a:party:123456789012345678>'),
    ['messages ana 1', 'emojis 123456789012345678 1'],
  ],
  ['a reply', answered('sí', { parent: 'c7', answers: eva }), ['messages ana 1', 'contents c7 1']],
  ['a reply to oneself', answered('sí', { parent: 'c7', answers: ana }), ['messages ana 1']],
  ['an edit', said('hola', { kind: 'content.edited' }), []],
  ['a reaction', reacted(), ['contents c9 1', 'reactions eva 1']],
  ['a reaction taken back', reacted({ kind: 'reaction.removed' }), ['contents c9 -1', 'reactions eva -1']],
  ['a reaction to who knows whom', reacted({}, { author: null }), ['contents c9 1']],
  ['a reaction to oneself', reacted({}, { author: ana }), []],
  ['a bot', said('hola', { author: { bot: true } }), []],
  ['an excluded role', said('hola', { author: { roles: ['7'] } }), []],
  ['roles that are not known', said('hola', { author: { roles: null } }), []],
  ['an excluded channel', { ...said('hola'), channel: { id: '6', name: null } }, []],
  [
    'a thread of an excluded channel',
    { ...said('hola'), channel: { id: '60', name: null, within: ['6'] } },
    [],
  ],
])('%s counts', ([, event, expected]) => {
  expect(counted(event)).toEqual(expected);
});

test('whoever opted out counts for nothing, on either side of a reaction', () => {
  expect(counted(said('hola'), section, new Set(['ana']))).toEqual([]);
  expect(counted(reacted(), section, new Set(['eva']))).toEqual([]);
  expect(counted(reacted(), section, new Set(['ana']))).toEqual([]);
  expect(counted(said('hola'), section.replace('optOut: true', 'optOut: false'), new Set(['ana']))).toEqual([
    'messages ana 1',
  ]);
});

test('only what the policy counts is counted', () => {
  const tops = topsOf(section.replace(/count: .*/, 'count: [contents]'));

  expect(countsFor(tops, reacted(), nobodyOut)).toEqual([{ kind: 'contents', key: 'c9', amount: 1 }]);
  expect(countReputation(tops, { member: eva, amount: 2 }, nobodyOut)).toEqual([]);
});

test('reputation counts for who got it, unless they opted out', () => {
  expect(countReputation(topsOf(section), { member: eva, amount: -2 }, nobodyOut)).toEqual([
    { kind: 'reputation', key: 'eva', amount: -2 },
  ]);
  expect(countReputation(topsOf(section), { member: eva, amount: 2 }, new Set(['eva']))).toEqual([]);
});

test.for([
  [0, 50, []],
  [50, 150, [50]],
  [120, 180, [60]],
  [150, 900, [50]],
  [200, 300, []],
] as const)('in voice from %i to %i, the window from 100 to 200 has %j', ([from, to, amounts]) => {
  const stay = { member: eva, channel: 'v', from, to };
  const window = { start: 100, end: 200 };

  expect(countVoice(topsOf(section), stay, window, nobodyOut).map(({ amount }) => amount)).toEqual(amounts);
  expect(countVoice(topsOf(section), { ...stay, channel: '6' }, window, nobodyOut)).toEqual([]);
});

test('equals share a place and stand in the order of their keys', () => {
  const counts = [
    { key: 'b', amount: 2 },
    { key: 'a', amount: 1 },
    { key: 'c', amount: 5 },
    { key: 'a', amount: 1 },
    { key: 'd', amount: 1 },
    { key: 'e', amount: 3 },
    { key: 'e', amount: -3 },
  ];

  expect(rank(counts, 4)).toEqual([
    { key: 'c', amount: 5, place: 1 },
    { key: 'a', amount: 2, place: 2 },
    { key: 'b', amount: 2, place: 2 },
    { key: 'd', amount: 1, place: 4 },
  ]);
  expect(rank(counts.toReversed(), 2)).toEqual(rank(counts, 2));
});

test('switched off, there is nothing to decide from', () => {
  expect(policyOf(`${section}features: { tops: false }\n`).sections.tops).toBeNull();
});

test.for([
  ['no window', 'tops: { count: [messages] }', 'missing-key'],
  ['a weekday for a day', 'tops: { window: { every: day, from: monday 00:00 } }', 'bad-value'],
  ['a day of the month for a week', 'tops: { window: { every: week, from: 3 00:00 } }', 'bad-value'],
  ['a day that not every month has', 'tops: { window: { every: month, from: 31 00:00 } }', 'bad-value'],
  ['an hour that no day has', 'tops: { window: { every: day, from: "24:00" } }', 'bad-value'],
  ['an unknown channel', 'tops: { window: { every: day }, report: { channel: topz } }', 'unknown-name'],
  [
    'an unknown role',
    'tops: { window: { every: day }, privacy: { exclude: { roles: [shi] } } }',
    'unknown-name',
  ],
] as const)('%s is a finding', ([, yaml, code]) => {
  const { diagnostics } = load({ 'policy.yaml': manifest, 'tops.yaml': `${yaml}\n` });

  expect(diagnostics.map((d) => d.code)).toEqual([code]);
});
