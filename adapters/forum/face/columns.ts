import type { ColumnCard, ColumnType } from '@fuero/community';
import { actionKinds, contentTypes, prioritiesInForum, reportStates, sanctionKinds } from '../words.ts';

/** The columns of the rows that functions and routes answer, in the words of the contract. */
function column(name: string, type: ColumnType, words?: readonly string[]): ColumnCard {
  return { name, type, ...(words === undefined ? {} : { words }) };
}
function maybe(...names: readonly string[]): readonly ColumnCard[] {
  return names.map((name) => ({ name, type: 'text', nullable: true }));
}
const time = (name: string) => column(name, 'timestamptz');

/** What was said on Discord is a message; the contract has no word for it. */
const contents = [...contentTypes.all, 'message'];

export const reportColumns: readonly ColumnCard[] = [
  column('id', 'uuid'),
  column('tipo_contenido', 'text', contents),
  column('contenido_id', 'text'),
  ...maybe('contenido_titulo', 'contenido_preview', 'contenido_url'),
  column('contenido_verificado', 'bool'),
  ...maybe('autor_id', 'autor_nombre', 'reportado_por', 'reportado_por_nombre'),
  column('total_reportes', 'int4'),
  ...maybe('razon', 'descripcion'),
  column('estado', 'text', reportStates.all),
  column('prioridad', 'text', prioritiesInForum.all),
  ...maybe('asignado_a', 'asignado_a_nombre', 'resuelto_por', 'resuelto_por_nombre', 'resolucion'),
  time('created_at'),
  time('updated_at'),
  { ...time('resuelto_en'), nullable: true },
];

export const actionColumns: readonly ColumnCard[] = [
  column('id', 'uuid'),
  column('tipo_accion', 'text', actionKinds.all),
  column('tipo_contenido', 'text', [...contents, 'usuario']),
  ...maybe('contenido_id', 'usuario_afectado_id', 'moderador_id', 'moderador_nombre'),
  column('razon', 'text'),
  { ...column('detalles', 'jsonb'), nullable: true },
  { ...column('reporte_id', 'uuid'), nullable: true },
  { ...column('sancion_id', 'uuid'), nullable: true },
  time('created_at'),
];

export const sanctionColumns: readonly ColumnCard[] = [
  column('id', 'uuid'),
  column('usuario_id', 'text'),
  column('tipo_sancion', 'text', sanctionKinds.all),
  column('razon', 'text'),
  column('puntos_acumulados', 'int4'),
  time('inicio'),
  { ...time('fin'), nullable: true },
  column('activa', 'bool'),
  ...maybe('moderador_id', 'moderador_nombre'),
];
