import type {} from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import type { Static } from 'typebox';
import { actOnContent } from '../face/actions.ts';
import { noteSanction, notifyMember } from '../face/sanctions.ts';
import { KeyHeader } from '../key-header.ts';
import { common, keyOf } from './as-caller.ts';
import type { Callers } from './as-caller.ts';
import { NewAction, NewNote, NewNotice, SanctionParams, answersOf, responses } from './schema.ts';

/** What staff do without a report of it, beyond the five groups of routes of the forum's contract and in its words. */
export function registerStaffRoutes(app: FastifyInstance, { staffOnly, does }: Callers): void {
  app.post<{ Body: Static<typeof NewAction> }>(
    '/api/admin/foro/acciones',
    {
      onRequest: staffOnly,
      schema: {
        ...common,
        summary: 'Do something to content: remove it, bring it back, edit it, or change its thread',
        headers: KeyHeader,
        body: NewAction,
        response: responses(answersOf.acted, 'writes', 201),
      },
    },
    (request, reply) =>
      does(request, async (call) => {
        const { detalles, ...rest } = request.body;
        const id = await actOnContent(call, { ...rest, detalles: detalles ?? {} }, keyOf(request));
        void reply.code(201);
        return { id };
      }),
  );

  app.post<{ Params: Static<typeof SanctionParams>; Body: Static<typeof NewNote> }>(
    '/api/admin/foro/sanciones/:id/notas',
    {
      onRequest: staffOnly,
      schema: {
        ...common,
        summary: 'Write a note about a sanction, for the team alone',
        params: SanctionParams,
        headers: KeyHeader,
        body: NewNote,
        response: responses(answersOf.noted, 'writes', 201),
      },
    },
    (request, reply) =>
      does(request, async (call) => {
        const { id: sanction } = request.params;
        const note = await noteSanction(call, { sanction, texto: request.body.texto }, keyOf(request));
        void reply.code(201);
        return note;
      }),
  );

  app.post<{ Body: Static<typeof NewNotice> }>(
    '/api/admin/foro/notificaciones',
    {
      onRequest: staffOnly,
      schema: {
        ...common,
        summary: 'Write a notice to a member, who reads it in `foro_notificaciones_moderacion`',
        headers: KeyHeader,
        body: NewNotice,
        response: responses(answersOf.acted, 'writes', 201),
      },
    },
    (request, reply) =>
      does(request, async (call) => {
        const { usuario_id, mensaje = '', plantilla = null } = request.body;
        const id = await notifyMember(call, { usuario_id, mensaje, plantilla }, keyOf(request));
        void reply.code(201);
        return { id };
      }),
  );
}
