import { format } from '@fuero/catalogue';
import type { Locale, SanctionKind } from '@fuero/engine';
import type {
  ActionKind,
  ImportedAction,
  ImportedNotification,
  ImportedSanction,
  NotificationKind,
} from '@fuero/community';
import { beginning, idIn, numberIn, textIn, timeIn, wordFor } from './cells.ts';
import type { Findings } from './findings.ts';
import { contentTypes } from './map-reports.ts';
import type { Row } from './read-tables.ts';

const sanctionKinds: Readonly<Record<string, SanctionKind>> = {
  advertencia: 'warning',
  suspension_temporal: 'temporary-suspension',
  suspension_permanente: 'permanent-suspension',
  baneo: 'ban',
};
const actionKinds: Readonly<Record<string, ActionKind>> = {
  ...sanctionKinds,
  eliminar_contenido: 'delete-content',
  desbaneo: 'unban',
  editar_contenido: 'edit-content',
  mover_hilo: 'move-thread',
  cerrar_hilo: 'close-thread',
  abrir_hilo: 'open-thread',
  destacar_hilo: 'feature-thread',
  quitar_destacado: 'unfeature-thread',
};
const notificationKinds: Readonly<Record<string, NotificationKind>> = {
  advertencia: 'warning',
  suspension: 'suspension',
  suspension_temporal: 'suspension',
  suspension_permanente: 'suspension',
  baneo: 'ban',
};

interface Acted {
  readonly findings: Findings;
  readonly locale: Locale;
  /** Report → the report that it is part of. */
  readonly reports: ReadonlyMap<string, string>;
}

export function mapActions(
  rows: readonly Row[],
  { findings, locale, reports }: Acted,
): readonly ImportedAction[] {
  return rows.flatMap((row): readonly ImportedAction[] => {
    const id = idIn(row);
    const notes = findings.row('foro_acciones_moderacion', id);
    const kind = wordFor(actionKinds, textIn(row, 'tipo_accion'));
    if (kind === null) {
      notes.leftOut('its kind is none of the twelve');
      return [];
    }
    const actor = textIn(row, 'moderador_id');
    if (actor === null) notes.approximated('nobody knows who did it: the import is named');
    const contentType = wordFor(contentTypes, textIn(row, 'tipo_contenido'));
    const report = textIn(row, 'reporte_id');
    const place = report === null ? null : (reports.get(report) ?? null);
    if (report !== null && place === null) notes.approximated('the report that it names was not carried');
    const details = row['detalles'];
    return [
      {
        id,
        kind,
        contentType,
        contentId: contentType === null ? null : textIn(row, 'contenido_id'),
        member: textIn(row, 'usuario_afectado_id') ?? textIn(row, 'usuario_afectado'),
        actor,
        reason: textIn(row, 'razon') ?? format(locale, 'cli.import.unsaid'),
        details: isMap(details) ? details : details === null || details === undefined ? {} : { details },
        notified: row['notificar_usuario'] === true,
        report: place,
        at: timeIn(row, 'created_at') ?? beginning,
      },
    ];
  });
}

interface Sanctioning {
  readonly findings: Findings;
  readonly locale: Locale;
  /** Milliseconds of a temporary suspension to which nobody gave an end. */
  readonly usual: number;
}

export function mapSanctions(
  rows: readonly Row[],
  { findings, locale, usual }: Sanctioning,
): readonly ImportedSanction[] {
  return rows.flatMap((row): readonly ImportedSanction[] => {
    const id = idIn(row);
    const notes = findings.row('foro_sanciones', id);
    const kind = wordFor(sanctionKinds, textIn(row, 'tipo_sancion'));
    const member = textIn(row, 'usuario_id');
    if (kind === null || member === null) {
      notes.leftOut(member === null ? 'it names nobody' : 'its kind is none of the four');
      return [];
    }
    const actor = textIn(row, 'moderador_id');
    if (actor === null) notes.approximated('nobody knows who imposed it: the import is named');
    const points = numberIn(row, 'puntos_acumulados');
    if (points < 0) notes.approximated('its points were negative: it has none');
    const startsAt = timeIn(row, 'inicio') ?? timeIn(row, 'created_at') ?? beginning;
    const given = timeIn(row, 'fin');
    let endsAt = kind === 'temporary-suspension' ? given : null;
    if (kind !== 'temporary-suspension' && given !== null)
      notes.approximated('it had an end, which its kind has not');
    if (kind === 'temporary-suspension' && given === null) {
      endsAt = new Date(Date.parse(startsAt) + usual).toISOString();
      notes.approximated('it had no end: it has the length that the forum’s configuration promises');
    }
    const isActive = row['activa'] !== false;
    const wasOver = endsAt !== null && Date.parse(endsAt) <= Date.now();
    if (!isActive && !wasOver) notes.approximated('it was switched off, nobody knows when: it is lifted');
    return [
      {
        id,
        kind,
        member,
        actor,
        reason: textIn(row, 'razon') ?? format(locale, 'cli.import.unsaid'),
        points: Math.max(0, points),
        action: textIn(row, 'accion_id'),
        startsAt,
        endsAt,
        liftedAt: isActive || wasOver ? null : (timeIn(row, 'updated_at') ?? startsAt),
      },
    ];
  });
}

export function mapNotifications(rows: readonly Row[], findings: Findings): readonly ImportedNotification[] {
  return rows.flatMap((row): readonly ImportedNotification[] => {
    const id = idIn(row);
    const notes = findings.row('foro_notificaciones_moderacion', id);
    const member = textIn(row, 'usuario_id');
    if (member === null) {
      notes.leftOut('it names nobody');
      return [];
    }
    const kind = wordFor(notificationKinds, textIn(row, 'tipo'));
    if (kind === null) notes.approximated('its kind is free text: it is a notice');
    const createdAt = timeIn(row, 'created_at') ?? beginning;
    const isRead = row['leida'] === true;
    if (isRead) notes.approximated('it does not say when it was read: when it was made');
    return [
      {
        id,
        member,
        kind: kind ?? 'notice',
        title: textIn(row, 'titulo') ?? '',
        text: textIn(row, 'mensaje') ?? '',
        action: textIn(row, 'accion_id'),
        createdAt,
        readAt: isRead ? createdAt : null,
      },
    ];
  });
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
