import type { House } from '@fuero/community';
import type { FastifyRequest } from 'fastify';
import { bearerOf } from './bearer.ts';
import type { ForumCaller } from './caller-for.ts';
import { problem } from './problem.ts';

export interface SessionCallerOptions {
  readonly house: House;
  /** Name of the cookie in which a desk session's token comes. */
  readonly sessionCookie: string;
  /** Where browsers reach the desk when a proxy stands before it; `null`: as they ask. */
  readonly publicUrl: string | null;
  readonly callerFor: (request: FastifyRequest) => Promise<ForumCaller>;
}

/** Callers by a bearer, or staff by their session at the desk. Throws a `Problem`; nobody in particular is asked to sign in. */
export function createSessionCaller({
  house,
  sessionCookie,
  publicUrl,
  callerFor,
}: SessionCallerOptions): (request: FastifyRequest) => Promise<ForumCaller> {
  return async (request) => {
    if (bearerOf(request.headers.authorization) !== null) {
      const caller = await callerFor(request);
      if (caller.actor.kind === 'visitor') throw signIn();
      return caller;
    }
    const token = request.cookies[sessionCookie];
    const actor = token === undefined ? null : await house.desk.sessions.find(token);
    if (actor === null) throw signIn();
    // A browser sends the cookie along whatever page asks: only the desk's own pages may change things with it.
    if (request.method !== 'GET' && !isOwnPage(request, publicUrl)) throw problem('cross-site', []);
    return {
      actor,
      account: null,
      isKnown: true,
      rank: actor.rank,
      forWriting: () => Promise.resolve(actor),
    };
  };
}

function isOwnPage({ headers }: FastifyRequest, publicUrl: string | null): boolean {
  const { origin, host } = headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  return publicUrl === null ? new URL(origin).host === host : origin === new URL(publicUrl).origin;
}

function signIn() {
  return problem('sign-in', [], { headers: { 'www-authenticate': 'Bearer realm="fuero"' } });
}
