import type { Attempted, Claimed } from '@fuero/community';
import { retryAfter } from './retry-after.ts';
import { bodyOf, signatureOf } from './webhook.ts';
import type { Webhook } from './webhook.ts';

/** Milliseconds for the whole exchange. */
const timeout = 10_000;

interface Sending {
  readonly webhook: Webhook;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Ends what is on its way. */
  readonly signal: AbortSignal;
}

/** Tries once to tell the forum. Whatever goes wrong on the way is an answer too: it never rejects. */
export async function send(claimed: Claimed, { webhook, now, signal }: Sending): Promise<Attempted> {
  const body = bodyOf(claimed);
  const timestamp = Math.floor(now / 1000);
  try {
    const response = await fetch(webhook.url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Fuero',
        'fuero-delivery': claimed.id,
        'fuero-timestamp': String(timestamp),
        'fuero-signature': signatureOf(webhook.secret, timestamp, body),
      },
      body,
    });
    if (response.ok) {
      await response.body?.cancel();
      return { kind: 'delivered' };
    }
    const said = await excerptOf(response);
    const error = `HTTP ${response.status}${said === '' ? '' : `: ${said}`}`;
    if (response.status === 410) return { kind: 'refused', error };
    return { kind: 'again', error, notBefore: retryAfter(response.headers.get('retry-after'), now) };
  } catch (error) {
    return { kind: 'again', error: reasonOf(error), notBefore: null };
  }
}

/** Characters of an answer that are kept: enough to know what it was, never all of it. */
const kept = 200;

async function excerptOf({ body }: Response): Promise<string> {
  if (body === null) return '';
  const reader = body.getReader();
  const { value } = await reader.read();
  await reader.cancel();
  const text = new TextDecoder().decode(value?.subarray(0, 4 * kept));
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, kept);
}

/** What the network said; the address stays out of it, since it may carry a key. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer within ${timeout / 1000} s`;
  if (error.name === 'AbortError') return 'given up because Fuero was closing';
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  return typeof code === 'string' ? code : error.message;
}
