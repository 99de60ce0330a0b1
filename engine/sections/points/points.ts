import type { SanctionKind } from '../../effect.ts';
import { sanctionKinds } from '../../effect.ts';
import type { Assembly } from '../../policy/assemble.ts';
import { isList, placeOf } from '../../policy/place.ts';
import type { YamlMap } from '../../policy/place.ts';
import type { PointsPolicy, Threshold } from '../../policy/policy.ts';
import type { Report } from '../../policy/report.ts';
import { parseDuration } from '../../policy/units.ts';

const week = 604_800_000;

/** What a policy without a points section means: sanctions weigh nothing and nothing is automatic. */
const noPoints: PointsPolicy = {
  values: { warning: 0, 'temporary-suspension': 0, 'permanent-suspension': 0, ban: 0 },
  defaultFor: week,
  automatic: true,
  thresholds: [],
  watchlistAt: null,
  decayAfter: null,
};

export function readPoints(assembly: Assembly, report: Report): PointsPolicy {
  const pieces = assembly.keyed.points;
  if (pieces.size === 0) return noPoints;
  const values = (pieces.get('values')?.value ?? {}) as Partial<Record<SanctionKind, number>>;
  const defaultFor = (pieces.get('defaultFor')?.value as YamlMap | undefined)?.['temporary-suspension'];
  const after = (pieces.get('decay')?.value as YamlMap | undefined)?.['after'];
  const policy: PointsPolicy = {
    values: Object.fromEntries(
      sanctionKinds.map((kind) => [kind, values[kind] ?? 0]),
    ) as PointsPolicy['values'],
    defaultFor: typeof defaultFor === 'string' ? parseDuration(defaultFor) : week,
    automatic: pieces.get('automatic')?.value !== false,
    thresholds: [],
    watchlistAt:
      ((pieces.get('watchlist')?.value as YamlMap | undefined)?.['at'] as number | undefined) ?? null,
    decayAfter: typeof after === 'string' ? parseDuration(after) : null,
  };
  const piece = pieces.get('thresholds');
  if (piece === undefined || !isList(piece.value)) return policy;
  const thresholds = piece.value;
  const read = thresholds.map((entry, index): Threshold => {
    const { at, sanction, for: length } = entry as { at: number; sanction: SanctionKind; for?: string };
    const place = placeOf(piece.file, thresholds, index);
    if (length !== undefined && sanction !== 'temporary-suspension') {
      report.add('needs-duration', { file: piece.file.path, place }, { sanction });
    }
    const milder = thresholds.some((other) => {
      const { at: otherAt, sanction: otherSanction } = other as { at: number; sanction: SanctionKind };
      return otherAt < at && sanctionKinds.indexOf(otherSanction) > sanctionKinds.indexOf(sanction);
    });
    if (milder) report.add('thresholds-order', { file: piece.file.path, place }, { at, sanction });
    const lasting = sanction === 'temporary-suspension';
    return {
      at,
      sanction,
      for: lasting ? (length === undefined ? policy.defaultFor : parseDuration(length)) : null,
    };
  });
  return { ...policy, thresholds: read.toSorted((a, b) => a.at - b.at) };
}

/** A line of the ledger, as far as its age matters. Times are milliseconds since the epoch. */
export interface DatedPoints {
  readonly amount: number;
  /** Of what it takes back, where it takes something back: both stop counting together. */
  readonly at: number;
}

/** What a ledger says at a time: entries that are as old as `decayAfter` no longer count. */
export function balanceAt(
  { decayAfter }: Pick<PointsPolicy, 'decayAfter'>,
  entries: readonly DatedPoints[],
  at: number,
): number {
  let balance = 0;
  for (const entry of entries) if (decayAfter === null || entry.at > at - decayAfter) balance += entry.amount;
  return balance;
}

/** The thresholds that a ledger entry carries the balance over, lowest first: `before` is below, `after` at or above. */
export function crossed(points: PointsPolicy, before: number, after: number): readonly Threshold[] {
  return points.thresholds.filter((threshold) => before < threshold.at && after >= threshold.at);
}
