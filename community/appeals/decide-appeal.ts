import type { Actor, Repeatable } from '../actor.ts';
import type { Appeals } from '../appeals.ts';
import type { AuditLine } from '../audit/chain.ts';
import { act } from '../authority/act.ts';
import type { Acting, ModerationDeps } from '../authority/acting.ts';
import { checkReason } from '../authority/check-text.ts';
import type { Transaction } from '../database/database.ts';
import { notifyIn } from '../notifications/notify-in.ts';
import { liftIn } from '../sanctions/lift-in.ts';
import { stillBlockedIn } from '../sanctions/still-blocked-in.ts';
import type { Followed } from '../sanctions/lifted.ts';
import { withdrawIn } from '../sanctions/withdraw-in.ts';
import { appellantOf, lockOpenAppeal } from './open-appeal.ts';
import type { OpenAppeal } from './open-appeal.ts';
import { refuseTaken } from './take-appeal.ts';

/** Decides an appeal. See `Appeals.decide`. */
export async function decideAppeal(
  deps: ModerationDeps,
  actor: Actor,
  { id, input, key }: { readonly id: string; readonly input: Parameters<Appeals['decide']>[2] } & Repeatable,
): Promise<void> {
  const member = await appellantOf(deps, actor, id);
  const deed = {
    action: 'appeal.resolve' as const,
    on: [member],
    repeat: { key, arguments: { id, ...input } },
  };
  await act(deps, actor, deed, async (tx, acting) => {
    const { community, actor: by, now } = acting;
    const { outcome } = input;
    const answer = checkReason(input.answer);
    const appeal = await lockOpenAppeal(tx, acting, id);
    await refuseTaken(tx, acting, appeal.holder);
    const { sanction } = appeal;
    await tx.execute(
      'update appeals set state = ?, answer = ?, decided_at = ? where community_id = ? and id = ?',
      [outcome, answer, now, community, id],
    );
    await tx.execute('update appeal_work set decided_by = ? where community_id = ? and appeal_id = ?', [
      by,
      community,
      id,
    ]);
    const followed: Followed =
      outcome === 'overturned'
        ? await overturn(tx, acting, { ...appeal, id, reason: answer })
        : { audit: [], announce: [] };
    const about = { member, values: { resolution: answer }, sanction, appeal: id };
    if (outcome === 'upheld') await notifyIn(tx, acting, { ...about, kind: 'appeal-upheld' });
    else {
      const still = (await stillBlockedIn(tx, acting, [member])).has(member) ? 'blocked' : 'free';
      await notifyIn(tx, acting, { ...about, kind: 'appeal-overturned', still });
    }
    const audit: AuditLine = {
      actor: by,
      action: 'appeal.resolve',
      subject: `appeal:${id}`,
      details: { outcome, answer, sanction },
    };
    return {
      answer: undefined,
      audit: [audit, ...followed.audit],
      announce: [{ kind: 'appeal', id }, ...followed.announce],
    };
  });
}

/**
 * The sanction ends and its points go, also where somebody has lifted it and left the points; so does what only those points
 * imposed. Of the sanction itself the member is told once, by the answer.
 */
async function overturn(
  tx: Transaction,
  acting: Acting,
  { id, sanction, member, isLifted, reason }: OpenAppeal & { readonly id: string; readonly reason: string },
): Promise<Followed> {
  if (!isLifted)
    return liftIn(tx, acting, { sanction, reason, points: 'take-back', notify: false, appeal: id });
  const withdrawal = { by: 'appeal', sanction, appeal: id } as const;
  return withdrawIn(tx, acting, { member, withdrawal, reason });
}
