import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { House } from '@fuero/community';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { registerDeskLinkRoute } from './desk-link-route.ts';
import { registerDeliveriesRoutes } from './deliveries-routes.ts';
import { registerEventsRoute } from './events-route.ts';
import type { OnOutage } from './judge.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';
import { createCallerFor } from './caller-for.ts';
import { answerForumPages } from './cors.ts';
import { registerAppealsRoutes } from './member/appeals-routes.ts';
import { createMembers } from './member/as-member.ts';
import { registerNotificationsRoutes } from './member/notifications-routes.ts';
import { registerExportsRoute } from './exports/exports-route.ts';
import { createReaderFor, createStaffFor } from './reader-for.ts';
import { registerRecordsRoutes } from './records-routes.ts';
import { rest } from './rest/rest.ts';
import { createCallers } from './routes/as-caller.ts';
import { registerModerationRoutes } from './routes/moderation-routes.ts';
import { registerStaffRoutes } from './routes/staff-routes.ts';
import { createSessionCaller } from './session-caller.ts';
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
  /** Where browsers reach the desk when a proxy stands before it; `null`: as they ask. */
  readonly publicUrl: string | null;
  readonly observe: (answers: readonly WireAnswer[], seconds: number) => void;
}

/** Wrong keys per address and minute. The right key is never kept out: it may come through the same proxy. */
const wrongKeyLimit = { max: 20, timeWindow: 60_000 };

/** The forum's routes: the events door and the records. Throws `Problem`, which the server turns into its document. */
export async function forum(app: FastifyInstance, options: ForumOptions): Promise<void> {
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  answerForumPages(app, options.house);
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
  const callers = { house, tokens, hasKey, anonKey, sessionCookie, refuseKey };
  const readerFor = createReaderFor(callers);
  registerEventsRoute(app, { ...options, requireKey });
  registerDeliveriesRoutes(app, { house, requireKey });
  registerRecordsRoutes(app, { house, readerFor });
  const staffFor = createStaffFor(callers);
  registerExportsRoute(app, { house, staffFor });
  registerDeskLinkRoute(app, { house, staffFor });
  const callerFor = createCallerFor(callers);
  const { publicUrl } = options;
  await app.register(rest, { house, callerFor });
  const members = createMembers(callerFor);
  registerAppealsRoutes(app, { house, members });
  registerNotificationsRoutes(app, { house, members, now: options.now });
  const contractCallers = createCallers({
    house,
    callerFor: createSessionCaller({ house, sessionCookie, publicUrl, callerFor }),
  });
  registerModerationRoutes(app, contractCallers);
  registerStaffRoutes(app, contractCallers);
}

function wrongKey(): Problem {
  return problem('wrong-key', [], { headers: { 'www-authenticate': 'Bearer realm="fuero"' } });
}
