import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { House } from '@fuero/community';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { registerEventsRoute } from './events-route.ts';
import type { OnOutage } from './judge.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { createReaderFor } from './reader-for.ts';
import { registerRecordsRoutes } from './records-routes.ts';
import { createTokens } from './tokens.ts';
import type { TokenKeys } from './tokens.ts';
import type { WireAnswer } from './wire.ts';

/** What the forum's members and visitors come with. */
export interface MemberKeys extends TokenKeys {
  /** The key of visitors who are nobody in particular; `null`: there is none. */
  readonly anonKey: string | null;
}

export interface ForumOptions {
  readonly house: House;
  readonly onOutage: OnOutage;
  readonly now: () => number;
  /** Whether the request carries the service key. */
  readonly hasKey: (request: FastifyRequest) => boolean;
  readonly memberKeys: MemberKeys;
  /** Name of the cookie in which a desk session's token comes. */
  readonly sessionCookie: string;
  readonly observe: (answers: readonly WireAnswer[], seconds: number) => void;
}

/** Wrong keys per address and minute. The right key is never kept out: it may come through the same proxy. */
const wrongKeyLimit = { max: 20, timeWindow: 60_000 };

/** The forum's routes: the events door and the records. Throws `Problem`, which the server turns into its document. */
export async function forum(app: FastifyInstance, options: ForumOptions): Promise<void> {
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  const { house, hasKey, memberKeys, sessionCookie } = options;
  const countWrongKey = app.createRateLimit(wrongKeyLimit);

  async function refuseKey(request: FastifyRequest, refusal: Problem = wrongKey()): Promise<never> {
    const counted = await countWrongKey(request);
    if (!counted.isAllowed && counted.isExceeded) {
      const seconds = Math.max(1, counted.ttlInSeconds);
      throw problem('too-many-wrong-keys', [{ seconds }], { headers: { 'retry-after': String(seconds) } });
    }
    throw refusal;
  }

  async function requireKey(request: FastifyRequest): Promise<void> {
    if (!hasKey(request)) await refuseKey(request);
  }

  const tokens = createTokens({
    ...memberKeys,
    onKeysAway: (err) => app.log.error({ err }, 'the keys of FUERO_JWKS_URL cannot be had'),
  });
  const { anonKey } = memberKeys;
  const readerFor = createReaderFor({ house, tokens, hasKey, anonKey, sessionCookie, refuseKey });
  registerEventsRoute(app, { ...options, requireKey });
  registerRecordsRoutes(app, { house, readerFor });
}

function wrongKey(): Problem {
  return problem('wrong-key', [], { headers: { 'www-authenticate': 'Bearer realm="fuero"' } });
}
