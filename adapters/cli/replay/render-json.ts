import type { Change, Judged } from '@fuero/engine';
import type { BadLine } from './feed.ts';
import type { Told } from './words.ts';

/** The whole report as one document. */
export function renderJson({ report, exceeded, badLines }: Told, bad: readonly BadLine[]): string {
  return `${JSON.stringify(document({ report, exceeded, badLines }, bad), null, 2)}\n`;
}

/** The report as the last line after the changes. */
export function renderSummaryLine({ report, exceeded, badLines }: Told, bad: readonly BadLine[]): string {
  return `${JSON.stringify({ kind: 'summary', ...document({ report, exceeded, badLines }, bad) })}\n`;
}

function document(
  { report, exceeded, badLines }: Pick<Told, 'report' | 'exceeded' | 'badLines'>,
  bad: readonly BadLine[],
): object {
  return { schemaVersion: 1, ...report, badLines: { count: badLines, first: bad }, exceeded };
}

/** One decision that changes, on a line. */
export function renderChange({ event, member, at, transition, from, to, agreement }: Change): string {
  const side = ({ rules: _explained, ...judged }: Judged) => judged;
  return `${JSON.stringify({ kind: 'change', event, member, at, transition, from: side(from), to: side(to), agreement })}\n`;
}
