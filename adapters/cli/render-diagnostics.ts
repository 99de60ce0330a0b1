import type { Advice, Diagnostic, PolicyFile } from '@fuero/engine';
import { painterFor } from './paint.ts';

export const diagnosticFormats = ['pretty', 'json', 'sarif', 'github'] as const;
export type DiagnosticFormat = (typeof diagnosticFormats)[number];

/** What is wrong with a policy, or what could be better about it: shown alike. */
type Found = Diagnostic | Advice;

interface Rendering {
  readonly diagnostics: readonly Found[];
  readonly files: readonly PolicyFile[];
  /** As the person named it, so that paths in the output can be clicked. */
  readonly folder: string;
  /** What is counted in the end: errors and warnings, or advice, which has neither. */
  readonly of?: 'findings' | 'advice';
}

/** How each severity is called and shown elsewhere. */
const shown = {
  error: { colour: 'red', github: 'error', sarif: 'error' },
  warning: { colour: 'yellow', github: 'warning', sarif: 'warning' },
  advice: { colour: 'blue', github: 'notice', sarif: 'note' },
} as const satisfies Record<Found['severity'], object>;

/** Findings in the form that was asked for. The pretty form shows the line and a caret under the place. */
export function renderDiagnostics(format: DiagnosticFormat, rendering: Rendering): string {
  switch (format) {
    case 'pretty':
      return pretty(rendering);
    case 'json':
      return json(rendering);
    case 'sarif':
      return `${JSON.stringify(sarif(rendering), null, 2)}\n`;
    case 'github':
      return rendering.diagnostics.map((d) => github(d, rendering.folder)).join('');
  }
}

export function counts(diagnostics: readonly Found[]): {
  readonly errors: number;
  readonly warnings: number;
} {
  const count = (severity: Found['severity']) => diagnostics.filter((d) => d.severity === severity).length;
  return { errors: count('error'), warnings: count('warning') };
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function json({ diagnostics, files, of }: Rendering): string {
  const found = counts(diagnostics);
  const advice = diagnostics.length - found.errors - found.warnings;
  const counted = of === 'advice' ? { ...found, advice } : found;
  return `${JSON.stringify({ schemaVersion: 1, ...counted, files: files.length, diagnostics }, null, 2)}\n`;
}

function pretty({ diagnostics, files, folder, of }: Rendering): string {
  const paint = painterFor(process.stdout);
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const blocks = diagnostics.map((d) => {
    const where = paint('bold', `${pathIn(folder, d.file)}:${d.line}:${d.column}`);
    const severity = paint(shown[d.severity].colour, d.severity);
    const head = `${where}  ${severity}  ${paint('dim', d.code)}\n  ${d.message}\n`;
    const hint = d.hint === null ? '' : `  ${paint('cyan', 'hint:')} ${d.hint}\n`;
    return head + excerpt(texts.get(d.file), d) + hint;
  });
  const { errors, warnings } = counts(diagnostics);
  const counted =
    of === 'advice' && errors === 0
      ? `${plural(diagnostics.length, 'piece')} of advice`
      : `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
  const total = `${counted} in ${plural(files.length, 'file')}\n`;
  return [...blocks, total].join('\n');
}

function excerpt(text: string | undefined, diagnostic: Found): string {
  const line = text?.split('\n', diagnostic.line)[diagnostic.line - 1]?.trimEnd();
  if (line === undefined || line.trim() === '' || line.length > 400) return '';
  const number = String(diagnostic.line);
  const caret = `${' '.repeat(Math.max(0, diagnostic.column - 1))}^`;
  return `  ${number} | ${line}\n  ${' '.repeat(number.length)} | ${caret}\n`;
}

function github(d: Found, folder: string): string {
  const escape = (text: string) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const message = d.hint === null ? d.message : `${d.message}; ${d.hint}`;
  return `::${shown[d.severity].github} file=${pathIn(folder, d.file)},line=${d.line},col=${d.column},title=${d.code}::${escape(message)}\n`;
}

/** SARIF 2.1.0: what code hosts show beside a diff. */
function sarif({ diagnostics, folder }: Rendering): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'fuero',
            rules: [...new Set(diagnostics.map((d) => d.code))].map((id) => ({ id })),
          },
        },
        results: diagnostics.map((d) => ({
          ruleId: d.code,
          level: shown[d.severity].sarif,
          message: { text: d.hint === null ? d.message : `${d.message}; ${d.hint}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: pathIn(folder, d.file) },
                region: { startLine: d.line, startColumn: d.column },
              },
            },
          ],
        })),
      },
    ],
  };
}

export function pathIn(folder: string, file: string): string {
  return folder === '' ? file : `${folder.replace(/\/+$/, '')}/${file}`;
}
