import type { Actor, Repeatable } from '../actor.ts';
import type { Appeals, AppealState } from '../appeals.ts';
import type { AuditLine } from '../audit/chain.ts';
import { act } from '../authority/act.ts';
import type { Acting, ModerationDeps } from '../authority/acting.ts';
import { checkReason } from '../authority/check-text.ts';
import { readAsStaff } from '../authority/read-as-staff.ts';
import type { Transaction } from '../database/database.ts';
import { isUuid } from '../database/uuid.ts';
import { notifyIn } from '../notifications/notify-in.ts';
import { Refusal } from '../refusal.ts';
import { liftIn } from '../sanctions/lift-in.ts';
import { takeBack } from '../sanctions/take-back.ts';
import { lockOpenAppeal } from './open-appeal.ts';
import type { OpenAppeal } from './open-appeal.ts';

/** Whom an appeal is of: what has to be known before anybody is locked. */
function appellantOf(deps: ModerationDeps, actor: Actor, id: string): Promise<string> {
  return readAsStaff(deps, actor, async (tx) => {
    const [found] = isUuid(id)
      ? await tx.execute<{ member: string }[]>(
          'select member_id as member from appeals where community_id = ? and id = ?',
          [actor.community, id],
        )
      : [];
    if (found === undefined) throw new Refusal('refusal.no-appeal');
    return found.member;
  });
}

/** Takes an appeal on. See `Appeals.claim`. */
export async function claimAppeal(deps: ModerationDeps, actor: Actor, id: string): Promise<void> {
  const member = await appellantOf(deps, actor, id);
  await act(deps, actor, { action: 'appeal.claim', on: [member] }, async (tx, acting) => {
    const { community, actor: by, now } = acting;
    const { assignedTo } = await lockOpenAppeal(tx, acting, id);
    if (assignedTo === by) return { answer: undefined, audit: [] };
    if (assignedTo !== null) throw await taken(tx, community, assignedTo);
    await tx.execute(
      'update appeal_work set assigned_to = ?, assigned_at = ? where community_id = ? and appeal_id = ?',
      [by, now, community, id],
    );
    const audit = { actor: by, action: 'appeal.claim' as const, subject: `appeal:${id}`, details: {} };
    return { answer: undefined, audit: [audit], announce: [{ kind: 'appeal', id }] };
  });
}

async function taken(tx: Transaction, community: string, holder: string): Promise<Refusal> {
  const [found] = await tx.execute<{ name: string }[]>(
    'select name from members where community_id = ? and id = ?',
    [community, holder],
  );
  return new Refusal('refusal.appeal-taken', { by: found?.name ?? holder });
}

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
