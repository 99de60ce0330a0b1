import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { retryAfter } from './retry-after.ts';
import { send } from './send.ts';
import { startReceiver } from './testing/receiver.ts';
import type { Receiver } from './testing/receiver.ts';

const now = Date.parse('2026-11-21T12:00:00.500Z');
const claimed = {
  id: '6a0d3f0e-6f0c-4c5e-9c1b-2f6d7c1f2a10',
  sequence: 41,
  community: 'prueba',
  kind: 'content.delete',
  payload: { content: { type: 'post', id: 'c-1' }, reason: 'spam' },
  at: new Date(now),
  attempt: 1,
} as const;

let receiver: Receiver;
let answer: (response: ServerResponse) => void;
beforeAll(async () => {
  receiver = await startReceiver((response) => answer(response));
});
afterAll(() => receiver.close());

const sending = (url = receiver.url, signal = new AbortController().signal) =>
  send(claimed, { webhook: { url, secret: 'a secret of the forum' }, now, signal });

test.for([
  [200, {}, '', { kind: 'delivered' }],
  [204, {}, '', { kind: 'delivered' }],
  [302, { location: '/elsewhere' }, '', { kind: 'again', error: 'HTTP 302', notBefore: null }],
  [404, {}, 'not\n\there', { kind: 'again', error: 'HTTP 404: not here', notBefore: null }],
  [410, {}, '', { kind: 'refused', error: 'HTTP 410' }],
  [429, { 'retry-after': '7' }, '', { kind: 'again', error: 'HTTP 429', notBefore: 7_000 }],
  [503, {}, 'x'.repeat(500), { kind: 'again', error: `HTTP 503: ${'x'.repeat(200)}`, notBefore: null }],
] as const)('an answer of %i is understood', async ([status, headers, body, attempted]) => {
  answer = (response) => response.writeHead(status, headers).end(body);
  const before = receiver.received.length;

  expect(await sending()).toEqual(attempted);
  expect(receiver.received).toHaveLength(before + 1);
});

test('what is sent names the delivery and is signed with the time', async () => {
  answer = (response) => response.end();
  await sending();
  const { headers, body } = receiver.received.at(-1) ?? { headers: {}, body: '' };

  expect(JSON.parse(body)).toEqual({
    id: claimed.id,
    sequence: 41,
    kind: 'content.delete',
    at: '2026-11-21T12:00:00.500Z',
    community: 'prueba',
    payload: claimed.payload,
  });
  expect(headers).toMatchObject({
    'content-type': 'application/json',
    'fuero-delivery': claimed.id,
    'fuero-timestamp': '1795262400',
    // openssl dgst -sha256 -hmac 'a secret of the forum', over "1795262400." and the body
    'fuero-signature': 'v1=1d2665fedeb9c34709c009b3770ad33a3153607d33a08d82ffa7305a13cc6e94',
  });
});

test('nobody there, an answer that is cut and a closing house are reasons to try again', async () => {
  answer = (response) => response.destroy();
  expect(await sending()).toMatchObject({ kind: 'again', notBefore: null });
  const gone = await startReceiver(() => undefined);
  await gone.close();
  expect(await sending(gone.url)).toMatchObject({ kind: 'again', error: 'ECONNREFUSED' });
  const closing = new AbortController();
  answer = () => closing.abort();
  expect(await sending(receiver.url, closing.signal)).toMatchObject({
    kind: 'again',
    error: 'given up because Fuero was closing',
  });
  answer = () => undefined;
  expect(await sending(receiver.url, AbortSignal.timeout(50))).toMatchObject({
    kind: 'again',
    error: 'no answer within 10 s',
  });
});

test.for([
  [null, null],
  ['5', 5_000],
  ['Sat, 21 Nov 2026 12:01:00 GMT', 59_500],
  ['Sat, 21 Nov 2026 11:00:00 GMT', 0],
  ['soon', null],
  ['999999999999', 86_400_000],
] as const)('Retry-After %s is %s ms', ([header, wait]) => {
  expect(retryAfter(header, now)).toBe(wait);
});
