import type { House } from '@fuero/community';
import type { FastifyRequest } from 'fastify';
import type { ForumCaller } from '../caller-for.ts';
import type { Call } from '../face/call.ts';
import { problem } from '../problem.ts';
import { refused } from '../refused.ts';

/** Who called a route of the forum's contract. */
export interface Callers {
  /** Before parameters and body are looked at: who may not call learns nothing about them. */
  readonly signedIn: (request: FastifyRequest) => Promise<void>;
  readonly staffOnly: (request: FastifyRequest) => Promise<void>;
  /** Does it as whoever signed in; a refusal becomes its problem document. */
  readonly does: <Answer>(request: FastifyRequest, work: (call: Call) => Promise<Answer>) => Promise<Answer>;
}

interface CallersOptions {
  readonly house: House;
  /** Throws a `Problem` where nobody is signed in. */
  readonly callerFor: (request: FastifyRequest) => Promise<ForumCaller>;
}

export function createCallers({ house, callerFor }: CallersOptions): Callers {
  const callers = new WeakMap<FastifyRequest, ForumCaller>();

  async function signedIn(request: FastifyRequest): Promise<void> {
    callers.set(request, await callerFor(request));
  }

  return {
    signedIn,
    async staffOnly(request) {
      await signedIn(request);
      if (callers.get(request)?.rank === null) throw problem('not-staff', []);
    },
    async does(request, work) {
      const caller = callers.get(request);
      if (caller === undefined) throw problem('sign-in', []);
      return work({ house, caller }).catch(refused);
    },
  };
}

/** How these routes stand in the document. */
export const common = {
  tags: ['forum'],
  security: [{ memberToken: [] }, { deskSession: [] }],
};

/** `null`: the caller gave none. */
export function keyOf({ headers }: FastifyRequest): string | null {
  return [headers['idempotency-key'] ?? null].flat()[0] ?? null;
}
