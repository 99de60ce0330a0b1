import type { Actor } from '../actor.ts';
import { act } from '../authority/act.ts';
import type { Acting, Done, ModerationDeps } from '../authority/acting.ts';
import { isAboveMember } from '../authority/members.ts';
import type { Transaction } from '../database/database.ts';
import { Refusal } from '../refusal.ts';
import { appellantOf, lockOpenAppeal } from './open-appeal.ts';
import type { Holder } from './open-appeal.ts';

/** See `Appeals.claim`. */
export async function claimAppeal(deps: ModerationDeps, actor: Actor, id: string): Promise<void> {
  const member = await appellantOf(deps, actor, id);
  await act(deps, actor, { action: 'appeal.claim', on: [member] }, async (tx, acting) => {
    const { holder } = await lockOpenAppeal(tx, acting, id);
    if (holder?.id === acting.actor) return unchanged;
    if (holder !== null) throw taken(holder);
    await giveTo(tx, acting, { id, to: acting.actor });
    return changed(acting, id, { to: acting.actor });
  });
}

/** See `Appeals.release`. */
export async function releaseAppeal(deps: ModerationDeps, actor: Actor, id: string): Promise<void> {
  const member = await appellantOf(deps, actor, id);
  await act(deps, actor, { action: 'appeal.claim', on: [member] }, async (tx, acting) => {
    const { holder } = await lockOpenAppeal(tx, acting, id);
    if (holder === null) return unchanged;
    await refuseTaken(tx, acting, holder);
    await giveTo(tx, acting, { id, to: null });
    return changed(acting, id, { from: holder.id, to: null });
  });
}

async function giveTo(
  tx: Transaction,
  { community, now }: Acting,
  { id, to }: { readonly id: string; readonly to: string | null },
): Promise<void> {
  await tx.execute(
    'update appeal_work set assigned_to = ?, assigned_at = ? where community_id = ? and appeal_id = ?',
    [to, to === null ? null : now, community, id],
  );
}

/** Throws `refusal.appeal-taken` with the holder, unless it is the actor or the actor ranks above them. */
export async function refuseTaken(tx: Transaction, acting: Acting, holder: Holder | null): Promise<void> {
  if (holder === null || holder.id === acting.actor) return;
  if (!(await isAboveMember(tx, acting, holder.id))) throw taken(holder);
}

function taken({ name }: Holder): Refusal {
  return new Refusal('refusal.appeal-taken', { by: name });
}

const unchanged: Done<void> = { answer: undefined, audit: [] };

function changed({ actor }: Acting, id: string, details: Readonly<Record<string, unknown>>): Done<void> {
  return {
    answer: undefined,
    audit: [{ actor, action: 'appeal.claim', subject: `appeal:${id}`, details }],
    announce: [{ kind: 'appeal', id }],
  };
}
