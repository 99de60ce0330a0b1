import type { DeskActor, EventRow, LiveMessage } from '@fuero/community';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readBatch, topicOf } from '#lib/wire.ts';
import { createBuffer } from './live-buffer.ts';
import { liveStream } from './live-stream.ts';

const actor: DeskActor = {
  kind: 'member',
  community: 'c',
  communityName: 'C',
  member: 'm',
  name: 'M',
  rank: 'admin',
};

function eventRow(id: string): EventRow {
  return {
    id,
    at: new Date(0),
    surface: 'forum',
    kind: 'content.created',
    memberName: 'ana',
    member: 'a',
    excerpt: 'hola',
    contentType: 'post',
    outcome: 'publish',
    decision: null,
  };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function open(stillSignedIn: () => Promise<boolean>) {
  const listeners = new Set<(message: LiveMessage) => void>();
  const live = {
    subscribe: (_: DeskActor, listener: (message: LiveMessage) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const stream = liveStream({ desk: { live }, actor, topic: 'events', stillSignedIn });
  const reader = stream.getReader();
  const next = async (): Promise<string | null> => {
    const { value } = await reader.read();
    return value === undefined ? null : new TextDecoder().decode(value);
  };
  return {
    listeners,
    reader,
    next,
    send: (message: LiveMessage) => listeners.forEach((listener) => listener(message)),
  };
}

test('rows come in batches with an id, dates intact', async () => {
  const { next, send } = open(async () => true);
  expect(await next()).toMatch(/^retry: \d+\n/u);
  send({ kind: 'event', row: eventRow('e1') });
  send({ kind: 'event', row: eventRow('e2') });
  await vi.advanceTimersByTimeAsync(300);
  const text = await next();
  expect(text).toMatch(/^id: e2\ndata: .*\n\n$/u);
  const batch = readBatch(text?.split('\n')[1]?.slice('data: '.length) ?? '');
  expect(batch).toMatchObject({ eventCount: 2, skipped: 0, revision: null, decisions: [] });
  expect(batch.events).toEqual([eventRow('e1'), eventRow('e2')]);
});

test('a beat every 20 seconds while the session lives; then the stream ends and listens no more', async () => {
  let alive = true;
  const { next, listeners } = open(async () => alive);
  await next();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await next()).toBe(': beat\n\n');
  alive = false;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await next()).toBeNull();
  expect(listeners.size).toBe(0);
});

test('a reader who leaves is forgotten at once', async () => {
  const { reader, listeners, send } = open(async () => true);
  expect(listeners.size).toBe(1);
  send({ kind: 'event', row: eventRow('e1') });
  await reader.cancel();
  expect(listeners.size).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});

test('a flood keeps the newest rows and counts the others', () => {
  const buffer = createBuffer('events');
  for (let n = 0; n < 250; n += 1) buffer.add({ kind: 'event', row: eventRow(`e${n}`) });
  const batch = buffer.take();
  expect(batch).toMatchObject({ eventCount: 250, skipped: 150 });
  expect(batch?.events.map(({ id }) => id).slice(-1)).toEqual(['e249']);
  expect(buffer.take()).toBeNull();
});

test('the decisions page is told how many events came, not which', () => {
  const buffer = createBuffer('decisions');
  buffer.add({ kind: 'event', row: eventRow('e1') });
  buffer.add({ kind: 'policy', revision: 7 });
  expect(buffer.take()).toMatchObject({ eventCount: 1, events: [], decisions: [], revision: 7 });
});

test('what changed in a queue comes with every topic, each thing once, and wakes the stream by itself', async () => {
  const { next, send } = open(async () => true);
  await next();
  send({ kind: 'report', id: 'r1' });
  send({ kind: 'report', id: 'r1' });
  send({ kind: 'sanction', id: 'r1' });
  await vi.advanceTimersByTimeAsync(300);
  const text = await next();
  expect(text).toMatch(/^id: r1\n/u);
  const changed = [
    { kind: 'report', id: 'r1' },
    { kind: 'sanction', id: 'r1' },
  ];
  expect(readBatch(text?.split('\n')[1]?.slice('data: '.length) ?? '')).toMatchObject({
    changed,
    skipped: 0,
  });
});

test('what a rule tells the staff comes with every topic, with its moment', async () => {
  const { next, send } = open(async () => true);
  await next();
  const alert = { id: 'dec_1', at: new Date(0), title: 'Alerta: estafa', text: 'ana: oro' };
  send({ kind: 'alert', row: alert });
  await vi.advanceTimersByTimeAsync(300);
  const text = await next();

  expect(text).toMatch(/^id: dec_1\n/u);
  const batch = readBatch(text?.split('\n')[1]?.slice('data: '.length) ?? '');
  expect(batch).toMatchObject({ alerts: [alert], decisions: [], skipped: 0 });
  expect(batch.alerts[0]?.at).toBeInstanceOf(Date);
});

test('more changes than anyone reads are counted', () => {
  const buffer = createBuffer('queues');
  for (let n = 0; n < 130; n += 1) buffer.add({ kind: 'report', id: `r${n}` });
  buffer.add({ kind: 'event', row: eventRow('e1') });
  expect(buffer.take()).toMatchObject({ skipped: 30, eventCount: 1, events: [] });
  expect(buffer.take()).toBeNull();
});

test.for([
  ['/', 'decisions'],
  ['/events', 'events'],
  ['/reports/r1', 'queues'],
] as const)('%s is told of %s', ([path, topic]) => {
  expect(topicOf(path)).toBe(topic);
});
