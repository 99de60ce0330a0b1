import { createHash, timingSafeEqual } from 'node:crypto';

/** What an `Authorization` header of the scheme Bearer carries; `null`: another scheme, or nothing. */
export function bearerOf(authorization: string | undefined): string | null {
  return /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? null;
}

/** Tells whether an `Authorization` header carries a key, in a time that says nothing about the key. */
export function bearerGuard(key: string): (authorization: string | undefined) => boolean {
  const expected = digest(key);
  return (authorization) => {
    const given = bearerOf(authorization);
    return given !== null && timingSafeEqual(digest(given), expected);
  };
}

/** Digests have one length, so that comparing them does not tell the length of the key either. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
