import type { DeskActor, House } from '@fuero/community';
import type { FastifyRequest } from 'fastify';
import { bearerGuard, bearerOf } from './bearer.ts';
import { communityOf, identify } from './identify.ts';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';
import type { Reader } from './records-routes.ts';
import { looksLikeToken } from './tokens.ts';
import type { Tokens } from './tokens.ts';

export interface ReaderOptions {
  readonly house: House;
  readonly tokens: Tokens;
  /** Whether the request carries the service key. */
  readonly hasKey: (request: FastifyRequest) => boolean;
  /** The key of visitors who are nobody in particular; `null`: there is none. */
  readonly anonKey: string | null;
  /** Name of the cookie in which a desk session's token comes. */
  readonly sessionCookie: string;
  /** Counts a guess and refuses it. */
  readonly refuseKey: (request: FastifyRequest, refusal?: Problem) => Promise<never>;
}

/**
 * Who reads the records: the forum's server by its key, staff by the forum's token or by a desk session. A bearer is judged
 * alone: what else comes with it (a cookie, `apikey` of supabase-js) makes nobody more than the bearer does.
 */
export function createReaderFor(options: ReaderOptions): (request: FastifyRequest) => Promise<Reader> {
  const { house, hasKey } = options;
  const staffFor = createStaffFor(options);

  return async (request) => {
    if (hasKey(request)) return asService(house);
    const actor = await staffFor(request);
    const { decisions, events } = house.desk;
    return {
      decision: (id) => decisions.get(actor, id),
      decisions: (filter) => decisions.list(actor, filter),
      events: (filter) => events.list(actor, filter),
    };
  };
}

/** Which member of the staff asks, by token or desk session. Throws a `Problem`. */
export function createStaffFor(options: ReaderOptions): (request: FastifyRequest) => Promise<DeskActor> {
  const { anonKey } = options;
  const isAnonymous = anonKey === null ? () => false : bearerGuard(anonKey);

  return async (request) => {
    if (options.hasKey(request)) throw problem('not-staff', []);
    const { authorization } = request.headers;
    const bearer = bearerOf(authorization);
    if (bearer === null) return bySession(request, options);
    if (isAnonymous(authorization)) throw signIn();
    return looksLikeToken(bearer) ? byToken(request, { ...options, bearer }) : options.refuseKey(request);
  };
}

function asService(house: House): Reader {
  const actor = { kind: 'service', community: communityOf(house) } as const;
  return {
    decision: (id) => house.records.decision(actor, id),
    decisions: (filter) => house.records.decisions(actor, filter),
    events: (filter) => house.records.events(actor, filter),
  };
}

async function bySession(
  request: FastifyRequest,
  { house, sessionCookie }: ReaderOptions,
): Promise<DeskActor> {
  const token = request.cookies[sessionCookie];
  const actor = token === undefined ? null : await house.desk.sessions.find(token);
  if (actor === null) throw signIn();
  return actor;
}

/** The token says which account is asking. Its rank is the house's to know: a claim about it counts for nothing. */
async function byToken(
  request: FastifyRequest,
  options: ReaderOptions & { readonly bearer: string },
): Promise<DeskActor> {
  const { house } = options;
  const { subject } = await identify(request, options);
  const actor = await house.staff.find(communityOf(house), { surface: 'forum', externalId: subject });
  if (actor === null) throw problem('not-staff', []);
  return actor;
}

function signIn(): Problem {
  return problem('sign-in', [], { headers: { 'www-authenticate': 'Bearer realm="fuero"' } });
}
