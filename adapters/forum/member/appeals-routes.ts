import type {} from '@fastify/swagger';
import type { House } from '@fuero/community';
import type { FastifyInstance } from 'fastify';
import type { Static } from 'typebox';
import { KeyHeader } from '../key-header.ts';
import type { Members } from './as-member.ts';
import { AppealPage, AppealQuery, Filed, NewAppeal, answers, wireAppeal } from './schema.ts';

const common = { tags: ['forum'], security: [{ memberToken: [] }] };

/** A member's appeals: those they have filed, and a new one. */
export function registerAppealsRoutes(
  app: FastifyInstance,
  { house, members }: { readonly house: House; readonly members: Members },
): void {
  const { appeals } = house.moderation;

  app.get<{ Querystring: Static<typeof AppealQuery> }>(
    '/api/forum/appeals',
    {
      onRequest: members.signIn,
      schema: {
        ...common,
        summary: 'Appeals: members see their own, staff all; open ones first, then the newest',
        querystring: AppealQuery,
        response: answers(200, 'One page', AppealPage),
      },
    },
    (request) =>
      members.does(request, async (actor) => {
        const { rows, total } = await appeals.list(actor, request.query);
        return { appeals: rows.map(wireAppeal), total };
      }),
  );

  app.post<{ Body: Static<typeof NewAppeal> }>(
    '/api/forum/appeals',
    {
      onRequest: members.signIn,
      schema: {
        ...common,
        summary: 'Appeal a sanction of one’s own',
        headers: KeyHeader,
        body: NewAppeal,
        response: answers(201, 'It was filed', Filed),
      },
    },
    (request, reply) =>
      members.does(request, async (actor) => {
        const key = request.headers['idempotency-key'];
        const { id } = await appeals.file(actor, request.body, typeof key === 'string' ? { key } : {});
        void reply.code(201);
        return { id };
      }),
  );
}
