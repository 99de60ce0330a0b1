import { actions, isAllowed } from '@fuero/engine';
import type { ActionCard } from '@fuero/engine';
import type { Actor } from '../actor.ts';
import { appendAudit } from '../audit/append.ts';
import type { Head } from '../audit/append.ts';
import { member, service, visitor } from '../database/caller.ts';
import type { Caller } from '../database/caller.ts';
import type { Transaction } from '../database/database.ts';
import { Refusal } from '../refusal.ts';
import type { Acting, Deed, Done, ModerationDeps, Notified } from './acting.ts';
import { repeated, rememberAnswer } from './idempotency.ts';
import { askGate } from './ask-gate.ts';
import { whoAsks } from './members.ts';

/** The role and claims under which an actor reads. */
export function callerOf(actor: Actor): Caller {
  if (actor.kind === 'service') return service(actor.community);
  return actor.kind === 'visitor' ? visitor(actor.community) : member(actor.community, actor.member);
}

/**
 * Does one thing as somebody: looks the rank up as the caller, switches to the core, locks the members concerned in the order of
 * their ids, asks the gate (hierarchy, limits, rank), does the work, and writes the audit trail last. All of it in one
 * transaction, which is repeated when the database asks for it: `work` may have no effects outside.
 * Throws a `Refusal`: `refusal.sign-in`, `refusal.not-staff`, `refusal.rank`, `refusal.not-below`, `refusal.limit`,
 * `refusal.key-reused`.
 */
export async function act<Answer>(
  deps: ModerationDeps,
  actor: Actor,
  deed: Deed,
  work: (tx: Transaction, acting: Acting) => Promise<Done<Answer>>,
): Promise<Answer> {
  const settled = await deps.database.write(
    callerOf(actor),
    (tx) => authorise(tx, deps, actor, deed),
    async (tx, acting): Promise<Settled<Answer>> => {
      const before = await repeated(tx, acting, deed);
      if (before !== null)
        return { done: { answer: before.answer as Answer, audit: [] }, head: null, notified: [] };
      await askGate(tx, acting, deed);
      return settle(tx, acting, { deed, done: await work(tx, acting) });
    },
  );
  await tell(deps, actor.community, settled);
  return settled.done.answer;
}

/** The house's own work on a community: nobody asked for it, so nobody has to be authorised. */
export async function actAsHouse<Answer>(
  deps: ModerationDeps,
  community: string,
  work: (tx: Transaction, acting: Acting) => Promise<Done<Answer>>,
): Promise<Answer> {
  const found = inForce(deps, community);
  const settled = await deps.database.asHouse(community, async (tx) => {
    const acting = { ...found, actor: 'house', actorName: null, rank: null, notified: [] };
    return settle(tx, acting, { deed: null, done: await work(tx, acting) });
  });
  await tell(deps, community, settled);
  return settled.done.answer;
}

interface Settled<Answer> {
  readonly done: Done<Answer>;
  readonly head: Head | null;
  readonly notified: readonly Notified[];
}

async function settle<Answer>(
  tx: Transaction,
  acting: Acting,
  { deed, done }: { readonly deed: Deed | null; readonly done: Done<Answer> },
): Promise<Settled<Answer>> {
  const answered = deed === null ? [] : rememberAnswer(acting, { deed, answer: done.answer });
  const { community, now, notified } = acting;
  const beside = [...(done.changes ?? []), ...answered];
  return { done, head: await appendAudit(tx, { community, lines: done.audit, at: now, beside }), notified };
}

async function tell<Answer>(
  { heads, live }: ModerationDeps,
  community: string,
  { done, head, notified }: Settled<Answer>,
): Promise<void> {
  await heads.note(head);
  for (const message of done.announce ?? []) live.publish(community, message);
  for (const { member, row } of notified) live.notify({ community, member }, row);
}

/** The policy, its revision and the time, all of one moment. Throws `refusal.no-policy` and `refusal.other-community`. */
export function inForce(
  { current, clock }: Pick<ModerationDeps, 'current' | 'clock'>,
  community: string,
): Pick<Acting, 'community' | 'policy' | 'revision' | 'now'> {
  const found = current();
  if (found === null) throw new Refusal('refusal.no-policy');
  if (found.policy.manifest.community.id !== community) throw new Refusal('refusal.other-community');
  return { community, ...found, now: clock() };
}

/** As the caller: who is it, and can the rank do this at all? */
async function authorise(
  tx: Transaction,
  deps: ModerationDeps,
  actor: Actor,
  { action, service: forService }: Deed,
): Promise<Acting> {
  const found = inForce(deps, actor.community);
  if (actor.kind === 'visitor') throw new Refusal('refusal.sign-in');
  if (actor.kind === 'service') {
    if (forService !== true) throw new Refusal('refusal.not-staff');
    return { ...found, actor: 'service', actorName: null, rank: null, notified: [] };
  }
  const { name, rank } = await whoAsks(tx, actor);
  const { rank: needed }: ActionCard = actions[action];
  const without = rank === null && !isAllowed(found.policy.sections.limits, action);
  if (needed !== null && without) throw new Refusal('refusal.not-staff');
  return { ...found, actor: actor.member, actorName: name, rank, notified: [] };
}
