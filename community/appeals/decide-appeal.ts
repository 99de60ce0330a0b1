import type { Actor, Repeatable } from '../actor.ts';
import type { Appeals, AppealState } from '../appeals.ts';
import type { AuditLine } from '../audit/chain.ts';
import { act } from '../authority/act.ts';
import type { Acting, ModerationDeps } from '../authority/acting.ts';
import { checkReason } from '../authority/check-text.ts';
import type { Transaction } from '../database/database.ts';
import { notifyIn } from '../notifications/notify-in.ts';
import { liftIn } from '../sanctions/lift-in.ts';
import { takeBack } from '../sanctions/take-back.ts';
import { appellantOf, lockOpenAppeal } from './open-appeal.ts';
import type { OpenAppeal } from './open-appeal.ts';

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
    const followed = outcome === 'overturned' ? await overturn(tx, acting, appeal, answer) : [];
    await notifyIn(tx, acting, {
      member,
      kind: kindOf(outcome),
      values: { resolution: answer },
      sanction,
      appeal: id,
    });
    const audit: AuditLine = {
      actor: by,
      action: 'appeal.resolve',
      subject: `appeal:${id}`,
      details: { outcome, answer, sanction },
    };
    const changed = followed.length > 0 ? [{ kind: 'sanction', id: sanction } as const] : [];
    return { answer: undefined, audit: [audit, ...followed], announce: [{ kind: 'appeal', id }, ...changed] };
  });
}

function kindOf(outcome: Exclude<AppealState, 'open'>): 'appeal-upheld' | 'appeal-overturned' {
  return outcome === 'upheld' ? 'appeal-upheld' : 'appeal-overturned';
}

/** The sanction ends and its points go, also where somebody has lifted it and left the points. The member is told once, by the answer. */
async function overturn(
  tx: Transaction,
  acting: Acting,
  { sanction, isLifted }: OpenAppeal,
  reason: string,
): Promise<readonly AuditLine[]> {
  if (!isLifted)
    return (await liftIn(tx, acting, { sanction, reason, points: 'take-back', notify: false })).audit;
  await takeBack(tx, acting, { of: { sanction }, reason });
  return [];
}
