import type {} from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import type { Static } from 'typebox';
import { moderationFigures } from '../face/figures.ts';
import {
  closeReports,
  dismissReport,
  fileReport,
  listReports,
  resolveReport,
  showOutcome,
} from '../face/reports.ts';
import { activeSanctions, historyOf, imposeSanction } from '../face/sanctions.ts';
import { KeyHeader } from '../key-header.ts';
import { common, keyOf } from './as-caller.ts';
import type { Callers } from './as-caller.ts';
import {
  CloseReport,
  CloseReports,
  FiguresQuery,
  NewReport,
  NewSanction,
  ReportQuery,
  SanctionQuery,
  UserParams,
  answersOf,
  responses,
} from './schema.ts';

/** The five groups of routes of the forum's contract, with its own keys. A refusal is a problem document, never a redirect. */
export function registerModerationRoutes(app: FastifyInstance, { signedIn, staffOnly, does }: Callers): void {
  app.get<{ Querystring: Static<typeof ReportQuery> }>(
    '/api/admin/foro/reportes',
    {
      onRequest: staffOnly,
      schema: {
        ...common,
        summary: 'Reports by priority, then newest first',
        querystring: ReportQuery,
        response: responses(answersOf.reports, 'reads', 200),
      },
    },
    (request) =>
      does(request, async (call) => {
        const { estado = null, tipo_contenido = null, limit = null, offset = null } = request.query;
        const { rows, total } = await listReports(call, { estado, tipo_contenido, limit, offset }, 'exact');
        return { reportes: rows, total };
      }),
  );

  app.post<{ Body: Static<typeof NewReport> }>(
    '/api/admin/foro/reportes',
    {
      onRequest: signedIn,
      schema: {
        ...common,
        summary: 'Report content, as any member may',
        headers: KeyHeader,
        body: NewReport,
        response: responses(answersOf.filed, 'writes', 200, 201),
      },
    },
    (request, reply) =>
      does(request, async (call) => {
        const { descripcion = null, copia = null, ...rest } = request.body;
        const { id, as } = await fileReport(call, { ...rest, descripcion, copia }, keyOf(request));
        void reply.code(as === 'new' ? 201 : 200);
        return { id, resultado: { new: 'nuevo', joined: 'unido', repeated: 'repetido' }[as] };
      }),
  );

  app.patch<{ Body: Static<typeof CloseReport> }>(
    '/api/admin/foro/reportes',
    {
      onRequest: staffOnly,
      schema: {
        ...common,
        summary: 'Close a report',
        headers: KeyHeader,
        body: CloseReport,
        response: responses(answersOf.closed, 'writes', 200),
      },
    },
    (request) =>
      does(request, async (call) => {
        const { reporte_id: id, accion, resolucion } = request.body;
        const closing = { id, resolucion, accion: null, detalles: null };
        if (accion === 'resolver') await resolveReport(call, closing, keyOf(request));
        else await dismissReport(call, closing, keyOf(request));
        return { id, estado: accion === 'resolver' ? 'resuelto' : 'desestimado' };
      }),
  );

  app.post<{ Body: Static<typeof CloseReports> }>(
    '/api/admin/foro/reportes/masivo',
    {
      onRequest: staffOnly,
      schema: {
        ...common,
        summary: 'Close up to 500 reports, each in a transaction of its own',
        headers: KeyHeader,
        body: CloseReports,
        response: responses(answersOf.bulk, 'writes', 200),
      },
    },
    (request) =>
      does(request, async (call) => {
        const { reporte_ids: ids, accion, resolucion } = request.body;
        const outcomes = await closeReports(call, { ids, accion, resolucion }, keyOf(request));
        const changed = outcomes.filter(({ outcome }) => outcome === 'changed').length;
        return { procesados: changed, resultados: outcomes.map(showOutcome) };
      }),
  );

  app.get<{ Querystring: Static<typeof SanctionQuery> }>(
    '/api/admin/foro/sanciones',
    {
      onRequest: staffOnly,
      schema: {
        ...common,
        summary: 'Sanctions of a member that are in force',
        querystring: SanctionQuery,
        response: responses(answersOf.sanctions, 'reads', 200),
      },
    },
    (request) =>
      does(request, async (call) => ({ sanciones: await activeSanctions(call, request.query.usuario_id) })),
  );

  app.post<{ Body: Static<typeof NewSanction> }>(
    '/api/admin/foro/sanciones',
    {
      onRequest: staffOnly,
      schema: {
        ...common,
        summary: 'Impose a sanction',
        headers: KeyHeader,
        body: NewSanction,
        response: responses(answersOf.imposed, 'writes', 201),
      },
    },
    (request, reply) =>
      does(request, async (call) => {
        const { dias_duracion = null, puntos = null, notificar = true, ...rest } = request.body;
        const imposing = { ...rest, dias_duracion, puntos, notificar };
        const id = await imposeSanction(call, imposing, keyOf(request));
        void reply.code(201);
        return { id };
      }),
  );

  app.get<{ Params: Static<typeof UserParams> }>(
    '/api/admin/foro/usuarios/:id/historial',
    {
      onRequest: staffOnly,
      schema: {
        ...common,
        summary: 'What was done about a member, newest first',
        params: UserParams,
        response: responses(answersOf.history, 'reads', 200),
      },
    },
    (request) => does(request, async (call) => ({ historial: await historyOf(call, request.params.id) })),
  );

  app.get<{ Querystring: Static<typeof FiguresQuery> }>(
    '/api/admin/foro/estadisticas-moderacion',
    {
      onRequest: staffOnly,
      schema: {
        ...common,
        summary: 'The figures of a time, each of them for that time',
        querystring: FiguresQuery,
        response: responses(answersOf.figures, 'reads', 200),
      },
    },
    (request) =>
      does(request, (call) => {
        const { fecha_inicio: from = null, fecha_fin: until = null } = request.query;
        return moderationFigures(call, { from, until });
      }),
  );
}
