import type { Trace, Truth } from '../decision.ts';

/** What one part must answer to settle the whole alone. */
const settles: Readonly<Record<'all' | 'any', Truth>> = { all: 'false', any: 'true' };

/**
 * The part of a trace that decided: from the root to the first leaf that settled the answer, or to all of them where it
 * took all (`all` that is true, `any` that is false), or to those that could not be known.
 */
export function decidingPath(trace: Trace): Trace {
  return { ...trace, children: decidersOf(trace).map(decidingPath) };
}

function decidersOf({ kind, truth, children }: Trace): readonly Trace[] {
  if (kind === 'leaf' || kind === 'not') return children;
  if (truth !== 'unknown' && truth !== settles[kind]) return children;
  const deciders = children.filter((child) => child.truth === truth);
  return truth === 'unknown' ? deciders : deciders.slice(0, 1);
}
