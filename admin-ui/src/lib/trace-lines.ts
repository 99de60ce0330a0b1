import type { Trace, Truth } from '@fuero/engine';

const strength: Record<Truth, number> = { false: 0, unknown: 1, true: 2 };

/** For each line of the file that holds conditions: what they came to. Several on one line: the one nearest to firing. */
export function truthByLine(trace: Trace | null): ReadonlyMap<number, Truth> {
  const lines = new Map<number, Truth>();
  if (trace !== null) visit(trace, lines);
  return lines;
}

function visit(trace: Trace, lines: Map<number, Truth>): void {
  const known = lines.get(trace.line);
  if (trace.kind === 'leaf' && (known === undefined || strength[trace.truth] > strength[known])) {
    lines.set(trace.line, trace.truth);
  }
  for (const child of trace.children) visit(child, lines);
}
