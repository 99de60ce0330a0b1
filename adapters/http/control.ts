import { randomBytes } from 'node:crypto';
import type { House } from '@fuero/community';
import type { FastifyInstance } from 'fastify';
import { problem } from '../forum/problem.ts';
import { bearerGuard } from '../forum/bearer.ts';

/** What commands of the same machine ask of the running server. The token stands in the directory lock, which only its owner reads. */
export function makeControlToken(): string {
  return randomBytes(32).toString('base64url');
}

export function registerControl(
  app: FastifyInstance,
  { house, token }: { readonly house: House; readonly token: string },
): void {
  const holdsToken = bearerGuard(token);
  app.get('/api/control/audit', { schema: { hide: true } }, (request) => {
    const community = house.community();
    if (!holdsToken(request.headers.authorization)) throw problem('wrong-key', []);
    if (community === null) throw problem('no-policy', []);
    return house.audit.verify(community.id);
  });
}
