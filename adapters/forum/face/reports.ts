import { Refusal } from '@fuero/community';
import type { BulkOutcome, Filed, ReportFilter, ReportRow, ReportersCopy } from '@fuero/community';
import { closings, contentTypes, prioritiesInForum, reportStates } from '../words.ts';
import { actionIn } from './actions.ts';
import type { ActionDetails } from './actions.ts';
import { accountsOf, asStaff, repeatable, wordIn } from './call.ts';
import type { AccountOf, Call } from './call.ts';

export interface ReportFiling {
  readonly tipo_contenido: string;
  readonly contenido_id: string;
  readonly razon: string;
  readonly descripcion: string | null;
  /** What the reporter saw, where Fuero does not know the content. */
  readonly copia: { readonly titulo?: unknown; readonly texto?: unknown; readonly url?: unknown } | null;
}

export async function fileReport(
  { house, caller }: Call,
  filing: ReportFiling,
  key: string | null,
): Promise<Filed> {
  const type = wordIn(contentTypes, 'tipo_contenido', filing.tipo_contenido);
  const copy = copyIn(filing.copia);
  const { razon: reason, descripcion: description } = filing;
  const content = { surface: 'forum', type, id: filing.contenido_id } as const;
  const actor = await caller.forWriting();
  return house.moderation.reports.file(actor, { content, reason, description, copy }, repeatable(key));
}

function copyIn(copy: ReportFiling['copia']): ReportersCopy | null {
  if (copy === null) return null;
  const { titulo = null, texto, url = null } = copy;
  const isText = (value: unknown): value is string | null => value === null || typeof value === 'string';
  if (typeof texto !== 'string' || !isText(titulo) || !isText(url)) throw new Refusal('refusal.bad-copy');
  return { title: titulo, text: texto, url };
}

export interface ReportPage {
  readonly estado: string | null;
  readonly tipo_contenido: string | null;
  readonly limit: number | null;
  readonly offset: number | null;
}

export async function listReports(
  call: Call,
  { estado, tipo_contenido, limit, offset }: ReportPage,
  count: 'exact' | null,
): Promise<{ readonly rows: readonly ReturnType<typeof showReport>[]; readonly total: number | null }> {
  if ((limit ?? 0) < 0 || (offset ?? 0) < 0) throw new Refusal('refusal.bad-page');
  const filter: ReportFilter = {
    ...(estado === null ? {} : { states: [wordIn(reportStates, 'estado', estado)] }),
    ...(tipo_contenido === null
      ? {}
      : { contentType: wordIn(contentTypes, 'tipo_contenido', tipo_contenido) }),
    ...(limit === null ? {} : { limit }),
    ...(offset === null ? {} : { offset }),
    ...(count === null ? {} : { count }),
  };
  const { house, caller } = call;
  if (!caller.isKnown) return { rows: [], total: count === null ? null : 0 };
  const { rows, total } = await house.moderation.reports.list(caller.actor, filter);
  // To ask for no rows at all is to ask how many there are.
  if (limit === 0) return { rows: [], total };
  const people = rows.flatMap((row) => [row.reportedBy, row.author, row.assignedTo, row.closedBy]);
  const accountOf = await accountsOf(
    call,
    people.map((person) => person?.id),
  );
  return { rows: rows.map((row) => showReport(row, accountOf)), total };
}

function showReport(row: ReportRow, accountOf: AccountOf) {
  const { type } = row.content;
  return {
    id: row.id,
    tipo_contenido: type === 'message' ? type : contentTypes.toForum(type),
    contenido_id: row.content.id,
    contenido_titulo: row.title,
    contenido_preview: row.excerpt,
    contenido_url: row.url,
    contenido_verificado: row.verified,
    autor_id: accountOf(row.author?.id),
    autor_nombre: row.author?.name ?? null,
    reportado_por: accountOf(row.reportedBy.id),
    reportado_por_nombre: row.reportedBy.name,
    total_reportes: row.reporters,
    razon: row.reason,
    descripcion: row.description,
    estado: reportStates.toForum(row.state),
    prioridad: prioritiesInForum.toForum(row.priority),
    asignado_a: accountOf(row.assignedTo?.id),
    asignado_a_nombre: row.assignedTo?.name ?? null,
    resuelto_por: accountOf(row.closedBy?.id),
    resuelto_por_nombre: row.closedBy?.name ?? null,
    resolucion: row.resolution,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    resuelto_en: row.closedAt?.toISOString() ?? null,
  };
}

export interface Closing {
  readonly id: string;
  readonly resolucion: string;
  /** One of the twelve kinds; `null`: nothing is done besides. */
  readonly accion: string | null;
  readonly detalles: ActionDetails | null;
}

export async function resolveReport(
  call: Call,
  { id, resolucion, accion, detalles }: Closing,
  key: string | null,
): Promise<void> {
  const action = accion === null ? null : actionIn(accion, detalles ?? {});
  const input = { resolution: resolucion, action };
  await call.house.moderation.reports.resolve(asStaff(call), id, input, repeatable(key));
}

export async function dismissReport(
  call: Call,
  { id, resolucion }: Pick<Closing, 'id' | 'resolucion'>,
  key: string | null,
): Promise<void> {
  await call.house.moderation.reports.dismiss(asStaff(call), id, { resolution: resolucion }, repeatable(key));
}

/** Reports that are closed in one call at most. */
export const mostAtOnce = 500;

export async function closeReports(
  call: Call,
  {
    ids,
    accion,
    resolucion,
  }: { readonly ids: readonly string[]; readonly accion: string; readonly resolucion: string },
  key: string | null,
): Promise<readonly BulkOutcome[]> {
  const as = wordIn(closings, 'accion', accion);
  if (ids.length > mostAtOnce)
    throw new Refusal('refusal.too-many-ids', { count: ids.length, limit: mostAtOnce });
  return call.house.moderation.reports.bulk(
    asStaff(call),
    { ids, as, resolution: resolucion },
    repeatable(key),
  );
}

/** What became of one of many, for the routes: the function of the contract only counts. */
export function showOutcome(outcome: BulkOutcome) {
  switch (outcome.outcome) {
    case 'changed':
      return { id: outcome.id, resultado: 'procesado' };
    case 'missing':
      return { id: outcome.id, resultado: 'no_existe' };
    case 'closed':
      return { id: outcome.id, resultado: 'ya_cerrado', estado: reportStates.toForum(outcome.state) };
    case 'refused':
      return { id: outcome.id, resultado: 'rechazado', motivo: outcome.code };
  }
}
