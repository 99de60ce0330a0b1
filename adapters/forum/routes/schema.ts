import { longestSuspension } from '@fuero/community';
import { Type } from 'typebox';
import { problemContent } from '../events-route.ts';
import { actionKinds, closings, contentTypes, reportStates, sanctionKinds } from '../words.ts';

/** The bodies and parameters of the contract's HTTP routes, with its own keys. */
const closed = { additionalProperties: false } as const;
const id = '5a1c2f0e-6a3b-4a53-9f0e-0d8f3b1c2a10';
const Uuid = Type.String({ format: 'uuid', examples: [id] });
const AccountId = Type.String({
  minLength: 1,
  maxLength: 200,
  pattern: '^[^\\u0000]+$',
  examples: ['6f1c2d9a'],
});
const Words = Type.String({ minLength: 1, maxLength: 10_000, pattern: '^[^\\u0000]*$' });
const ContentTypeWord = Type.Enum([...contentTypes.all]);
const nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Optional(Type.Union([schema, Type.Null()]));

export const ReportQuery = Type.Object(
  {
    estado: Type.Optional(Type.Enum([...reportStates.all])),
    tipo_contenido: Type.Optional(ContentTypeWord),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647, default: 0 })),
  },
  closed,
);

export const NewReport = Type.Object(
  {
    tipo_contenido: ContentTypeWord,
    contenido_id: AccountId,
    razon: Words,
    descripcion: nullable(Type.String({ maxLength: 10_000, pattern: '^[^\\u0000]*$' })),
    copia: nullable(
      Type.Object(
        {
          titulo: nullable(Type.String({ maxLength: 1_000, pattern: '^[^\\u0000]*$' })),
          texto: Type.String({ maxLength: 200_000, pattern: '^[^\\u0000]*$' }),
          url: nullable(Type.String({ maxLength: 2_000, pattern: '^[^\\u0000]*$' })),
        },
        { ...closed, description: 'What the reporter saw, where Fuero does not know the content.' },
      ),
    ),
  },
  {
    ...closed,
    examples: [
      { tipo_contenido: 'post', contenido_id: 'p-1', razon: 'spam', descripcion: 'Repite lo mismo' },
    ],
  },
);

const Closing = Type.Enum([...closings.all]);

export const CloseReport = Type.Object(
  { reporte_id: Uuid, accion: Closing, resolucion: Words },
  { ...closed, examples: [{ reporte_id: id, accion: 'desestimar', resolucion: 'No incumple las normas.' }] },
);

export const CloseReports = Type.Object(
  { reporte_ids: Type.Array(Uuid, { maxItems: 500 }), accion: Closing, resolucion: Words },
  { ...closed, examples: [{ reporte_ids: [id], accion: 'resolver', resolucion: 'Lo quitamos.' }] },
);

export const SanctionQuery = Type.Object({ usuario_id: AccountId }, closed);

export const NewSanction = Type.Object(
  {
    usuario_id: AccountId,
    tipo_sancion: Type.Enum([...sanctionKinds.all]),
    razon: Words,
    dias_duracion: nullable(Type.Integer({ minimum: 0, maximum: longestSuspension })),
    puntos: nullable(Type.Integer({ minimum: 0, maximum: 2_147_483_647 })),
    notificar: Type.Optional(Type.Boolean({ default: true })),
  },
  {
    ...closed,
    examples: [
      { usuario_id: '6f1c2d9a', tipo_sancion: 'suspension_temporal', razon: 'Insultos', dias_duracion: 7 },
    ],
  },
);

export const UserParams = Type.Object({ id: AccountId }, closed);

const Day = Type.String({ minLength: 1, maxLength: 40, examples: ['2026-11-01'] });
export const FiguresQuery = Type.Object(
  { fecha_inicio: Type.Optional(Day), fecha_fin: Type.Optional(Day) },
  closed,
);

const shownReport = {
  id,
  tipo_contenido: 'post',
  contenido_id: 'p-1',
  estado: 'pendiente',
  prioridad: 'media',
};
const shownSanction = {
  id,
  tipo_sancion: 'suspension_temporal',
  fin: '2026-11-28T12:00:00.000Z',
  activa: true,
};

/** What each route answers, by an example. */
export const answersOf = {
  reports: { reportes: [shownReport], total: 1 },
  filed: { id, resultado: 'nuevo' },
  closed: { id, estado: 'desestimado' },
  bulk: { procesados: 1, resultados: [{ id, resultado: 'procesado' }] },
  sanctions: { sanciones: [shownSanction] },
  imposed: { id },
  history: { historial: [{ id, tipo_accion: actionKinds.all[1], razon: 'Insultos' }] },
  figures: {
    reportes_totales: 12,
    reportes_pendientes: 3,
    reportes_resueltos: 7,
    reportes_desestimados: 2,
    tiempo_promedio_resolucion: 4.5,
    acciones_por_tipo: { advertencia: 4 },
    usuarios_sancionados: 4,
    usuarios_en_vigilancia: 1,
  },
} as const;

/** The answers of a route for its document. */
export function responses(example: object, ...statuses: readonly (200 | 201)[]) {
  const schema = { type: 'object', required: Object.keys(example), examples: [example] };
  return {
    ...Object.fromEntries(
      statuses.map((status) => [
        status,
        { description: 'Done', content: { 'application/json': { schema } } },
      ]),
    ),
    '4XX': { description: 'Refused', content: problemContent('invalid-query') },
    '5XX': { description: 'It cannot be done now', content: problemContent('database-away') },
  };
}
