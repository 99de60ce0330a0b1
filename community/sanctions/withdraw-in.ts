import { fillPlaceholders } from '@fuero/engine';
import type { Acting } from '../authority/acting.ts';
import type { Transaction } from '../database/database.ts';
import { formatTime } from '../decisions/message-for.ts';
import { withdrawalReasons } from '../templates/standard-words.ts';
import { readAlsoLifted } from './also-lifted.ts';
import type { Fallen } from './also-lifted.ts';
import { markLifted, tellLifted } from './lifted.ts';
import type { Followed, Withdrawal } from './lifted.ts';
import { takeBack } from './take-back.ts';

/**
 * Takes points back, and lifts what only they imposed by way of a threshold; what a person imposed stands. The member has to be
 * locked, so that of two withdrawals the second sees what the first has left. Returns the points that were taken back.
 */
export async function withdrawIn(
  tx: Transaction,
  acting: Acting,
  {
    member,
    withdrawal,
    reason,
  }: { readonly member: string; readonly withdrawal: Withdrawal; readonly reason: string },
): Promise<Followed & { readonly points: number }> {
  const { community, policy, now } = acting;
  const of = withdrawal.by === 'reversal' ? { entry: withdrawal.entry } : { sanction: withdrawal.sanction };
  const fallen = await readAlsoLifted(tx, { community, member, of, points: policy.points, now });
  const points = await takeBack(tx, acting, { of, reason });
  const going = fallen.map((one) => ({ ...one, reason: reasonOf(acting, withdrawal, one) }));
  for (const one of going) await markLifted(tx, acting, { sanction: one.id, reason: one.reason });
  const followed: Followed[] = [];
  for (const { id, kind, reason: why } of going) {
    const lifted = {
      sanction: id,
      member,
      kind,
      reason: why,
      points: 0,
      notify: true,
      report: null,
      because: withdrawal,
    };
    followed.push(await tellLifted(tx, acting, lifted));
  }
  return {
    points,
    audit: followed.flatMap(({ audit }) => audit),
    announce: followed.flatMap(({ announce }) => announce),
  };
}

/** In the community's language: the member reads it. */
function reasonOf({ policy }: Acting, { by }: Withdrawal, { since, threshold }: Fallen): string {
  return fillPlaceholders(withdrawalReasons[policy.manifest.community.locale][by], {
    date: formatTime(policy, since),
    threshold: String(threshold),
  });
}
