import { createHmac } from 'node:crypto';
import type { Claimed } from '@fuero/community';

/** Where the forum listens, and the secret that it shares with us. */
export interface Webhook {
  readonly url: string;
  readonly secret: string;
}

/** What is sent, as text: the signature covers exactly these bytes. */
export function bodyOf({ id, sequence, kind, at, community, payload }: Claimed): string {
  return JSON.stringify({ id, sequence, kind, at: at.toISOString(), community, payload });
}

/** `timestamp` in seconds since the epoch: with it under the signature nobody can send an old message as a new one. */
export function signatureOf(secret: string, timestamp: number, body: string): string {
  return `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}
