import { expect, test } from 'vitest';
import type { Event, EventKind } from '../event.ts';
import { ana, joined, noon, policyOf, said } from '../testing/policies.ts';
import { RecencyMap } from './recency-map.ts';
import { ChannelRing, TimeRing } from './ring.ts';
import { createWindows } from './rings.ts';
import type { WindowSpec } from './windows.ts';

const minute = 60_000;

function spec(changes: Partial<WindowSpec> = {}): WindowSpec {
  return {
    key: 'k',
    kind: 'rate',
    counts: 'events',
    of: ['content.created'] as readonly EventKind[],
    by: 'author',
    within: minute,
    capacity: 3,
    ...changes,
  };
}

function at(seconds: number, changes: { id?: string; channel?: string; text?: string } = {}): Event {
  const event = said(changes.text ?? 'hola', {
    at: noon + seconds * 1000,
    author: { id: changes.id ?? 'ana' },
  });
  return changes.channel === undefined
    ? event
    : { ...event, channel: { id: changes.channel, name: changes.channel } };
}

/** What one window reads at each event. */
function readings(window: WindowSpec, events: readonly Event[]): readonly number[] {
  const windows = createWindows([window]);
  return events.map((event) => windows.observe(event)[window.key] ?? 0);
}

test.for<readonly [string, readonly number[], readonly number[]]>([
  ['in order', [0, 10, 20, 30], [1, 2, 3, 4]],
  ['the window is open at its beginning', [0, 60, 119], [1, 1, 2]],
  ['late events count at their own time', [0, 30, 10, 40], [1, 2, 2, 4]],
  ['a late event moves no window back', [100, 0, 110, 120], [1, 1, 2, 3]],
  ['a clock that jumped back still sees a burst', [1000, 1001, 1002, 0, 1, 2, 3], [1, 2, 3, 1, 2, 3, 4]],
  ['and forgets it when time comes back', [1000, 0, 1, 2, 1000, 1001], [1, 1, 2, 3, 1, 2]],
  ['one event from far ahead takes nothing away', [0, 9_999, 1, 2, 3], [1, 1, 2, 3, 4]],
])('%s', ([, seconds, expected]) => {
  expect(
    readings(
      spec(),
      seconds.map((second) => at(second)),
    ),
  ).toEqual(expected);
});

test('a text is a duplicate of another in any case, accents and spaces, in ASCII or not, and by no more than that', () => {
  const texts = [
    'Compra YA mi curso',
    'compra ya\tmi\r\ncurso',
    'CÓMPRA\u00a0yá mi cúrso',
    'co\u0301mpra ya mi curso ',
    'compra ya mi curso!',
    'compra ya mi cursö',
    '\u2003 \n',
    '   ',
  ];
  const events = texts.map((text, second) => at(second, { text }));

  expect(readings(spec({ kind: 'duplicate', capacity: 9 }), events)).toEqual([1, 2, 3, 4, 1, 5, 0, 0]);
});

test('distinct channels: each counts once, and only within the window', () => {
  const channels = spec({ counts: 'channels' });
  const events = [
    at(0, { channel: 'a' }),
    at(1, { channel: 'a' }),
    at(2, { channel: 'b' }),
    at(3, { channel: 'c' }),
    at(4),
    at(5, { id: 'beto', channel: 'd' }),
    at(61, { channel: 'e' }),
    at(300, { channel: 'a' }),
  ];

  expect(readings(channels, events)).toEqual([1, 1, 2, 3, 0, 1, 3, 1]);
});

test('distinct channels after a clock jumped back', () => {
  const events = ['a', 'b', 'c', 'a', 'b', 'c'].map((channel, i) => at(i < 3 ? 1000 + i : i, { channel }));

  expect(readings(spec({ counts: 'channels' }), events)).toEqual([1, 2, 3, 1, 2, 3]);
});

test('a burst of joins is read at any event, and only joins are counted', () => {
  const joins = spec({ kind: 'joins', of: ['member.joined'], by: 'community' });
  const events: readonly Event[] = [
    at(0),
    { ...joined({ id: 'a' }), at: noon },
    { ...joined({ id: 'b' }), at: noon + 1000 },
    at(2),
    at(2),
    at(120),
  ];

  expect(readings(joins, events)).toEqual([0, 1, 2, 2, 2, 0]);
});

test('by community everybody counts together; what nobody did is no author’s', () => {
  const two = [at(0), at(1, { id: 'beto' })];
  const timer: Event = {
    id: 't',
    kind: 'timer.due',
    surface: 'forum',
    at: noon,
    member: null,
    timer: { name: 't' },
  };

  expect(readings(spec({ by: 'community' }), two)).toEqual([1, 2]);
  expect(readings(spec(), two)).toEqual([1, 1]);
  expect(readings(spec({ of: ['timer.due'] }), [timer, timer])).toEqual([0, 0]);
  expect(readings(spec({ of: ['timer.due'], by: 'community' }), [timer, timer])).toEqual([1, 2]);
});

test('more authors than are kept: those who were quiet for longest are forgotten, the others keep their count', () => {
  const window = spec({ within: 1_000 * minute });
  const windows = createWindows([window]);
  const base = said('hola');
  const write = (i: number) =>
    windows.observe({ ...base, at: noon + i, author: { ...ana, id: `m${i}` } })[window.key];
  for (let i = 0; i < 300_000; i++) write(i);

  expect(write(299_999)).toBe(2);
  expect(write(200_002)).toBe(2);
  expect(write(199_000)).toBe(1);
});

test('a ring holds no more than the largest count that is asked of it', () => {
  const ring = new TimeRing();
  for (let i = 0; i < 10_000; i++) ring.add(i, '', 100);
  const channels = new ChannelRing();
  for (let i = 0; i < 10_000; i++) channels.add(i, `c${i}`, 5);

  expect(ring.slots).toBeLessThanOrEqual(128);
  expect(ring.count(0, 10_000)).toBe(100);
  expect(channels.slots).toBe(5);
  expect(channels.count(0, 10_000, '')).toBe(5);
});

const rules = (n: number) => `rules:
  - id: flood
    when: { rate: { of: content.created, atLeast: ${n}, within: 10s, distinctChannels: 2 } }
    then: [hold]
`;

test('a reload keeps the rings of windows that stay, also where a larger count is asked', () => {
  const windows = createWindows(policyOf(rules(3)).windows);
  for (let i = 0; i < 3; i++) windows.observe(at(i, { channel: `c${i}` }));
  windows.adopt(policyOf(rules(6)).windows);

  expect(Object.values(windows.observe(at(3, { channel: 'z' })))).toEqual([4, 3]);
  expect(Object.values(windows.observe(at(4, { channel: 'z' })))).toEqual([5, 2]);
});

test('windows are restored by observing recent events again', () => {
  const { windows: specs } = policyOf(`${rules(3)}  - id: raid
    on: [content.created, member.joined]
    when: { any: [{ joins: { atLeast: 2, within: 1m } }, { duplicate: { atLeast: 2, within: 5m, by: community } }] }
    then: [hold]
`);
  const past: readonly Event[] = [
    at(0, { channel: 'a' }),
    { ...joined(), at: noon + 500 },
    at(1, { channel: 'b' }),
  ];
  const [before, after] = [createWindows(specs), createWindows(specs)];
  for (const event of past) before.observe(event);
  for (const event of past) after.observe(event);
  const next = at(2, { channel: 'c', text: 'Hola' });

  expect(after.observe(next)).toEqual(before.observe(next));
  expect(Object.values(after.observe(at(3, { channel: 'c' })))).toEqual([4, 2, 1, 3]);
});

test('the quietest key is known whatever was taken, dropped and added since', () => {
  const map = new RecencyMap<number>();
  expect(map.quietest()).toBe(null);
  for (const key of ['a', 'b', 'c']) map.take(key, () => 1);
  expect(map.quietest()).toBe('a');
  map.take('a', () => 2);
  expect([map.quietest(), map.get('a')]).toEqual(['b', 1]);
  for (const key of ['b', 'c', 'a']) map.drop(key);
  expect([map.quietest(), map.size]).toEqual([null, 0]);
  map.take('d', () => 3);
  expect([map.quietest(), map.size]).toEqual(['d', 1]);
});
