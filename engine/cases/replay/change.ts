import { sanctionKinds } from '../../effect.ts';
import type { SanctionKind } from '../../effect.ts';
import { outcomes } from '../../decision.ts';
import { effectName, effectNature } from '../../effects/cards.ts';
import type { Judged } from './record.ts';

/** The most severe sanction of a decision. */
export type SanctionState = SanctionKind | 'none';
export const sanctionStates: readonly SanctionState[] = ['none', ...sanctionKinds];

/** A decision changes when its answer, the rules that fired, its effects, or the sanctions or points that follow differ. */
export function differs(from: Judged, to: Judged): boolean {
  if (from === to) return false;
  return (
    from.outcome !== to.outcome ||
    from.cause !== to.cause ||
    !sameSet(from.fired, to.fired) ||
    !sameSet(from.effects.map(effectName), to.effects.map(effectName)) ||
    from.sanctions.map(({ kind }) => kind).join() !== to.sanctions.map(({ kind }) => kind).join()
  );
}

export function worstSanction({ sanctions }: Judged): SanctionState {
  const at = sanctions.reduce((worst, { kind }) => Math.max(worst, sanctionKinds.indexOf(kind)), -1);
  return sanctionKinds[at] ?? 'none';
}

/**
 * `to` removes or sanctions where `from` did not, or does so more severely. What a suspension blocks is no action of its
 * own: the suspension was.
 */
export function actsMore(from: Judged, to: Judged): boolean {
  if (to.cause === 'sanction') return false;
  const severity = (judged: Judged) => sanctionStates.indexOf(worstSanction(judged));
  const removal = (judged: Judged) => (judged.cause === 'sanction' ? 0 : outcomes.indexOf(judged.outcome));
  const kinds = ({ effects }: Judged) =>
    effects.map(({ kind }) => kind).filter((kind) => effectNature[kind] === 'sanctions' && kind !== 'points');
  return (
    severity(to) > severity(from) ||
    removal(to) > removal(from) ||
    (severity(to) === severity(from) && kinds(to).some((kind) => !kinds(from).includes(kind)))
  );
}

/** Something was done to the item or its author. */
export function acted(judged: Judged): boolean {
  return judged.outcome !== 'publish' || judged.sanctions.length > 0;
}

export function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}
