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

export function higherRank(one: Rank | null, other: Rank | null): Rank | null {
  return ranks.findLast((rank) => rank === one || rank === other) ?? null;
}
