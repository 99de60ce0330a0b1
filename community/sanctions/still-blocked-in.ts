import type { Acting } from '../authority/acting.ts';
import type { Transaction } from '../database/database.ts';
import { mostSevere, readStandings } from '../members/standing.ts';

/** Those of some members, locked already, whom a sanction in force keeps from taking part. Sanctions that the policy has switched off keep nobody. */
export async function stillBlockedIn(
  tx: Transaction,
  { community, policy, now }: Pick<Acting, 'community' | 'policy' | 'now'>,
  members: readonly string[],
): Promise<ReadonlySet<string>> {
  if (!policy.manifest.features.sanctions || members.length === 0) return new Set();
  const standings = await readStandings(tx, { community, members, at: now, points: policy.points });
  const blocked = [...standings].filter(([, { sanctions }]) => mostSevere(sanctions, now) !== null);
  return new Set(blocked.map(([id]) => id));
}
