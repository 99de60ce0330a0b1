import type { Gap } from './record.ts';

/** Why events could not be replayed. An event that lacks several things counts in each of them, and once in `events`. */
export interface NotReplayable {
  readonly events: number;
  readonly why: readonly { readonly gap: Gap; readonly events: number }[];
}

export interface GapTally {
  add(gaps: readonly Gap[]): void;
  result(): NotReplayable;
}

export function openGaps(): GapTally {
  let events = 0;
  const why = new Map<string, { readonly gap: Gap; events: number }>();
  return {
    add(gaps) {
      events += 1;
      for (const [key, gap] of new Map(gaps.map((gap) => [keyOf(gap), gap]))) {
        const found = why.get(key) ?? { gap, events: 0 };
        found.events += 1;
        why.set(key, found);
      }
    },
    result: () => ({
      events,
      why: [...why]
        .sort(([a, one], [b, other]) => other.events - one.events || (a < b ? -1 : 1))
        .map(([, found]) => ({ ...found })),
    }),
  };
}

function keyOf(gap: Gap): string {
  return 'name' in gap ? `${gap.kind} ${gap.name}` : gap.kind;
}

/** A gap in words. */
export function describeGap(gap: Gap): string {
  switch (gap.kind) {
    case 'fact':
      return gap.name === 'pictures' ? 'its pictures were not read' : `the fact ${gap.name} was not recorded`;
    case 'reading':
      return `the window ${gap.name} was not counted then, or not that far`;
    case 'earlier-event':
      return 'an earlier event of the member could not be replayed';
    case 'decision':
      return 'what was decided was not recorded';
  }
}
