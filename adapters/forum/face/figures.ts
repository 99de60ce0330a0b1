import type { Figures } from '@fuero/community';
import { Type } from 'typebox';
import { actionKinds } from '../words.ts';
import { asStaff } from './call.ts';
import type { Call } from './call.ts';

const count = Type.Integer({ minimum: 0 });
export const ShownFigures = Type.Object(
  {
    reportes_totales: count,
    reportes_pendientes: count,
    reportes_resueltos: count,
    reportes_desestimados: count,
    tiempo_promedio_resolucion: Type.Union([Type.Number({ minimum: 0 }), Type.Null()], {
      description: 'Hours; null: none was resolved.',
    }),
    acciones_por_tipo: Type.Object(
      Object.fromEntries(actionKinds.all.map((kind) => [kind, Type.Optional(count)])),
      { additionalProperties: false },
    ),
    usuarios_sancionados: count,
    usuarios_en_vigilancia: count,
  },
  {
    additionalProperties: false,
    examples: [
      {
        reportes_totales: 12,
        reportes_pendientes: 3,
        reportes_resueltos: 7,
        reportes_desestimados: 2,
        tiempo_promedio_resolucion: 4.5,
        acciones_por_tipo: { advertencia: 4 },
        usuarios_sancionados: 4,
        usuarios_en_vigilancia: 1,
      },
    ],
  },
);

/** The seven figures of the contract, and those that were dismissed. */
export async function moderationFigures(
  call: Call,
  { from, until }: { readonly from: string | null; readonly until: string | null },
) {
  return showFigures(await call.house.moderation.statistics.figures(asStaff(call), { from, until }));
}

function showFigures(figures: Figures) {
  return {
    reportes_totales: figures.reports,
    reportes_pendientes: figures.pending,
    reportes_resueltos: figures.resolved,
    reportes_desestimados: figures.dismissed,
    tiempo_promedio_resolucion: figures.meanHours,
    acciones_por_tipo: Object.fromEntries(
      Object.entries(figures.actions).map(([kind, count]) => [
        actionKinds.toForum(kind as keyof Figures['actions']),
        count,
      ]),
    ),
    usuarios_sancionados: figures.sanctioned,
    usuarios_en_vigilancia: figures.watched,
  };
}
