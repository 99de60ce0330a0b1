import type { EffectAction, SanctionKind } from '../../effect.ts';
import { sanctionOf } from '../../effects/cards.ts';
import type { PointsPolicy } from '../../policy/policy.ts';
import { crossed } from './points.ts';

/** A sanction that a decision imposes. */
export interface Imposed {
  readonly kind: SanctionKind;
  /** Milliseconds; `null`: no end, or a warning. */
  readonly for: number | null;
  /** The threshold that imposed it; `null`: a rule did. */
  readonly threshold: number | null;
}

/** What a decision means for a member's record. */
export interface PointsAndSanctions {
  readonly points: number;
  readonly sanctions: readonly Imposed[];
}

const nothing: PointsAndSanctions = { points: 0, sanctions: [] };

/**
 * The points and sanctions that follow from merged effects for a member whose balance was `before`. A sanction imposed by a
 * threshold adds no points; thresholds that are not automatic impose nothing.
 */
export function consequencesOf(
  policy: PointsPolicy,
  effects: readonly EffectAction[],
  before: number,
): PointsAndSanctions {
  if (effects.length === 0) return nothing;
  let points = 0;
  const sanctions: Imposed[] = [];
  for (const effect of effects) {
    if (effect.kind === 'points') points += effect.amount;
    const kind = sanctionOf(effect);
    if (kind === null) continue;
    const length = effect.kind === 'timeout' || effect.kind === 'suspend' ? effect.for : null;
    sanctions.push({ kind, for: length, threshold: null });
  }
  if (policy.automatic && points > 0) {
    for (const { at, sanction, for: length } of crossed(policy, before, before + points))
      sanctions.push({ kind: sanction, for: length, threshold: at });
  }
  return { points, sanctions };
}
