import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { House } from '@fuero/community';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { registerEventsRoute } from './events-route.ts';
import type { OnOutage } from './judge.ts';
import { problem } from './problem.ts';
import { registerRecordsRoutes } from './records-routes.ts';
import type { Reader } from './records-routes.ts';
import type { WireAnswer } from './wire.ts';

export interface ForumOptions {
  readonly house: House;
  readonly onOutage: OnOutage;
  readonly now: () => number;
  /** Whether the request carries the service key. */
  readonly hasKey: (request: FastifyRequest) => boolean;
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
  const { house, hasKey, sessionCookie } = options;
  const countWrongKey = app.createRateLimit(wrongKeyLimit);

  async function refuseKey(request: FastifyRequest): Promise<never> {
    const counted = await countWrongKey(request);
    if (!counted.isAllowed && counted.isExceeded) {
      const seconds = Math.max(1, counted.ttlInSeconds);
      throw problem('too-many-wrong-keys', [{ seconds }], { headers: { 'retry-after': String(seconds) } });
    }
    throw problem('wrong-key', [], { headers: { 'www-authenticate': 'Bearer realm="fuero"' } });
  }

  async function requireKey(request: FastifyRequest): Promise<void> {
    if (!hasKey(request)) await refuseKey(request);
  }

  async function readerFor(request: FastifyRequest): Promise<Reader> {
    if (hasKey(request)) return asService(house);
    const token = request.cookies[sessionCookie];
    const actor = token === undefined ? null : await house.desk.sessions.find(token);
    if (actor === null) return refuseKey(request);
    const { decisions, events } = house.desk;
    return {
      decision: (id) => decisions.get(actor, id),
      decisions: (filter) => decisions.list(actor, filter),
      events: (filter) => events.list(actor, filter),
    };
  }

  registerEventsRoute(app, { ...options, requireKey });
  registerRecordsRoutes(app, { house, readerFor });
}

function asService(house: House): Reader {
  const community = house.community();
  if (community === null) throw problem('no-policy', [], { headers: { 'retry-after': '5' } });
  const actor = { kind: 'service', community: community.id } as const;
  return {
    decision: (id) => house.records.decision(actor, id),
    decisions: (filter) => house.records.decisions(actor, filter),
    events: (filter) => house.records.events(actor, filter),
  };
}
