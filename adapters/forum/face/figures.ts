import type { Figures } from '@fuero/community';
import { actionKinds } from '../words.ts';
import { asStaff } from './call.ts';
import type { Call } from './call.ts';

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
