import { createHash, timingSafeEqual } from 'node:crypto';

/** Tells whether an `Authorization` header carries the service key, in a time that says nothing about the key. */
export function serviceKeyGuard(key: string): (authorization: string | undefined) => boolean {
  const expected = digest(key);
  return (authorization) => {
    const given = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    return given !== undefined && timingSafeEqual(digest(given), expected);
  };
}

/** Digests have one length, so that comparing them does not tell the length of the key either. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
