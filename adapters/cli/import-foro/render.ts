import { painterFor } from '../paint.ts';
import { plural } from '../render-diagnostics.ts';
import type { Finding } from './findings.ts';
import type { WrittenPolicy } from './write-policy.ts';

export interface ForoRows {
  readonly rows: number;
  /** How many were new; 0 in a dry run. */
  readonly added: number;
  /** How many were there and say something else by now: they stay as they are. 0 in a dry run. */
  readonly differing: number;
}

export interface ForoResult {
  readonly dryRun: boolean;
  /** By kind of row. */
  readonly carried: Readonly<Record<string, ForoRows>>;
  readonly findings: readonly Finding[];
  readonly policy: WrittenPolicy;
}

export function renderForo(format: 'pretty' | 'json', result: ForoResult): string {
  if (format === 'json') return `${JSON.stringify({ schemaVersion: 1, ...result }, null, 2)}\n`;
  const paint = painterFor(process.stdout);
  const { dryRun, carried, findings, policy } = result;
  const rows = Object.entries(carried).map(([kind, { rows, added, differing }]) => {
    if (dryRun) return `  ${kind.padEnd(14)} ${rows}`;
    const stays =
      differing === 0
        ? ''
        : `; ${differing} changed since they were carried, there or here, and stay as they are`;
    return `  ${kind.padEnd(14)} ${rows}, ${added} of them new${stays}`;
  });
  const said = findings.map(({ table, verdict, reason, rows: count, examples }) => {
    const why = reason === null ? '' : `: ${reason}`;
    const which = examples.length === 0 ? '' : paint('dim', ` (${examples.join(', ')})`);
    return `  ${table}  ${plural(count, 'row')} ${verdict}${why}${which}`;
  });
  return [
    paint('bold', dryRun ? 'Would be carried' : 'Carried'),
    ...rows,
    '',
    paint('bold', 'What became of each row'),
    ...said,
    '',
    paint('bold', 'Policy'),
    `  ${policySentence(policy)}`,
    '',
  ].join('\n');
}

function policySentence({ file, state, left, reason }: WrittenPolicy): string {
  const without =
    left.length === 0 ? '' : `; without ${left.join(' and ')}, which the policy refuses: ${reason ?? ''}`;
  const sentences: Readonly<Record<WrittenPolicy['state'], string>> = {
    written: `${file} is written: read it, test it (fuero check), and it is in force like every file of the folder`,
    'to be written': `${file} would be written`,
    same: `${file} is there already and holds exactly this`,
    kept: `${file} is there already and holds something else: it stays as it is`,
    nothing: 'the forum had no terms, templates or settings',
    clash: `${file} is not written`,
  };
  return `${sentences[state]}${without}`;
}
