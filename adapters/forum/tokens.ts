import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { problem } from './problem.ts';
import type { Problem } from './problem.ts';

/** What the forum signs its members' tokens with. */
export interface TokenKeys {
  /** HS256. `null`: such tokens are not accepted. */
  readonly jwtSecret: string | null;
  /** Address of a JSON Web Key Set, for RS256 and ES256. `null`: such tokens are not accepted. */
  readonly jwksUrl: string | null;
}

export interface TokensOptions extends TokenKeys {
  /** Told why the key set could not be had. */
  readonly onKeysAway: (error: unknown) => void;
}

/** Who a token says its bearer is. */
export interface Identity {
  /** `sub`: the account's id on the forum. */
  readonly subject: string;
  /** `name`, else `user_metadata.name`; `null`: the token names nobody. */
  readonly name: string | null;
}

/** Reads members' tokens: who is this, if the token is to be believed? */
export interface Tokens {
  /** Who bears a token of this issuer. Throws a `Problem` that says what is wrong with it. */
  identityOf(token: string, issuer: string | null): Promise<Identity>;
}

type Algorithm = 'HS256' | 'RS256' | 'ES256';

export function createTokens({ jwtSecret, jwksUrl, onKeysAway }: TokensOptions): Tokens {
  const secret = jwtSecret === null ? null : new TextEncoder().encode(jwtSecret);
  // The library keeps the set for ten minutes, and for a key that is new to it asks again, at most every thirty seconds.
  const keySet = jwksUrl === null ? null : createRemoteJWKSet(new URL(jwksUrl));
  const algorithms: readonly Algorithm[] = [
    ...(secret === null ? [] : (['HS256'] as const)),
    ...(keySet === null ? [] : (['RS256', 'ES256'] as const)),
  ];
  /** The algorithm says which kind of key: so a public key never serves as a secret. */
  const keyFor: JWTVerifyGetKey = (header, token) => {
    const key = header.alg === 'HS256' ? secret : keySet?.(header, token);
    if (key === null || key === undefined) throw new errors.JOSEAlgNotAllowed();
    return key;
  };

  return {
    async identityOf(token, issuer) {
      if (algorithms.length === 0 || issuer === null) throw problem('tokens-not-accepted', []);
      try {
        const options = { algorithms: [...algorithms], issuer, requiredClaims: ['sub'] };
        const { payload } = await jwtVerify(token, keyFor, options);
        if (isSubject(payload.sub)) return { subject: payload.sub, name: nameIn(payload) };
      } catch (error) {
        const refusal = refusalOf(error, { algorithms, issuer });
        if (refusal !== null) throw refusal;
        onKeysAway(error);
        throw problem('keys-away', [], { headers: { 'retry-after': '5' } });
      }
      throw problem('token-no-subject', [], asInvalid);
    },
  };
}

/** Whether a bearer looks like a token rather than like a key: three parts, the last one empty in an unsigned token. */
export function looksLikeToken(bearer: string): boolean {
  return /^[\w-]+\.[\w-]+\.[\w-]*$/.test(bearer);
}

/** The type says text, but nobody checked what the token says. */
function isSubject(sub: unknown): sub is string {
  return typeof sub === 'string' && sub !== '';
}

function nameIn({ name, user_metadata: more }: JWTPayload): string | null {
  const given = typeof more === 'object' && more !== null && 'name' in more ? more.name : null;
  return (
    ([name, given].find((one) => typeof one === 'string' && one.trim() !== '') as string | undefined) ?? null
  );
}

/** RFC 6750, section 3.1. */
const asInvalid = {
  headers: { 'www-authenticate': 'Bearer realm="fuero", error="invalid_token"' },
} as const;

interface Expected {
  readonly algorithms: readonly Algorithm[];
  readonly issuer: string;
}

/** What the library found wrong with a token, by its error codes; `null`: the fault is not the token's. */
function refusalOf(error: unknown, { algorithms, issuer }: Expected): Problem | null {
  if (error instanceof errors.JWTClaimValidationFailed) return claimRefusal(error, issuer);
  if (error instanceof errors.JWTExpired) return problem('token-expired', [], asInvalid);
  if (error instanceof errors.JOSEAlgNotAllowed)
    return problem('token-algorithm', [{ allowed: algorithms.join(', ') }], asInvalid);
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return problem('token-signature', [], asInvalid);
  const unknownKey =
    error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
  if (unknownKey) return problem('token-unknown-key', [], asInvalid);
  const unreadable =
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JOSENotSupported;
  return unreadable ? problem('token-malformed', [], asInvalid) : null;
}

function claimRefusal({ claim, reason }: errors.JWTClaimValidationFailed, issuer: string): Problem {
  if (claim === 'iss') return problem('token-issuer', [{ issuer }], asInvalid);
  if (claim === 'sub') return problem('token-no-subject', [], asInvalid);
  if (claim === 'nbf' && reason === 'check_failed') return problem('token-not-yet', [], asInvalid);
  return problem('token-malformed', [], asInvalid);
}
