import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Content } from './forum.ts';
import type { Person } from './people.ts';

/** What the events door answers, as far as this forum reads it. */
export interface Verdict {
  readonly decision: 'publish' | 'hold' | 'block';
  /** What the author is to read; `null`: nothing. */
  readonly message: string | null;
  readonly sanction: { readonly kind: string; readonly endsAt: string | null } | null;
}

/** How this forum’s server reaches Fuero. */
export interface Fuero {
  /** Asks before anything is published. Throws when Fuero cannot be reached: then nothing is published. */
  judge(author: Person, content: Content): Promise<Verdict>;
  /** Tells Fuero who is there, so that the policy knows their roles before they say anything. */
  introduce(people: readonly Person[]): Promise<void>;
}

export function connectFuero({
  url,
  serviceKey,
}: {
  readonly url: string;
  readonly serviceKey: string;
}): Fuero {
  async function send(events: unknown): Promise<unknown> {
    const response = await fetch(`${url}/api/forum/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${serviceKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(events),
    });
    const body: unknown = await response.json();
    if (!response.ok) throw new Error(`Fuero answered ${response.status}: ${JSON.stringify(body)}`);
    return body;
  }

  return {
    judge: async (author, { id, type, title, text, parent, at }) =>
      (await send({
        id: `forum:${id}`,
        kind: 'content.created',
        at,
        author: asAuthor(author),
        content: { id, type, title, text, parent },
      })) as Verdict,
    introduce: async (people) => {
      await send(
        people.map((person) => ({
          id: `forum:joined:${person.id}:${randomUUID()}`,
          kind: 'member.updated',
          member: asAuthor(person),
        })),
      );
    },
  };
}

function asAuthor({ id, name, since, roles }: Person): object {
  return { id, name, createdAt: since, joinedAt: since, roles };
}

/** How old a webhook may be, so that nobody who has overheard one sends it again later. Milliseconds. */
const replayWindow = 300_000;

/** Whether a webhook is Fuero’s: the signature covers the time and the body. */
export function isSigned(
  body: string,
  {
    timestamp,
    signature,
    secret,
  }: { readonly timestamp: string; readonly signature: string; readonly secret: string },
): boolean {
  const expected = Buffer.from(
    `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`,
  );
  const given = Buffer.from(signature);
  const isFresh = Math.abs(Date.now() - Number(timestamp) * 1000) <= replayWindow;
  return isFresh && given.length === expected.length && timingSafeEqual(given, expected);
}
