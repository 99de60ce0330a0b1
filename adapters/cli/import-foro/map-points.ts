import { createHash } from 'node:crypto';
import { format } from '@fuero/catalogue';
import type { Locale } from '@fuero/engine';
import type { ImportedNote, ImportedPoints, ImportedSanction, ImportedWatch } from '@fuero/community';
import { beginning, numberIn, textIn, timeIn } from './cells.ts';
import type { Findings } from './findings.ts';
import type { Row } from './read-tables.ts';

export interface MappedPoints {
  readonly points: readonly ImportedPoints[];
  readonly watches: readonly ImportedWatch[];
  readonly notes: readonly ImportedNote[];
}

/** One entry for each sanction with points, and one that makes the balance what the forum says. */
export function mapPoints(
  rows: readonly Row[],
  {
    sanctions,
    findings,
    locale,
  }: {
    readonly sanctions: readonly ImportedSanction[];
    readonly findings: Findings;
    readonly locale: Locale;
  },
): MappedPoints {
  const points: ImportedPoints[] = [];
  const watches: ImportedWatch[] = [];
  const kept: ImportedNote[] = [];
  const sums = new Map<string, number>();
  for (const { id, member, points: amount, reason, startsAt: at } of sanctions) {
    if (amount === 0) continue;
    points.push({ id: idFor(`sanction ${id}`), member, amount, sanction: id, reason, at });
    sums.set(member, (sums.get(member) ?? 0) + amount);
  }
  for (const row of rows) {
    const member = textIn(row, 'usuario_id');
    const notes = findings.row('foro_puntos_moderacion', member ?? '');
    if (member === null) {
      notes.leftOut('it names nobody');
      continue;
    }
    const at = timeIn(row, 'ultima_sancion') ?? timeIn(row, 'updated_at') ?? beginning;
    const amount = numberIn(row, 'puntos_totales') - (sums.get(member) ?? 0);
    sums.delete(member);
    if (amount !== 0) {
      points.push({
        id: idFor(`balance ${member}`),
        member,
        amount,
        sanction: null,
        reason: format(locale, 'cli.import.balance'),
        at,
      });
      notes.approximated('its sanctions do not add up to its balance: one entry is the difference');
    }
    if (row['en_lista_vigilancia'] === true)
      watches.push({ member, reason: format(locale, 'cli.import.watched'), since: at });
    const text = textIn(row, 'notas_moderador');
    if (text === null) continue;
    kept.push({ id: idFor(`note ${member}`), member, text, at });
    notes.approximated('nobody knows who wrote its note');
  }
  return { points, watches, notes: kept };
}

/** The same each time: importing again finds what is there. */
function idFor(text: string): string {
  const hex = createHash('sha256').update(`foro ${text}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
