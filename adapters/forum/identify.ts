import type { House } from '@fuero/community';
import type { FastifyRequest } from 'fastify';
import { Problem, problem } from './problem.ts';
import type { Identity, Tokens } from './tokens.ts';

export interface Identifying {
  readonly house: House;
  readonly tokens: Tokens;
  /** Counts a guess and refuses it. */
  readonly refuseKey: (request: FastifyRequest, refusal?: Problem) => Promise<never>;
}

/** Who bears a token of the community's own issuer. Throws a `Problem`. */
export async function identify(
  request: FastifyRequest,
  { house, tokens, refuseKey, bearer }: Identifying & { readonly bearer: string },
): Promise<Identity> {
  communityOf(house);
  const forum = house.policy()?.manifest.community.surfaces.forum;
  const issuer = forum?.['issuer'] ?? forum?.['origin'] ?? null;
  return tokens.identityOf(bearer, issuer).catch((error: unknown) => {
    // Whoever tries signatures is guessing a key. An expired token was signed by someone who has it.
    const isGuess = error instanceof Problem && error.code === 'token-signature';
    if (isGuess) return refuseKey(request, error);
    throw error;
  });
}

/** The community that is served. Throws the `Problem` `no-policy`. */
export function communityOf(house: House): string {
  const community = house.community();
  if (community === null) throw problem('no-policy', [], { headers: { 'retry-after': '5' } });
  return community.id;
}
