import { painterFor } from '../paint.ts';
import { plural } from '../render-diagnostics.ts';
import { statuses } from './check.ts';
import type { Check } from './check.ts';

export type DoctorFormat = 'pretty' | 'json';

export function render(format: DoctorFormat, checks: readonly Check[]): string {
  const { problems, warnings } = count(checks);
  return format === 'json'
    ? `${JSON.stringify({ schemaVersion: 1, problems, warnings, checks }, null, 2)}\n`
    : pretty(checks);
}

export function count(checks: readonly Check[]): { readonly problems: number; readonly warnings: number } {
  const of = (status: Check['status']) => checks.filter((check) => check.status === status).length;
  return { problems: of('problem'), warnings: of('warning') };
}

const colours = { ok: 'green', warning: 'yellow', problem: 'red' } as const;

function pretty(checks: readonly Check[]): string {
  const paint = painterFor(process.stdout);
  const wide = (words: readonly string[]) => Math.max(...words.map((word) => word.length)) + 2;
  const columns = { status: wide(statuses), name: wide(checks.map(({ name }) => name)) };
  const indent = ' '.repeat(columns.status + columns.name);
  const lines = checks.flatMap(({ name, status, message, details = [], hint }) => [
    `${paint(colours[status], status.padEnd(columns.status))}${name.padEnd(columns.name)}${message}`,
    ...details.map((detail) => `${indent}${detail}`),
    ...(hint === undefined ? [] : [`${indent}${paint('cyan', 'hint:')} ${hint}`]),
  ]);
  return `${lines.join('\n')}\n\n${summary(checks)}\n`;
}

function summary(checks: readonly Check[]): string {
  const { problems, warnings } = count(checks);
  if (problems === 0 && warnings === 0) return 'nothing is wrong';
  const alsoWarnings = warnings === 0 ? '' : `, ${plural(warnings, 'warning')}`;
  return `${problems === 0 ? 'no problem' : plural(problems, 'problem')}${alsoWarnings}`;
}
