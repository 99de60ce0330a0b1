import type { TextList } from './contract.ts';
import type { Lane, LaneEntry } from './lane.ts';
import type { Pattern, PatternProblem } from './pattern.ts';
import type { Plan } from './plan.ts';

/** A pattern as it was read, and the literals of which it needs one; `null`: it needs none. */
export interface KnownPattern {
  readonly pattern: Pattern | PatternProblem;
  readonly literals: readonly string[] | null;
}

/** What earlier compilations made of the same lists. */
export interface TextMemory {
  /** By list, as long as it stands at the same place. */
  readonly plans: WeakMap<TextList, { readonly at: number; readonly plan: Plan }>;
  /** By folding and entry. */
  readonly patterns: Map<string, KnownPattern>;
  /** The last one of each kind. */
  readonly lanes: Map<string, { readonly entries: readonly LaneEntry[]; readonly lane: Lane }>;
}

export function textMemory(): TextMemory {
  return { plans: new WeakMap(), patterns: new Map(), lanes: new Map() };
}

/** Patterns that are kept; then the memory of them begins anew. */
export const mostPatterns = 20_000;

/** The lane that was built from equal entries, if the last one of its kind was. */
export function knownLane({ lanes }: TextMemory, key: string, entries: readonly LaneEntry[]): Lane | null {
  const known = lanes.get(key);
  if (known?.entries.length !== entries.length) return null;
  const same = entries.every((entry, i) => {
    const before = known.entries[i];
    return (
      before !== undefined &&
      entry.text === before.text &&
      entry.wordStart === before.wordStart &&
      entry.wordEnd === before.wordEnd
    );
  });
  return same ? known.lane : null;
}
