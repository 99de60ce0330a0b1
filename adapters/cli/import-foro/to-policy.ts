import { format } from '@fuero/catalogue';
import { formatDuration, templatePlaceholders } from '@fuero/engine';
import type { Locale, TemplateKind } from '@fuero/engine';
import { idIn, numberIn, textIn, wordFor } from './cells.ts';
import type { Findings, RowNotes } from './findings.ts';
import type { Row, Tables } from './read-tables.ts';

/** Sections of YAML; empty text: the forum had nothing for it. */
export interface PolicyParts {
  readonly lists: string;
  readonly templates: string;
  readonly points: string;
}

const day = 86_400_000;

/** Terms, templates and configuration as a policy says them; titles of lists are in `locale`. JSON's strings are YAML's. */
export function toPolicy(
  { rows }: Pick<Tables, 'rows'>,
  { findings, locale }: { readonly findings: Findings; readonly locale: Locale },
): PolicyParts {
  return {
    lists: listsOf(rows.foro_terminos_prohibidos, { findings, locale }),
    templates: templatesOf(rows.foro_plantillas_mensajes, findings),
    points: pointsOf(rows.foro_config_moderacion, findings),
  };
}

const onHits: Readonly<Record<string, 'block' | 'review' | 'warn'>> = {
  bloquear: 'block',
  revisar: 'review',
  advertir: 'warn',
};

function listsOf(
  rows: readonly Row[],
  { findings, locale }: { readonly findings: Findings; readonly locale: Locale },
): string {
  const lists = new Map<string, { head: string; terms: Set<string> }>();
  for (const row of rows) {
    const notes = findings.row('foro_terminos_prohibidos', idIn(row));
    const term = textIn(row, 'termino')?.trim() ?? null;
    const action = textIn(row, 'accion');
    const onHit = wordFor(onHits, action);
    if (term === null || row['activo'] === false || onHit === null || action === null) {
      notes.leftOut(
        term === null
          ? 'it holds no term'
          : onHit === null
            ? 'its action is none of the three'
            : 'it was switched off',
      );
      continue;
    }
    const severity = Math.min(10, Math.max(1, numberIn(row, 'severidad')));
    const name = `foro-${action}-${severity}`;
    const title = format(locale, 'cli.import.terms', { action: onHit, severity });
    const head = `  ${name}:\n    title: ${quoted(title)}\n    on-hit: ${onHit}\n    severity: ${severity}\n`;
    const list = lists.get(name) ?? { head, terms: new Set() };
    if (list.terms.has(term)) notes.approximated('the same term was there before: once is enough');
    list.terms.add(term);
    lists.set(name, list);
  }
  if (lists.size === 0) return '';
  const written = [...lists.values()].map(
    ({ head, terms }) =>
      `${head}    terms:\n${[...terms].map((term) => `      - ${quoted(term)}\n`).join('')}`,
  );
  return `lists:\n${written.join('')}`;
}

const templateKinds: Readonly<Record<string, TemplateKind>> = {
  advertencia: 'warning',
  suspension: 'suspension',
  baneo: 'ban',
  resolucion: 'resolution',
  otro: 'other',
};
/** Their placeholder → ours. */
const placeholders: Readonly<Record<string, string>> = {
  usuario: 'member',
  nombre: 'member',
  username: 'member',
  comunidad: 'community',
  razon: 'reason',
  motivo: 'reason',
  resolucion: 'resolution',
  puntos: 'points',
  fin: 'until',
  fecha_fin: 'until',
  hasta: 'until',
};

function templatesOf(rows: readonly Row[], findings: Findings): string {
  const names = new Set<string>();
  const written = rows.flatMap((row): readonly string[] => {
    const notes = findings.row('foro_plantillas_mensajes', idIn(row));
    const kind = wordFor(templateKinds, textIn(row, 'tipo'));
    const body = textIn(row, 'contenido') ?? textIn(row, 'mensaje') ?? textIn(row, 'cuerpo');
    if (kind === null || body === null || row['activa'] === false || row['activo'] === false) {
      notes.leftOut(
        kind === null
          ? 'its kind is none of the five'
          : body === null
            ? 'it has no text'
            : 'it was switched off',
      );
      return [];
    }
    const subject = textIn(row, 'asunto');
    const name = freeName(textIn(row, 'nombre') ?? kind, names);
    const text = quoted(withOurPlaceholders(body, kind, notes).slice(0, 2_000));
    const title = subject === null ? null : quoted(withOurPlaceholders(subject, kind, notes).slice(0, 200));
    const titles = title === null ? '' : `    title-es: ${title}\n    title-en: ${title}\n`;
    return [`  ${name}:\n    kind: ${kind}\n${titles}    es: ${text}\n    en: ${text}\n`];
  });
  return written.length === 0 ? '' : `templates:\n${written.join('')}`;
}

/** A name that no other template of the file has, as the policy writes names. */
function freeName(theirs: string, names: Set<string>): string {
  const plain = theirs
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const stem = `foro-${plain === '' ? 'plantilla' : plain}`;
  let name = stem;
  for (let n = 2; names.has(name); n++) name = `${stem}-${n}`;
  names.add(name);
  return name;
}

function withOurPlaceholders(body: string, kind: TemplateKind, notes: RowNotes): string {
  const allowed: readonly string[] = templatePlaceholders[kind];
  return body
    .split(/\{\{?\s*([\w.-]+)\s*\}?\}/)
    .map((part, index) => {
      // Every second part is the name of a placeholder.
      if (index % 2 === 0) return part.replaceAll('{', '(').replaceAll('}', ')');
      const theirs = part.toLowerCase();
      const meant = Object.hasOwn(placeholders, theirs) ? (placeholders[theirs] ?? '') : '';
      const ours = meant === 'reason' && !allowed.includes('reason') ? 'rule' : meant;
      if (allowed.includes(ours)) return `{${ours}}`;
      notes.approximated('a placeholder of it has no twin: an ellipsis stands there');
      return '…';
    })
    .join('');
}

function pointsOf(rows: readonly Row[], findings: Findings): string {
  const values = new Map<string, number>();
  for (const row of rows) {
    const key = textIn(row, 'clave') ?? '';
    const notes = findings.row('foro_config_moderacion', key);
    const value = Number(row['valor']);
    if (key === 'moderacion_automatica_activa') {
      if (row['valor'] === false)
        notes.leftOut('to switch rules off, say `features: { automod: false }` yourself');
    } else if (!settings.includes(key)) notes.leftOut('Fuero has no such setting');
    else if (!Number.isInteger(value) || value < 0) notes.leftOut('it is not a whole number');
    else values.set(key, value);
  }
  return writePoints((key) => values.get(key) ?? null);
}

const settings = [
  'puntos_advertencia',
  'puntos_suspension_temporal',
  'puntos_suspension_permanente',
  'umbral_suspension_automatica',
  'umbral_baneo_automatico',
  'dias_suspension_temporal',
];

function writePoints(value: (key: string) => number | null): string {
  const lines: string[] = [];
  const worth = [
    ['warning', value('puntos_advertencia')],
    ['temporary-suspension', value('puntos_suspension_temporal')],
    ['permanent-suspension', value('puntos_suspension_permanente')],
  ].flatMap(([kind, points]) => (points === null ? [] : [`${String(kind)}: ${String(points)}`]));
  if (worth.length > 0) lines.push(`  values: { ${worth.join(', ')} }`);
  const days = value('dias_suspension_temporal') ?? 0;
  const length = formatDuration(days > 0 ? days * day : 7 * day);
  if (days > 0) lines.push(`  defaultFor: { temporary-suspension: ${length} }`);
  const suspend = value('umbral_suspension_automatica') ?? 0;
  const ban = value('umbral_baneo_automatico') ?? 0;
  const thresholds = [
    ...(suspend > 0 ? [`    - { at: ${suspend}, sanction: temporary-suspension, for: ${length} }`] : []),
    ...(ban > 0 ? [`    - { at: ${ban}, sanction: ban }`] : []),
  ];
  if (thresholds.length > 0) lines.push('  thresholds:', ...thresholds);
  return lines.length === 0 ? '' : `points:\n${lines.join('\n')}\n`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
