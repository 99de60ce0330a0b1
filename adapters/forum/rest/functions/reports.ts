import { reportColumns } from '../../face/columns.ts';
import { closeReports, dismissReport, fileReport, listReports, resolveReport } from '../../face/reports.ts';
import { closings, contentTypes, performedKinds, reportStates } from '../../words.ts';
import { defineFunction, keyArgument } from './function-card.ts';

const exampleId = '5a1c2f0e-6a3b-4a53-9f0e-0d8f3b1c2a10';
const content = {
  type: 'text',
  most: 200,
  description: 'Id of the content on the forum.',
  example: 'p-1',
} as const;
const contentType = {
  type: 'text',
  words: contentTypes.all,
  description: 'Kind of content.',
  example: 'post',
} as const;
const report = { type: 'uuid', description: 'Id of the report.', example: exampleId } as const;

export const createReport = defineFunction({
  name: 'crear_reporte_foro',
  description:
    'Reports content. Content that Fuero knows from its events needs no copy. Who has reported it before gets the same report; several reporters share one.',
  who: 'members',
  does: 'writes',
  arguments: {
    p_tipo_contenido: contentType,
    p_contenido_id: content,
    p_razon: { type: 'text', description: 'A reason of the policy.', example: 'spam' },
    p_descripcion: { type: 'text', optional: true, description: 'In the reporter’s words.', example: null },
    p_copia: {
      type: 'jsonb',
      optional: true,
      description: 'What the reporter saw, where the content is not known: `{ titulo, texto, url }`.',
      example: null,
    },
    ...keyArgument,
  },
  result: { kind: 'scalar', type: 'uuid', example: exampleId },
  async run(call, args) {
    const filing = {
      tipo_contenido: args.p_tipo_contenido,
      contenido_id: args.p_contenido_id,
      razon: args.p_razon,
      descripcion: args.p_descripcion,
      copia: args.p_copia,
    };
    return (await fileReport(call, filing, args.p_idempotency_key)).id;
  },
});

export const getReports = defineFunction({
  name: 'obtener_reportes_foro',
  description:
    'Reports by priority, then newest first. How many there are in all comes with `Prefer: count=exact`.',
  who: 'staff: all; members: those they filed',
  does: 'reads',
  arguments: {
    p_estado: {
      type: 'text',
      optional: true,
      words: reportStates.all,
      description: 'Only in this state.',
      example: 'pendiente',
    },
    p_tipo_contenido: { ...contentType, optional: true },
    p_limit: { type: 'int4', optional: true, description: 'At most 200; 50 when absent.', example: 50 },
    p_offset: { type: 'int4', optional: true, description: 'Rows to leave out.', example: 0 },
  },
  result: {
    kind: 'set',
    columns: reportColumns,
    example: {
      id: exampleId,
      tipo_contenido: 'post',
      contenido_id: 'p-1',
      estado: 'pendiente',
      prioridad: 'media',
    },
  },
  run: (call, args, count) =>
    listReports(
      call,
      {
        estado: args.p_estado,
        tipo_contenido: args.p_tipo_contenido,
        limit: args.p_limit,
        offset: args.p_offset,
      },
      count,
    ),
});

export const resolve = defineFunction({
  name: 'resolver_reporte_foro',
  description:
    'Closes a report by acting on it. With `p_accion` the action is done in the same transaction, with the rights that it needs.',
  who: 'moderators',
  does: 'writes',
  arguments: {
    p_reporte_id: report,
    p_resolucion: { type: 'text', description: 'What the reporters are told.', example: 'Lo quitamos.' },
    p_accion: {
      type: 'text',
      optional: true,
      words: performedKinds.all,
      description: 'What is done about the content or its author.',
      example: 'eliminar_contenido',
    },
    p_detalles: {
      type: 'jsonb',
      optional: true,
      description:
        'What the action needs: `dias_duracion`, `puntos`, `notificar` for sanctions; `titulo`, `texto` to edit; `destino` to move.',
      example: null,
    },
    ...keyArgument,
  },
  result: { kind: 'scalar', type: 'bool', example: true },
  async run(call, args) {
    const { p_reporte_id: id, p_resolucion: resolucion, p_accion: accion, p_detalles: detalles } = args;
    await resolveReport(call, { id, resolucion, accion, detalles }, args.p_idempotency_key);
    return true;
  },
});

export const dismiss = defineFunction({
  name: 'desestimar_reporte_foro',
  description: 'Closes a report without acting on it.',
  who: 'moderators',
  does: 'writes',
  arguments: {
    p_reporte_id: report,
    p_razon: {
      type: 'text',
      description: 'What the reporters are told.',
      example: 'No incumple las normas.',
    },
    ...keyArgument,
  },
  result: { kind: 'scalar', type: 'bool', example: true },
  async run(call, args) {
    const closing = { id: args.p_reporte_id, resolucion: args.p_razon };
    await dismissReport(call, closing, args.p_idempotency_key);
    return true;
  },
});

export const processReports = defineFunction({
  name: 'procesar_reportes_masivo',
  description: 'Closes up to 500 reports, each in a transaction of its own. Answers how many really changed.',
  who: 'moderators',
  does: 'writes',
  arguments: {
    p_reporte_ids: { type: 'uuid[]', description: 'Ids of the reports.', example: [exampleId] },
    p_accion: {
      type: 'text',
      words: closings.all,
      description: 'How they are closed.',
      example: 'desestimar',
    },
    p_resolucion: { type: 'text', description: 'What the reporters are told.', example: 'Visto.' },
    ...keyArgument,
  },
  result: { kind: 'scalar', type: 'int4', example: 1 },
  async run(call, args) {
    const { p_reporte_ids: ids, p_accion: accion, p_resolucion: resolucion } = args;
    const outcomes = await closeReports(call, { ids, accion, resolucion }, args.p_idempotency_key);
    return outcomes.filter(({ outcome }) => outcome === 'changed').length;
  },
});
