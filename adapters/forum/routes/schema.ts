import { longestSuspension } from '@fuero/community';
import type { ColumnCard } from '@fuero/community';
import { Type } from 'typebox';
import { problemContent } from '../events-route.ts';
import { ShownFigures } from '../face/figures.ts';
import { rowSchema } from '../rest/describe.ts';
import { actionColumns, reportColumns, sanctionColumns } from '../face/columns.ts';
import { closings, contentActionWords, contentTypes, reportStates, sanctionKinds } from '../words.ts';

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

export const NewAction = Type.Object(
  {
    tipo_accion: Type.Enum([...contentActionWords.all]),
    tipo_contenido: ContentTypeWord,
    contenido_id: AccountId,
    razon: Words,
    detalles: nullable(
      Type.Object(
        {
          titulo: nullable(Type.String({ maxLength: 1_000, pattern: '^[^\\u0000]*$' })),
          texto: nullable(Type.String({ maxLength: 200_000, pattern: '^[^\\u0000]*$' })),
          destino: nullable(Type.String({ maxLength: 1_000, pattern: '^[^\\u0000]*$' })),
        },
        { ...closed, description: '`titulo`, `texto`: for `editar_contenido`; `destino`: for `mover_hilo`.' },
      ),
    ),
  },
  {
    ...closed,
    examples: [
      {
        tipo_accion: 'restaurar_contenido',
        tipo_contenido: 'post',
        contenido_id: 'p-1',
        razon: 'Se quitó por error.',
      },
    ],
  },
);

export const SanctionParams = Type.Object({ id: Uuid }, closed);

export const NewNote = Type.Object(
  { texto: Words },
  { ...closed, examples: [{ texto: 'Es la tercera vez este mes.' }] },
);

export const NewNotice = Type.Object(
  {
    usuario_id: AccountId,
    mensaje: Type.Optional(Type.String({ maxLength: 10_000, pattern: '^[^\\u0000]*$' })),
    plantilla: nullable(Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000]+$' })),
  },
  {
    ...closed,
    description:
      '`plantilla`: id of a template of the kind `notice` or `other`; `mensaje` is its `{rule}`, and is left out where it has none.',
    examples: [{ usuario_id: '6f1c2d9a', mensaje: 'El lunes cambiamos las normas de anuncios.' }],
  },
);

export const UserParams = Type.Object({ id: AccountId }, closed);

const Day = Type.String({ minLength: 1, maxLength: 40, examples: ['2026-11-01'] });
export const FiguresQuery = Type.Object(
  { fecha_inicio: Type.Optional(Day), fecha_fin: Type.Optional(Day) },
  closed,
);

const ReportRow = rowOf(reportColumns);
const SanctionRow = rowOf(sanctionColumns);
const ActionRow = rowOf(actionColumns);
const outcomes = ['procesado', 'no_existe', 'ya_cerrado', 'rechazado'] as const;
const Outcome = Type.Object(
  {
    id: Type.String(),
    resultado: Type.Enum([...outcomes]),
    estado: Type.Optional(Type.Enum([...reportStates.all])),
    motivo: Type.Optional(Type.String()),
  },
  closed,
);

/** What each route answers. */
export const answersOf = {
  reports: Type.Object(
    { reportes: Type.Array(ReportRow), total: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]) },
    { ...closed, examples: [{ reportes: [], total: 0 }] },
  ),
  filed: Type.Object(
    { id: Uuid, resultado: Type.Enum(['nuevo', 'unido', 'repetido']) },
    { ...closed, examples: [{ id, resultado: 'nuevo' }] },
  ),
  closed: Type.Object(
    { id: Uuid, estado: Type.Enum(['resuelto', 'desestimado']) },
    { ...closed, examples: [{ id, estado: 'desestimado' }] },
  ),
  bulk: Type.Object(
    { procesados: Type.Integer({ minimum: 0 }), resultados: Type.Array(Outcome) },
    { ...closed, examples: [{ procesados: 1, resultados: [{ id, resultado: 'procesado' }] }] },
  ),
  sanctions: Type.Object(
    { sanciones: Type.Array(SanctionRow) },
    { ...closed, examples: [{ sanciones: [] }] },
  ),
  acted: Type.Object({ id: Uuid }, { ...closed, examples: [{ id }] }),
  noted: Type.Object(
    {
      id: Uuid,
      texto: Type.String(),
      autor_id: Type.Union([Type.String(), Type.Null()]),
      autor_nombre: Type.String(),
      created_at: Type.String({ format: 'date-time' }),
    },
    {
      ...closed,
      examples: [
        {
          id,
          texto: 'Es la tercera vez este mes.',
          autor_id: '6f1c2d9a',
          autor_nombre: 'marta',
          created_at: '2026-11-21T10:00:00.000Z',
        },
      ],
    },
  ),
  imposed: Type.Object({ id: Uuid }, { ...closed, examples: [{ id }] }),
  history: Type.Object({ historial: Type.Array(ActionRow) }, { ...closed, examples: [{ historial: [] }] }),
  figures: ShownFigures,
} as const;

/** A row with all of its columns, as a route answers it. */
function rowOf(columns: readonly ColumnCard[]) {
  const { properties } = rowSchema(columns);
  return Type.Unsafe<object>({ type: 'object', properties, required: Object.keys(properties), ...closed });
}

/** How each status that a route refuses with is told in its document. */
const refusals = {
  400: 'What was sent does not fit',
  401: 'Nobody is signed in',
  403: 'Not for whoever is signed in',
  404: 'Nobody or nothing by that id',
  409: 'Somebody was quicker, or the key was used before',
  413: 'The body is too large',
  415: 'The body is not JSON',
  429: 'Too often',
  500: 'It failed here',
  503: 'It cannot be done now',
} as const;
const everywhere = [400, 401, 403, 500, 503] as const;
const writing = [404, 409, 413, 415, 429] as const;

/** The answers of a route for its document. `does`: a route that writes has more ways to refuse. */
export function responses(schema: object, does: 'reads' | 'writes', ...statuses: readonly (200 | 201)[]) {
  const refused = [...everywhere, ...(does === 'writes' ? writing : [])];
  return Object.fromEntries([
    ...statuses.map((status) => [
      status,
      { description: 'Done', content: { 'application/json': { schema } } },
    ]),
    ...refused.map((status) => [
      status,
      {
        description: refusals[status],
        content: problemContent(status < 500 ? 'invalid-query' : 'database-away'),
      },
    ]),
  ]) as Readonly<Record<string, object>>;
}
