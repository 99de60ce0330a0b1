import { gate, isAbove } from '@fuero/engine';
import type { GateRefusal, Rank } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';
import { Refusal } from '../refusal.ts';
import type { Acting, Deed } from './acting.ts';
import { accountsOf, lockMembers, ranksOf } from './members.ts';
import { usesOf } from './uses.ts';

/**
 * Whether whoever acts may do this on these members, asked of the gate as the core: hierarchy, limits, rank, quotas. Locks the
 * members, and the actor, so that what is counted stays as it is. `act` asks for the deed itself; a deed that holds another one,
 * as a report that is resolved by a ban, asks for that one. Throws `refusal.no-member`, `refusal.not-below`, `refusal.denied`,
 * `refusal.rank`, `refusal.not-staff`, `refusal.quota`.
 */
export async function askGate(
  tx: Transaction,
  acting: Acting,
  { action, on = [] }: Pick<Deed, 'action' | 'on'>,
): Promise<void> {
  const { community, policy, actor, rank, now } = acting;
  if (actor === 'service') return;
  const { limits } = policy.sections;
  // Roles and accounts are what limits name people by.
  const known = limits.length === 0 ? { roles: [], accounts: [] } : await accountsOf(tx, community, actor);
  const who = { id: actor, ...known };
  const counting = usesOf(limits, action, who);
  await counting.wait(tx, community);
  await lockMembers(tx, community, [...on, ...(rank === null && !counting.counts ? [] : [actor])]);
  const subjects = await ranksOf(tx, { policy, members: on });
  const answer = gate(limits, {
    action,
    actor: { ...who, rank, permissions: null },
    subject: on.length === 0 ? null : isBelow(subjects, { actor, rank }) ? 'below' : 'not-below',
    uses: await counting.read(tx, { community, now }),
    at: now.getTime(),
  });
  if (!answer.allowed) throw refusalOf(answer);
}

function isBelow(
  subjects: readonly { readonly member: string; readonly rank: Rank | null; readonly bot: boolean }[],
  { actor, rank }: Pick<Acting, 'actor' | 'rank'>,
): boolean {
  return subjects.every(
    (subject) =>
      subject.member !== actor &&
      !subject.bot &&
      // Who has no rank got here by an `allow`, and stands above nobody who has one.
      (subject.rank === null || isAbove(rank, subject.rank)),
  );
}

function refusalOf(refusal: GateRefusal): Refusal {
  switch (refusal.reason) {
    case 'hierarchy':
      return new Refusal('refusal.not-below');
    case 'rank':
      return refusal.has === null
        ? new Refusal('refusal.not-staff')
        : new Refusal('refusal.rank', { rank: refusal.needs });
    case 'permission':
      return new Refusal('refusal.permission', { permission: refusal.needs });
    case 'denied':
      return new Refusal('refusal.denied', { file: refusal.limit.file, line: refusal.limit.line });
    case 'quota':
      return new Refusal('refusal.quota', {
        uses: refusal.uses,
        until: new Date(refusal.until).toISOString(),
        file: refusal.limit.file,
        line: refusal.limit.line,
      });
  }
}
