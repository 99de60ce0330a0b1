import type { Actor } from '@fuero/community';
import type { FastifyRequest } from 'fastify';
import type { ForumCaller } from '../caller-for.ts';
import { problem } from '../problem.ts';
import { refused } from '../refused.ts';

/** Who called a route of members'. */
export interface Members {
  /** Before parameters and body are looked at: who is nobody in particular learns nothing about them. */
  readonly signIn: (request: FastifyRequest) => Promise<void>;
  /** Does it as whoever signed in; a refusal becomes its problem document. */
  does<Answer>(request: FastifyRequest, work: (actor: Actor) => Promise<Answer>): Promise<Answer>;
}

export function createMembers(callerFor: (request: FastifyRequest) => Promise<ForumCaller>): Members {
  const callers = new WeakMap<FastifyRequest, Actor>();
  return {
    async signIn(request) {
      const { actor } = await callerFor(request);
      if (actor.kind !== 'member') throw problem('sign-in', []);
      callers.set(request, actor);
    },
    async does(request, work) {
      const actor = callers.get(request);
      if (actor === undefined) throw problem('sign-in', []);
      return work(actor).catch(refused);
    },
  };
}
