import { ranks } from '../../facts.ts';
import type { Rank } from '../../facts.ts';
import type { Surface } from '../../event.ts';
import type { Manifest } from '../../policy/policy.ts';

/** The highest of a rank given by staff and the ranks that the policy gives to the member's roles on a surface. */
export function rankOf(
  manifest: Manifest,
  {
    granted,
    surface,
    roles,
  }: { readonly granted: Rank | null; readonly surface: Surface; readonly roles: readonly string[] },
): Rank | null {
  const byRole = ranks.filter((rank) =>
    (manifest.staff[rank]?.[surface] ?? []).some(
      (name) => roles.includes(manifest.roles[name] ?? name) || roles.includes(name),
    ),
  );
  return byRole.reduce(higherRank, granted);
}

/** Whether one rank stands above another; `null` is no rank, below each of them. */
export function isAbove(one: Rank | null, other: Rank | null): boolean {
  return orderOf(one) > orderOf(other);
}

/** Whether a rank is enough where another one is needed; whoever holds none reaches none. */
export function reachesRank(held: Rank | null, needed: Rank): boolean {
  return held !== null && !isAbove(needed, held);
}

function orderOf(rank: Rank | null): number {
  return rank === null ? -1 : ranks.indexOf(rank);
}

export function higherRank(one: Rank | null, other: Rank | null): Rank | null {
  return ranks.findLast((rank) => rank === one || rank === other) ?? null;
}
