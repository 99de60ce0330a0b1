import type { ColumnCard, ColumnType, ViewCard } from '../views.ts';

/** Where the rows behind a column's account ids are found quickly: `key` of them is the view's `id`. */
export interface AccountPath {
  readonly table: string;
  readonly column: string;
  readonly key: string;
}

export interface StoredView extends ViewCard {
  /** Columns of account ids, by name. */
  readonly accounts: Readonly<Record<string, AccountPath>>;
  /**
   * What a member without a rank can see of it at all, by an index. The row policies say the same, row by row: this only spares
   * the database from asking them about everybody's rows.
   */
  readonly own: string | null;
}

const text = (name: string, words?: readonly string[]) => column(name, 'text', words);
const uuid = (name: string) => column(name, 'uuid');
const time = (name: string) => column(name, 'timestamptz');
const int = (name: string) => column(name, 'int4');
const flag = (name: string) => column(name, 'bool');
const json = (name: string) => column(name, 'jsonb');

function column(name: string, type: ColumnType, words?: readonly string[]): ColumnCard {
  return words === undefined ? { name, type } : { name, type, words };
}

function maybe(card: ColumnCard): ColumnCard {
  return { ...card, nullable: true };
}

const contentTypes = ['hilo', 'post', 'comentario'];
const sanctionTypes = ['advertencia', 'suspension_temporal', 'suspension_permanente', 'baneo'];
export const actionTypes = [
  'eliminar_contenido',
  ...sanctionTypes,
  'desbaneo',
  'levantar_sancion',
  'editar_contenido',
  'mover_hilo',
  'cerrar_hilo',
  'abrir_hilo',
  'destacar_hilo',
  'quitar_destacado',
  'restaurar_contenido',
  'aviso',
  'resolver_reporte',
  'desestimar_reporte',
];

const ownReports =
  'v."id" in (select f.report_id from report_filings f where f.community_id = caller_community() and f.member_id = caller_member())';

function ownRows(table: string): string {
  return `v."id" in (select o.id from ${table} o where o.community_id = caller_community() and o.member_id = caller_member())`;
}

/** The eight views of migrations/0003-forum-face.sql. A test holds the columns to the database. */
export const viewCards: readonly StoredView[] = [
  {
    name: 'foro_reportes',
    description: 'Reports: staff read all, members those they filed.',
    columns: [
      uuid('id'),
      text('tipo_contenido', contentTypes),
      text('contenido_id'),
      maybe(text('reportado_por')),
      maybe(text('razon')),
      maybe(text('descripcion')),
      text('estado', ['pendiente', 'en_revision', 'resuelto', 'desestimado']),
      text('prioridad', ['baja', 'media', 'alta', 'critica']),
      maybe(text('asignado_a')),
      maybe(text('resuelto_por')),
      maybe(text('resolucion')),
      time('created_at'),
      time('updated_at'),
      maybe(time('resuelto_en')),
    ],
    accounts: {
      reportado_por: { table: 'report_filings', column: 'member_id', key: 'report_id' },
      asignado_a: { table: 'report_work', column: 'assigned_to', key: 'report_id' },
    },
    own: ownReports,
  },
  {
    name: 'foro_acciones_moderacion',
    description: 'What was done, by whom and why: staff only.',
    columns: [
      uuid('id'),
      text('tipo_accion', actionTypes),
      text('tipo_contenido', [...contentTypes, 'usuario']),
      maybe(text('contenido_id')),
      maybe(text('usuario_afectado_id')),
      maybe(text('moderador_id')),
      text('razon'),
      json('detalles'),
      flag('notificar_usuario'),
      maybe(uuid('reporte_id')),
      maybe(uuid('sancion_id')),
      time('created_at'),
    ],
    accounts: { usuario_afectado_id: { table: 'actions', column: 'member_id', key: 'id' } },
    own: ownRows('actions'),
  },
  {
    name: 'foro_sanciones',
    description: 'Sanctions: staff read all, members their own.',
    columns: [
      uuid('id'),
      maybe(text('usuario_id')),
      text('tipo_sancion', sanctionTypes),
      text('razon'),
      int('puntos_acumulados'),
      time('inicio'),
      maybe(time('fin')),
      flag('activa'),
      maybe(text('moderador_id')),
      maybe(uuid('accion_id')),
      maybe(time('levantada_en')),
      maybe(text('motivo_levantamiento')),
      time('created_at'),
    ],
    accounts: { usuario_id: { table: 'sanctions', column: 'member_id', key: 'id' } },
    own: ownRows('sanctions'),
  },
  {
    name: 'foro_puntos_moderacion',
    description: 'Points and counts of each member with a record: staff read all, members their own.',
    columns: [
      text('usuario_id'),
      int('puntos_totales'),
      int('advertencias'),
      int('suspensiones'),
      maybe(time('ultima_sancion')),
      maybe(flag('en_lista_vigilancia')),
      maybe(text('notas_moderador')),
      maybe(time('updated_at')),
    ],
    accounts: {},
    own: `v."usuario_id" in (select o.external_id from accounts o
      where o.community_id = caller_community() and o.surface = 'forum' and o.member_id = caller_member())`,
  },
  {
    name: 'foro_plantillas_mensajes',
    description: 'Templates of the policy in force: staff only, changed through the policy.',
    columns: [
      uuid('id'),
      text('nombre'),
      text('tipo', ['advertencia', 'suspension', 'baneo', 'resolucion', 'otro']),
      text('idioma', ['es', 'en']),
      maybe(text('asunto')),
      text('contenido'),
      json('variables'),
      flag('activa'),
      maybe(text('autor')),
      time('created_at'),
      time('updated_at'),
    ],
    accounts: {},
    own: null,
  },
  {
    name: 'foro_terminos_prohibidos',
    description: 'Entries of the lists of the policy in force: staff only, changed through the policy.',
    columns: [
      uuid('id'),
      text('termino'),
      text('tipo', ['prohibido', 'sensible', 'revision_automatica']),
      text('accion', ['bloquear', 'revisar', 'advertir']),
      int('severidad'),
      flag('activo'),
      text('lista'),
      text('clase', ['termino', 'dominio', 'patron']),
      time('created_at'),
      time('updated_at'),
    ],
    accounts: {},
    own: null,
  },
  {
    name: 'foro_config_moderacion',
    description:
      'The seven settings, as the policy in force has them: staff only, changed through the policy.',
    columns: [text('clave'), maybe(json('valor')), text('descripcion'), int('revision'), time('updated_at')],
    accounts: {},
    own: null,
  },
  {
    name: 'foro_notificaciones_moderacion',
    description: 'What members were told: one’s own, and `leida` may be changed.',
    columns: [
      uuid('id'),
      maybe(text('usuario_id')),
      text('tipo'),
      text('titulo'),
      text('mensaje'),
      maybe(uuid('accion_id')),
      maybe(uuid('sancion_id')),
      maybe(uuid('reporte_id')),
      maybe(uuid('apelacion_id')),
      flag('leida'),
      maybe(time('leida_en')),
      time('created_at'),
    ],
    accounts: { usuario_id: { table: 'notifications', column: 'member_id', key: 'id' } },
    own: ownRows('notifications'),
  },
];
