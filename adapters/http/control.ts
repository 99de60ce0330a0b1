import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import type { House } from '@fuero/community';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { problem } from '../forum/problem.ts';
import { linesOf } from './ndjson.ts';
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

  /** The community, for a caller who holds the token. */
  function admit(authorization: string | undefined): string {
    const community = house.community();
    if (!holdsToken(authorization)) throw problem('wrong-key', []);
    if (community === null) throw problem('no-policy', []);
    return community.id;
  }

  app.get('/api/control/audit', { schema: { hide: true } }, (request) =>
    house.audit.verify(admit(request.headers.authorization)),
  );

  app.get<{ Querystring: Range }>(
    '/api/control/journal',
    { schema: { hide: true, querystring: Range } },
    (request, reply) => {
      const community = admit(request.headers.authorization);
      const { since, until } = request.query;
      const events = house.history.journal(community, {
        since: since === undefined ? null : new Date(since),
        until: until === undefined ? null : new Date(until),
      });
      return reply.type('application/x-ndjson').send(Readable.from(linesOf(events)));
    },
  );

  app.get<{ Params: Revision }>(
    '/api/control/revisions/:number/files',
    { schema: { hide: true, params: Revision } },
    async (request) => ({
      files: await house.history.files(admit(request.headers.authorization), request.params.number),
    }),
  );
}

const Range = Type.Object({ since: Type.Optional(Type.Number()), until: Type.Optional(Type.Number()) });
type Range = Static<typeof Range>;
const Revision = Type.Object({ number: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) });
type Revision = Static<typeof Revision>;
