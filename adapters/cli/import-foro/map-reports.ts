import type { ContentType } from '@fuero/engine';
import type { ImportedFiling, ImportedReport, ReportState } from '@fuero/community';
import { beginning, idIn, textIn, timeIn, wordFor } from './cells.ts';
import type { Findings, RowNotes } from './findings.ts';
import type { Row } from './read-tables.ts';

export const contentTypes: Readonly<Record<string, ContentType>> = {
  hilo: 'thread',
  post: 'post',
  comentario: 'comment',
};
const states: Readonly<Record<string, ReportState>> = {
  pendiente: 'open',
  en_revision: 'in-review',
  resuelto: 'resolved',
  desestimado: 'dismissed',
};
const priorities: Readonly<Record<string, number>> = { baja: 0, media: 1, alta: 2, critica: 3 };

export interface MappedReports {
  readonly reports: readonly ImportedReport[];
  /** A report of theirs → the one that it became part of. */
  readonly places: ReadonlyMap<string, string>;
}

type Mapped = Omit<ImportedReport, 'filings'> & { filings: ImportedFiling[] };

/** Reports, the oldest first: what is still open about one content is one report with several filings. */
export function mapReports(rows: readonly Row[], findings: Findings): MappedReports {
  const reports: Mapped[] = [];
  const open = new Map<string, Mapped>();
  const places = new Map<string, string>();
  const inOrder = rows
    .map((row) => ({ row, at: timeIn(row, 'created_at') ?? beginning }))
    .sort((a, b) => (a.at + idIn(a.row) < b.at + idIn(b.row) ? -1 : 1));
  for (const { row, at } of inOrder) {
    const id = idIn(row);
    const notes = findings.row('foro_reportes', id);
    const report = reportOf(row, at, notes);
    if (report === null) continue;
    const [filing] = report.filings;
    const first = report.closedAt === null ? open.get(report.contentId) : undefined;
    if (first === undefined || filing === undefined) {
      reports.push(report);
      places.set(id, id);
      if (report.closedAt === null) open.set(report.contentId, report);
      continue;
    }
    places.set(id, first.id);
    if (first.filings.some(({ reporter }) => reporter === filing.reporter)) {
      notes.leftOut('the same person had reported the same content, and that report is still open');
      continue;
    }
    first.filings.push(filing);
    notes.approximated('others had reported the same content: it is part of their report, under its id');
  }
  return { reports, places };
}

function reportOf(row: Row, createdAt: string, notes: RowNotes): Mapped | null {
  const contentType = wordFor(contentTypes, textIn(row, 'tipo_contenido'));
  const contentId = textIn(row, 'contenido_id');
  if (contentType === null || contentId === null) {
    notes.leftOut('it names no content that Fuero knows a word for');
    return null;
  }
  const state = wordFor(states, textIn(row, 'estado'));
  if (state === null) notes.approximated('its state is none of the four: it is open again');
  const priority = wordFor(priorities, textIn(row, 'prioridad'));
  if (priority === null) notes.approximated('its priority is none of the four: it is medium');
  const reporter = textIn(row, 'reportado_por');
  if (reporter === null) notes.approximated('nobody knows who reported it');
  notes.approximated('the forum kept no copy of the content and did not say who wrote it');
  const isClosed = state === 'resolved' || state === 'dismissed';
  const ended = timeIn(row, 'resuelto_en');
  if (isClosed && ended === null)
    notes.approximated('it does not say when it was closed: when it last changed');
  const updatedAt = timeIn(row, 'updated_at') ?? createdAt;
  return {
    id: idIn(row),
    contentType,
    contentId,
    state: state ?? 'open',
    priority: priority ?? 1,
    resolution: textIn(row, 'resolucion'),
    assignee: textIn(row, 'asignado_a'),
    closedBy: textIn(row, 'resuelto_por'),
    createdAt,
    updatedAt,
    closedAt: isClosed ? (ended ?? updatedAt) : null,
    filings: [
      {
        reporter,
        reason: textIn(row, 'razon') ?? 'otro',
        description: textIn(row, 'descripcion'),
        at: createdAt,
      },
    ],
  };
}
