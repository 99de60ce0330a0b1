import type { Actor, House } from '@fuero/community';
import type { Rank } from '@fuero/engine';
import type { FastifyRequest } from 'fastify';
import { bearerGuard, bearerOf } from './bearer.ts';
import { communityOf, identify } from './identify.ts';
import type { Identifying } from './identify.ts';
import { looksLikeToken } from './tokens.ts';

/** Whoever calls what the forum's members, staff and server call alike. */
export interface ForumCaller {
  readonly actor: Actor;
  /** The id of the caller's account on the forum; `null`: no member. */
  readonly account: string | null;
  /** `false`: a member in good standing of whom nobody has spoken here yet. */
  readonly isKnown: boolean;
  /** For showing: what they may do is looked up for each call. */
  readonly rank: Rank | null;
  /** The same caller about to write: an account of which nobody has spoken becomes a member. */
  forWriting(): Promise<Actor>;
}

export interface CallerOptions extends Identifying {
  /** Whether the request carries the service key. */
  readonly hasKey: (request: FastifyRequest) => boolean;
  /** The key of visitors who are nobody in particular; `null`: there is none. */
  readonly anonKey: string | null;
}

/** No member has this id (RFC 9562, 5.9): who reads as it sees what everybody signed in may see. */
const nobodyYet = '00000000-0000-0000-0000-000000000000';

/** A bearer is judged alone: `apikey` beside it makes nobody more than the bearer does. Throws a `Problem`. */
export function createCallerFor(options: CallerOptions): (request: FastifyRequest) => Promise<ForumCaller> {
  const { house, hasKey, anonKey, refuseKey } = options;
  const isAnonymous = anonKey === null ? () => false : bearerGuard(anonKey);

  return async (request) => {
    const community = communityOf(house);
    if (hasKey(request)) return fixed({ kind: 'service', community });
    const { authorization } = request.headers;
    const bearer = bearerOf(authorization);
    if (bearer === null || isAnonymous(authorization)) return fixed({ kind: 'visitor', community });
    if (!looksLikeToken(bearer)) return refuseKey(request);
    const { subject, name } = await identify(request, { ...options, bearer });
    return memberCaller(house, { community, externalId: subject, name: name ?? subject });
  };
}

async function memberCaller(
  house: House,
  {
    community,
    externalId,
    name,
  }: { readonly community: string; readonly externalId: string; readonly name: string },
): Promise<ForumCaller> {
  const account = { surface: 'forum', externalId, name } as const;
  const known = await house.accounts.find(community, account);
  const actorFor = (member: string): Actor => ({ kind: 'member', community, member });
  return {
    actor: actorFor(known?.member ?? nobodyYet),
    account: externalId,
    isKnown: known !== null,
    rank: known?.rank ?? null,
    async forWriting() {
      const { member } = known ?? (await house.accounts.recognise(community, account));
      return actorFor(member);
    },
  };
}

function fixed(actor: Actor): ForumCaller {
  return { actor, account: null, isKnown: true, rank: null, forWriting: () => Promise.resolve(actor) };
}
