import { decidingPath } from '@fuero/engine';
import type { Evidence, RuleOutcome, Trace } from '@fuero/engine';
import type { OwnedRule } from './owned.ts';
import { painterFor } from './paint.ts';
import { pathIn } from './render-diagnostics.ts';

/** How much of a trace is shown: the path to what decided, or every part. */
export type TraceExtent = 'deciding' | 'whole';

/** What became of one rule and why, for people; and who answers for the rule, where that is known. */
export function ruleLines(
  rule: RuleOutcome | OwnedRule,
  folder: string,
  extent: TraceExtent,
): readonly string[] {
  const paint = painterFor(process.stdout);
  const colour = {
    fired: 'red',
    silent: 'dim',
    inconclusive: 'yellow',
    stopped: 'dim',
    'rolled-out': 'dim',
  } as const;
  const mode = rule.mode === 'enforce' ? '' : ` (${rule.mode})`;
  const exempt = rule.exempt === null ? '' : `, exempt by ${rule.exempt}`;
  const owner = 'owner' in rule && rule.owner !== null ? `, owned by ${rule.owner}` : '';
  const outcome = paint(colour[rule.outcome], rule.outcome);
  const head = `  ${paint('bold', rule.rule)} ${outcome}${mode}${exempt}${owner}  ${paint('dim', `${pathIn(folder, rule.file)}:${rule.line}`)}`;
  if (rule.trace === null) return [head];
  const shown = extent === 'whole' ? rule.trace : decidingPath(rule.trace);
  return [head, ...traceLines(shown, pathIn(folder, rule.file), 2)];
}

function traceLines(trace: Trace, file: string, depth: number): readonly string[] {
  const paint = painterFor(process.stdout);
  const indent = '  '.repeat(depth);
  const mark = { true: '✓', false: '✗', unknown: '?' }[trace.truth];
  const found = trace.found === null ? '' : `, found ${trace.found}`;
  const because = trace.because === null ? '' : ` (${trace.because})`;
  const place = trace.kind === 'leaf' ? paint('dim', `  ${file}:${trace.line}:${trace.column}`) : '';
  return [
    `${indent}${mark} ${trace.says}${found}${because}${place}`,
    ...trace.evidence.map((one) => `${indent}    ${evidenceLine(one)}`),
    ...trace.children.flatMap((child) => traceLines(child, file, depth + 1)),
  ];
}

function evidenceLine({ span, text, list, entry }: Evidence): string {
  const where = span === null ? '' : `characters ${span.start} to ${span.end}: `;
  const from = list === null ? '' : `, by ${list}${entry === null ? '' : `: ${entry}`}`;
  return `${where}${JSON.stringify(text ?? '')}${from}`;
}
