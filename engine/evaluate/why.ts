import type { Evidence, RuleOutcome, Trace } from '../decision.ts';
import { decidingPath } from './deciding-path.ts';

/** Characters; an alert is a glance, the whole trace stands in the desk. */
const longestWhy = 300;

/**
 * Why a rule came to its outcome, in one line: the leaves that decided, with what was found. `{why}` of an alert; out of the
 * same trace that the command line, the API and the desk show.
 */
export function whyOf({ trace }: Pick<RuleOutcome, 'trace'>): string {
  if (trace === null) return '';
  const why = leavesOf(decidingPath(trace)).map(sayLeaf).join('; ');
  return why.length <= longestWhy ? why : `${Array.from(why).slice(0, longestWhy).join('')}…`;
}

function leavesOf(trace: Trace): readonly Trace[] {
  return trace.kind === 'leaf' ? [trace] : trace.children.flatMap(leavesOf);
}

function sayLeaf({ truth, says, found, because, evidence }: Trace): string {
  const shown = evidence.map(quoteOf).filter((text) => text !== '');
  if (truth === 'unknown') return `${says}: not known (${because ?? ''})`;
  const detail = shown.length > 0 ? [...new Set(shown)].join(', ') : found;
  return `${truth === 'true' ? '' : 'not '}${says}${detail === null ? '' : ` (${detail})`}`;
}

function quoteOf({ text }: Evidence): string {
  return text === null ? '' : `“${text}”`;
}
