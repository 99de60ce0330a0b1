import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { importedKinds } from '@fuero/community';
import type { House, ImportPart, OperatorActor } from '@fuero/community';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Static } from 'typebox';
import { problem } from '../forum/problem.ts';
import { refused } from '../forum/refused.ts';
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

  function mustHoldToken(authorization: string | undefined): void {
    if (!holdsToken(authorization)) throw problem('wrong-key', []);
  }

  /** The community, for a caller who holds the token. */
  function admit(authorization: string | undefined): string {
    mustHoldToken(authorization);
    const community = house.community();
    if (community === null) throw problem('no-policy', []);
    return community.id;
  }

  // Answered without a policy in force too: that there is none is something to find.
  app.get<{ Querystring: Asked }>(
    '/api/control/inspection',
    { schema: { hide: true, querystring: Asked } },
    (request) => {
      mustHoldToken(request.headers.authorization);
      const { folder: hash, base = null } = request.query;
      return house.inspect({ folder: hash === undefined ? null : { hash, base } });
    },
  );

  app.get('/api/control/audit', { schema: { hide: true } }, (request) =>
    house.audit.verify(admit(request.headers.authorization)),
  );

  app.get<{ Querystring: Page }>(
    '/api/control/audit/lines',
    { schema: { hide: true, querystring: Page } },
    async (request) => ({
      lines: await house.audit.lines(admit(request.headers.authorization), request.query),
    }),
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

  app.get<{ Querystring: Page }>(
    '/api/control/revisions',
    { schema: { hide: true, querystring: Page } },
    async (request) => ({
      revisions: await house.revisions.list(operator(request), request.query).catch(refused),
    }),
  );

  app.get<{ Params: Revision }>(
    '/api/control/revisions/:number',
    { schema: { hide: true, params: Revision } },
    async (request) => ({
      shown: await house.revisions.show(operator(request), request.params.number).catch(refused),
    }),
  );

  // A policy may be long: nobody without the token has its body read.
  const onRequest = async (request: FastifyRequest): Promise<void> => void operator(request);

  app.post<{ Body: Files }>(
    '/api/control/publish',
    { schema: { hide: true, body: Files }, bodyLimit: longest, onRequest },
    (request) => house.revisions.publish(operator(request), request.body).catch(refused),
  );

  app.post<{ Body: Back }>(
    '/api/control/rollback',
    { schema: { hide: true, body: Back }, onRequest },
    (request) => house.revisions.rollback(operator(request), request.body).catch(refused),
  );

  app.post<{ Body: Part }>(
    '/api/control/import',
    { schema: { hide: true, body: Part }, bodyLimit: longest, onRequest },
    (request) => house.imports.carry(operator(request), request.body as ImportPart).catch(refused),
  );

  function operator({ headers }: FastifyRequest): OperatorActor {
    return { kind: 'operator', community: admit(headers.authorization) };
  }
}

/** Bytes of a policy that is sent: many times the largest that people write. */
const longest = 256 * 1024 * 1024;

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
/** A `FolderState`. */
const Asked = Type.Object({ folder: Type.Optional(Hash), base: Type.Optional(Hash) });
type Asked = Static<typeof Asked>;
/** Milliseconds, as far as dates go. */
const Instant = Type.Number({ minimum: -8.64e15, maximum: 8.64e15 });
const Range = Type.Object({ since: Type.Optional(Instant), until: Type.Optional(Instant) });
type Range = Static<typeof Range>;
const RevisionNumber = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });
const Revision = Type.Object({ number: RevisionNumber });
type Revision = Static<typeof Revision>;
const Page = Type.Object({
  before: Type.Optional(RevisionNumber),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000 })),
});
type Page = Static<typeof Page>;
const Files = Type.Object({
  files: Type.Array(Type.Object({ path: Type.String(), text: Type.String() })),
  base: RevisionNumber,
  note: Type.String({ maxLength: 2_000 }),
});
type Files = Static<typeof Files>;
/** The rows come from our own command, and the tables check them. */
const Part = Type.Object({ kind: Type.Enum([...importedKinds]), rows: Type.Array(Type.Object({})) });
type Part = Static<typeof Part>;
const Back = Type.Object({ to: RevisionNumber, note: Type.String({ maxLength: 2_000 }) });
type Back = Static<typeof Back>;
