import type { ImportPart, ImportedKind } from '@fuero/community';
import type { Locale } from '@fuero/engine';
import { beginning, numberIn, textIn, timeIn } from './cells.ts';
import type { Findings } from './findings.ts';
import { mapPoints } from './map-points.ts';
import { mapActions, mapNotifications, mapSanctions } from './map-records.ts';
import { mapReports } from './map-reports.ts';
import type { Row, Tables } from './read-tables.ts';

/** Rows of one part. */
const together = 1_000;
const day = 86_400_000;
/** Where the configuration says nothing: the seed's own default. */
const usualDays = 7;

/** Columns that name a user. */
const people = [
  'reportado_por',
  'asignado_a',
  'resuelto_por',
  'usuario_afectado_id',
  'usuario_afectado',
  'moderador_id',
  'usuario_id',
];

/** The past of the forum in parts, in the order in which they are carried; what it left unsaid is said in `locale`. */
export function mapTables(
  { rows, names }: Tables,
  { findings, locale }: { readonly findings: Findings; readonly locale: Locale },
): readonly ImportPart[] {
  const { reports, places } = mapReports(rows.foro_reportes, findings);
  const days = rows.foro_config_moderacion.find((row) => row['clave'] === 'dias_suspension_temporal');
  const usual = (days === undefined ? usualDays : Math.max(1, numberIn(days, 'valor'))) * day;
  const sanctions = mapSanctions(rows.foro_sanciones, { findings, locale, usual });
  const { points, watches, notes } = mapPoints(rows.foro_puntos_moderacion, { sanctions, findings, locale });
  const all = {
    people: peopleIn(Object.values(rows).flat(), names),
    reports,
    actions: mapActions(rows.foro_acciones_moderacion, { findings, locale, reports: places }),
    sanctions,
    points,
    watches,
    notes,
    notifications: mapNotifications(rows.foro_notificaciones_moderacion, findings),
  };
  return (Object.keys(all) as ImportedKind[]).flatMap((kind) => {
    const parts: ImportPart[] = [];
    for (let from = 0; from < all[kind].length; from += together)
      parts.push({ kind, rows: all[kind].slice(from, from + together) } as ImportPart);
    return parts;
  });
}

/** Everybody whom a row names, since the first time that one does. */
function peopleIn(rows: readonly Row[], names: ReadonlyMap<string, string>) {
  const since = new Map<string, string>();
  for (const row of rows) {
    const at = timeIn(row, 'created_at') ?? timeIn(row, 'ultima_sancion') ?? beginning;
    for (const column of people) {
      const account = textIn(row, column);
      if (account === null) continue;
      const before = since.get(account);
      if (before === undefined || at < before) since.set(account, at);
    }
  }
  return [...since].map(([account, at]) => ({ account, name: names.get(account) ?? null, since: at }));
}
