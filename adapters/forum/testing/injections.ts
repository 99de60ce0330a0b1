/** Ends a literal, a name and a statement of SQL, and holds what the ORM takes for the place of a value. */
export const hostile = `x'"\\ ?) or true; drop table fuero.reports; --`;
/** Is true for every row where it becomes part of a statement. */
const sly = "x' or '1'='1";

/** `none`, `all`: rows of the view; otherwise the code of the refusal. */
type Outcome = 'none' | 'all' | '42703' | '42704' | '22P02' | 'PGRST100' | 'PGRST200';

/** What an address may hold besides columns and values, and what comes of it. */
export const addresses: readonly (readonly [view: string, query: readonly [string, string], Outcome])[] = [
  ['foro_reportes', ['contenido_id', `eq.${sly}`], 'none'],
  ['foro_reportes', ['contenido_id', `eq.${hostile}`], 'none'],
  ['foro_reportes', ['contenido_id', `like.${sly}`], 'none'],
  ['foro_reportes', ['contenido_id', `in.("${sly}")`], 'none'],
  ['foro_reportes', ['contenido_id', `eq(any).{"${sly}"}`], 'none'],
  ['foro_reportes', ['reportado_por', `eq.${sly}`], 'none'],
  ['foro_reportes', ['reportado_por', `in.("${sly}")`], 'none'],
  ['foro_reportes', ['or', `(razon.eq."${sly}",estado.eq."${sly}")`], 'none'],
  ['foro_reportes', ['id', `eq.${hostile}`], '22P02'],
  ['foro_reportes', ['estado', 'is.null) or (true'], 'PGRST100'],
  ['foro_reportes', ['estado', 'eq or true or v.estado =.x'], 'PGRST100'],
  ['foro_reportes', ['true) or (true', 'eq.true'], '42703'],
  ['foro_reportes', ['order', 'id;drop table fuero.reports'], '42703'],
  ['foro_reportes', ['order', 'id.desc;drop table fuero.reports'], '42703'],
  ['foro_reportes', ['order', 'id.desc limit 0 --'], '42703'],
  ['foro_reportes', ['order', '(select pg_sleep(60))'], '42703'],
  ['foro_reportes', ['order', 'id.desc.nullslast,(select 1)'], '42703'],
  ['foro_reportes', ['select', 'id,(select rolname from pg_roles)'], 'PGRST200'],
  ['foro_reportes', ['select', 'id from pg_roles --'], '42703'],
  ['foro_reportes', ['select', 'id::text from pg_roles --'], '42703'],
  ['foro_reportes', ['select', 'id::regrole'], '42704'],
  ['foro_reportes', ['limit', '0; drop table fuero.reports'], 'all'],
  ['foro_reportes', ['offset', '9; drop table fuero.reports'], 'all'],
  // A key of a document may be any text; the last one names the column of the answer.
  ['foro_acciones_moderacion', ['select', `detalles->${sly}`], 'all'],
  ['foro_acciones_moderacion', ['select', `detalles->a" from pg_roles --`], 'all'],
  ['foro_acciones_moderacion', ['select', `detalles->${sly}->>b`], 'all'],
  ['foro_acciones_moderacion', [`detalles->>${sly}`, `eq.${sly}`], 'none'],
];
