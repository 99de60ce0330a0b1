import { differencesOf, verdicts } from '@fuero/engine/exchange';
import type { Entry, Exported, Imported, Verdict } from '@fuero/engine/exchange';
import { painterFor } from './paint.ts';
import { pathIn, plural } from './render-diagnostics.ts';

export type ExchangeFormat = 'pretty' | 'json' | 'markdown';

const colours = { exact: 'green', approximated: 'yellow', unsupported: 'red' } as const satisfies Record<
  Verdict,
  string
>;

/** What became of each rule, and which files were made; `folder`: where they were written. */
export function renderImport(format: ExchangeFormat, imported: Imported, folder: string | null): string {
  const { files, report } = imported;
  if (format === 'json')
    return `${JSON.stringify({ schemaVersion: 1, summary: countOf(report), files, report }, null, 2)}\n`;
  if (format === 'markdown') return markdown(imported);
  const paint = painterFor(process.stdout);
  const blocks = report.map((entry) => {
    const made = entry.rules.length === 0 ? '' : paint('dim', ` → ${entry.rules.join(', ')}`);
    const head = `${paint(colours[entry.verdict], entry.verdict)}  line ${entry.line}  ${paint('bold', entry.rule)}${made}\n`;
    const lines = differencesOf(entry).map(({ verdict, reason, features }) => {
      const names = features.map(({ name, line }) => `${line}: ${name}`).join(', ');
      return `  ${paint(colours[verdict], verdict)}  ${reason}\n      ${paint('dim', names)}\n`;
    });
    return head + lines.join('');
  });
  const where =
    folder === null
      ? ''
      : `${plural(files.length, 'file')} in ${folder}: ${files.map(({ path }) => path).join(', ')}\n`;
  return `${blocks.join('')}\n${total(report)}\n${where}`;
}

function countOf(report: readonly { readonly verdict: Verdict }[]): Readonly<Record<Verdict, number>> {
  const count = (verdict: Verdict) => report.filter((entry) => entry.verdict === verdict).length;
  return { exact: count('exact'), approximated: count('approximated'), unsupported: count('unsupported') };
}

function total(report: readonly { readonly verdict: Verdict }[]): string {
  const counts = countOf(report);
  return `${plural(report.length, 'rule')}: ${verdicts.map((verdict) => `${counts[verdict]} ${verdict}`).join(', ')}`;
}

function markdown({ report }: Imported): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const reasons = (entry: Entry) =>
    differencesOf(entry)
      .map(({ verdict, reason, features }) => {
        const names = features.map(({ name, line }) => `\`${name}\` (line ${line})`).join(', ');
        return `${verdict} ${names}: ${reason}`;
      })
      .join('<br>');
  const rows = report.map(
    (entry) =>
      `| ${cell(entry.rule)} | ${entry.line} | ${entry.verdict} | ${entry.rules.join(', ')} | ${cell(reasons(entry))} |`,
  );
  return [
    `${total(report)}.`,
    '',
    '| rule | line | verdict | became | differences |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** What became of each rule of the policy. */
export function renderExport(
  format: Exclude<ExchangeFormat, 'json'>,
  { report }: Exported,
  folder: string,
): string {
  if (format === 'markdown') {
    const rows = report.map(
      ({ rule, verdict, native, reasons }) =>
        `| ${rule} | ${verdict} | ${native.join(', ')} | ${reasons.join('; ').replaceAll('|', '\\|')} |`,
    );
    return [
      `${total(report)}.`,
      '',
      '| rule | verdict | native rules | why |',
      '| --- | --- | --- | --- |',
      ...rows,
      '',
    ].join('\n');
  }
  const paint = painterFor(process.stderr);
  const lines = report.map(({ rule, file, line, verdict, reasons }) => {
    const head = `${paint('bold', `${pathIn(folder, file)}:${line}`)}  ${paint(colours[verdict], verdict)}  ${rule}\n`;
    return head + reasons.map((reason) => `  ${reason}\n`).join('');
  });
  return `${lines.join('')}\n${total(report)}\n`;
}
