import { createHmac, timingSafeEqual } from 'node:crypto';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function sign(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}

/** A member’s token, as the forum’s sign-in would give it: HS256, one hour. Fuero is told the same secret. */
export function tokenFor(
  person: { readonly id: string; readonly name: string },
  { secret, issuer }: { readonly secret: string; readonly issuer: string },
): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    sub: person.id,
    name: person.name,
    role: 'authenticated',
    iss: issuer,
    iat: now,
    exp: now + 3600,
  };
  const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${text}.${sign(text, secret)}`;
}

/** Whose token it is; `null`: nobody’s that we would believe. */
export function readToken(token: string, { secret }: { readonly secret: string }): string | null {
  const [head = '', body = '', signature = ''] = token.split('.');
  const expected = Buffer.from(sign(`${head}.${body}`, secret));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const { sub, exp } = JSON.parse(Buffer.from(body, 'base64url').toString()) as {
    sub?: string;
    exp?: number;
  };
  return sub === undefined || exp === undefined || exp * 1000 < Date.now() ? null : sub;
}
