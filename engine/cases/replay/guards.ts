import type { ReplayReport } from './replay.ts';

/** A limit: a count, or a share of what it is counted among. */
export type GuardLimit = { readonly count: number } | { readonly percent: number };

export const guardNames = ['new-bans', 'changed', 'new-actions', 'unreplayable'] as const;
export type GuardName = (typeof guardNames)[number];
export type Guards = Partial<Readonly<Record<GuardName, GuardLimit>>>;

export interface Exceeded {
  readonly guard: GuardName;
  readonly limit: GuardLimit;
  readonly count: number;
  /** What a percentage is of. */
  readonly of: number;
}

/** The guards that a replay exceeds: a limit of 5 % holds for 5 of 100. */
export function exceededGuards(report: ReplayReport, guards: Guards): readonly Exceeded[] {
  const measured: Readonly<Record<GuardName, readonly [count: number, of: number]>> = {
    'new-bans': [report.newBans, report.compared],
    changed: [report.changed, report.compared],
    'new-actions': [report.newActions, report.compared],
    unreplayable: [report.notReplayable.events, report.events],
  };
  return guardNames.flatMap((guard) => {
    const limit = guards[guard];
    const [count, of] = measured[guard];
    return limit === undefined || holds(limit, count, of) ? [] : [{ guard, limit, count, of }];
  });
}

function holds(limit: GuardLimit, count: number, of: number): boolean {
  return 'count' in limit ? count <= limit.count : count * 100 <= limit.percent * of;
}

/** Reads `50` or `0.5%`; `null`: it is neither. */
export function parseLimit(text: string): GuardLimit | null {
  const found = /^(\d+)$|^(\d+(?:\.\d+)?)%$/.exec(text);
  if (found === null) return null;
  return found[1] === undefined ? { percent: Number(found[2]) } : { count: Number(found[1]) };
}
