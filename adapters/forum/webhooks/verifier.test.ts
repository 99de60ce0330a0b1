import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliveryKinds } from '@fuero/community';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { send } from './send.ts';
import { startReceiver } from './testing/receiver.ts';
import type { Received, Receiver } from './testing/receiver.ts';

type Read = (
  headers: IncomingHttpHeaders,
  body: string,
  secret: string,
  now?: number,
) => { readonly status: number; readonly delivery?: { readonly id: string } };

const page = readFileSync(new URL('../../../docs/webhooks.md', import.meta.url), 'utf8');
const now = Date.parse('2026-11-21T12:00:00Z');
const secret = 'a secret of the forum';
const folder = mkdtempSync(join(tmpdir(), 'fuero-verifier-'));
let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver((response) => response.end());
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await receiver.close();
});

let copies = 0;

/** The verifier of the page, which remembers nothing yet, and something that was really sent. */
async function given(): Promise<{ read: Read; sent: Received }> {
  const file = join(folder, `verifier-${copies++}.mjs`);
  writeFileSync(file, /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? '');
  const { readWebhook: read } = (await import(file)) as { readWebhook: Read };
  const at = new Date(now);
  const payload = { content: { type: 'post', id: 'c-1' }, reason: 'ñ “spam”' };
  const claimed = {
    id: `d-${copies}`,
    sequence: 1,
    community: 'prueba',
    kind: 'content.delete',
    attempt: 1,
  } as const;
  const signal = new AbortController().signal;
  await send({ ...claimed, payload, at }, { webhook: { url: receiver.url, secret }, now, signal });
  const sent = receiver.received.at(-1);
  if (sent === undefined) throw new Error('nothing came');
  return { read, sent };
}

test('the verifier of the page takes what was sent, once', async () => {
  const { read, sent } = await given();

  expect(read(sent.headers, sent.body, secret, now + 1_000)).toMatchObject({
    status: 200,
    delivery: { id: sent.headers['fuero-delivery'], payload: { reason: 'ñ “spam”' } },
  });
  expect(read(sent.headers, sent.body, secret, now + 2_000)).toEqual({ status: 200 });
});

type Change = (sent: Received) => readonly [IncomingHttpHeaders, string, string, number];
const changes: readonly [string, Change][] = [
  ['another secret', ({ headers, body }) => [headers, body, 'another', now]],
  ['another body', ({ headers, body }) => [headers, body.replace('c-1', 'c-2'), secret, now]],
  ['older than five minutes', ({ headers, body }) => [headers, body, secret, now + 300_001]],
  ['from the future', ({ headers, body }) => [headers, body, secret, now - 300_001]],
  [
    'an old one with a new timestamp',
    ({ headers, body }) => [
      { ...headers, 'fuero-timestamp': String(now / 1000 + 600) },
      body,
      secret,
      now + 600_000,
    ],
  ],
  ['no signature', ({ headers: { 'fuero-signature': _, ...rest }, body }) => [rest, body, secret, now]],
  [
    'a signature of another length',
    ({ headers, body }) => [{ ...headers, 'fuero-signature': 'v1=00' }, body, secret, now],
  ],
  ['no timestamp', ({ headers: { 'fuero-timestamp': _, ...rest }, body }) => [rest, body, secret, now]],
];

test.for(changes)('the verifier of the page refuses %s', async ([, change]) => {
  const { read, sent } = await given();

  expect(read(...change(sent))).toEqual({ status: 401 });
});

test('the page names every kind', () => {
  expect(deliveryKinds.filter((kind) => !page.includes(`\`${kind}\``))).toEqual([]);
});
