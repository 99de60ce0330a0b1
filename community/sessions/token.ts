import { createHash, randomBytes } from 'node:crypto';

const shape = /^[A-Za-z0-9_-]{43}$/;

/** A secret of 256 random bits in base64url, and the hash by which the database knows it. */
export function newToken(): { readonly token: string; readonly hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: digest(token) };
}

/** What the database keeps of a token: its SHA-256, hexadecimal. `null`: no token of ours looks like this. */
export function hashOfToken(token: string): string | null {
  return shape.test(token) ? digest(token) : null;
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
