import { unified } from '@fuero/engine';
import type { Bearing, PolicyChange, PolicyDiff, Spot } from '@fuero/engine';
import { painterFor } from './paint.ts';
import { plural } from './render-diagnostics.ts';

export type DiffFormat = 'pretty' | 'json' | 'markdown';

/** Two policies side by side, and what to call them. */
export interface Compared {
  readonly diff: PolicyDiff;
  readonly before: string;
  readonly after: string;
}

/** How two policies differ, in the form that was asked for. */
export function renderDiff(format: DiffFormat, compared: Compared): string {
  if (format === 'pretty')
    return `${head(compared)}${renderChanges(compared.diff)}${renderText(compared.diff)}`;
  if (format === 'markdown') return markdown(compared);
  const { diff, before, after } = compared;
  return `${JSON.stringify({ schemaVersion: 1, before, after, ...diff }, null, 2)}\n`;
}

const noMeaning = 'no change of meaning';

/** What is in the text only, and what could not be compared. */
function remarks({ changes, errors, files }: PolicyDiff): readonly string[] {
  return [
    ...(files.length === 0
      ? ['no difference']
      : changes.length === 0
        ? [`${noMeaning}: words, comments, layout or tests`]
        : []),
    ...(errors.before > 0
      ? [`the first has ${plural(errors.before, 'error')}, and what they stand in was left out`]
      : []),
    ...(errors.after > 0
      ? [`the second has ${plural(errors.after, 'error')}, and what they stand in was left out`]
      : []),
  ];
}

function head({ before, after, diff }: Compared): string {
  const paint = painterFor(process.stdout);
  const { changes, files } = diff;
  const count = `${plural(changes.length, 'change')} of meaning in ${plural(files.length, 'file')}`;
  return `${paint('bold', `${before} → ${after}`)}: ${count}\n`;
}

const signs: Readonly<Record<Bearing, string>> = { stricter: '▲', milder: '▽', other: '·' };

/** Changes of meaning under what they are about. */
export function renderChanges(diff: PolicyDiff): string {
  const paint = painterFor(process.stdout);
  const colours = { stricter: 'red', milder: 'green', other: 'cyan' } as const;
  const blocks = grouped(diff.changes).map(([subject, changes]) => {
    const lines = changes.map(
      (change) =>
        `  ${paint(colours[change.bearing], `${signs[change.bearing]} ${change.bearing.padEnd(8)}`)} ${change.words}  ${paint('dim', places(change))}\n`,
    );
    return `\n${paint('bold', subject)}\n${lines.join('')}`;
  });
  return `${blocks.join('')}${remarks(diff)
    .map((remark) => `\n${remark}\n`)
    .join('')}`;
}

function grouped(changes: readonly PolicyChange[]): readonly (readonly [string, readonly PolicyChange[]])[] {
  const groups = new Map<string, PolicyChange[]>();
  for (const change of changes) groups.set(change.subject, [...(groups.get(change.subject) ?? []), change]);
  return [...groups];
}

/** `a.yaml:3`, or both where the line moved. */
function places({ before, after }: Pick<PolicyChange, 'before' | 'after'>): string {
  const [a, b] = [spot(before), spot(after)];
  if (a === null || b === null || a === b) return b ?? a ?? '';
  return `${a} → ${b}`;
}

function spot(at: Spot | null): string | null {
  return at === null ? null : `${at.file}:${at.line}`;
}

function renderText({ files }: PolicyDiff): string {
  const paint = painterFor(process.stdout);
  const lines = files.map(unified).join('').split('\n').slice(0, -1);
  const painted = lines.map((line) => {
    if (/^(---|\+\+\+) /.test(line)) return paint('bold', line);
    if (line.startsWith('@@')) return paint('cyan', line);
    return line.startsWith('+') ? paint('green', line) : line.startsWith('-') ? paint('red', line) : line;
  });
  return painted.length === 0 ? '' : `\n${painted.join('\n')}\n`;
}

function markdown({ before, after, diff }: Compared): string {
  const rows = diff.changes.map(
    (change) =>
      `| ${signs[change.bearing]} ${change.bearing} | ${cell(change.subject)} | ${cell(change.words)} | \`${places(change)}\` |`,
  );
  const table = rows.length === 0 ? [] : ['', '| | what | change | where |', '|---|---|---|---|', ...rows];
  const text = diff.files.map(unified).join('');
  // A fence longer than any in the text cannot be closed by it.
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
  const folded =
    text === ''
      ? []
      : [
          '',
          `<details><summary>${plural(diff.files.length, 'file')}</summary>`,
          '',
          `${fence}diff`,
          text.trimEnd(),
          fence,
          '',
          '</details>',
        ];
  return `${[`### Policy: ${cell(before)} → ${cell(after)}`, ...remarks(diff).flatMap((remark) => ['', remark]), ...table, ...folded].join('\n')}\n`;
}

function cell(text: string): string {
  return text.replace(/[\\|<]/g, '\\$&').replaceAll('\n', ' ');
}
