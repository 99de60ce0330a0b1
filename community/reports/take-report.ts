import { ranks } from '@fuero/engine';
import type { Actor } from '../actor.ts';
import { act } from '../authority/act.ts';
import type { Acting, Done, ModerationDeps } from '../authority/acting.ts';
import { ranksOf } from '../authority/members.ts';
import type { Transaction } from '../database/database.ts';
import { changeTogether } from '../database/together.ts';
import { isUuid } from '../database/uuid.ts';
import { Refusal } from '../refusal.ts';
import { lockReport, refuseClosed, refuseTaken, taken } from './held.ts';
import type { HeldReport } from './held.ts';

/** See `Reports.claim`. */
export function claimReport(deps: ModerationDeps, actor: Actor, id: string): Promise<void> {
  return act(deps, actor, { action: 'report.claim' }, async (tx, acting) => {
    const held = await lockReport(tx, acting, id);
    refuseClosed(held);
    if (held.holder?.id === acting.actor) return unchanged;
    if (held.holder !== null) throw taken(held.holder);
    await giveTo(tx, acting, { held, to: acting.actor });
    return changed(acting, held, { action: 'report.claim', details: { to: acting.actor } });
  });
}

/** See `Reports.release`. */
export function releaseReport(deps: ModerationDeps, actor: Actor, id: string): Promise<void> {
  return act(deps, actor, { action: 'report.claim' }, async (tx, acting) => {
    const held = await lockReport(tx, acting, id);
    refuseClosed(held);
    if (held.holder === null) return unchanged;
    await refuseTaken(tx, acting, held);
    await giveTo(tx, acting, { held, to: null });
    return changed(acting, held, { action: 'report.claim', details: { from: held.holder.id, to: null } });
  });
}

/** See `Reports.assign`. */
export function assignReport(deps: ModerationDeps, actor: Actor, id: string, to: string): Promise<void> {
  return act(deps, actor, { action: 'report.assign' }, async (tx, acting) => {
    const held = await lockReport(tx, acting, id);
    refuseClosed(held);
    if (held.holder?.id === to) return unchanged;
    // Nobody ranks above an admin: among them it is given by whoever is there.
    if (acting.rank !== 'admin') await refuseTaken(tx, acting, held);
    await checkAssignee(tx, acting, { held, to });
    await giveTo(tx, acting, { held, to });
    const details = { from: held.holder?.id ?? null, to };
    return changed(acting, held, { action: 'report.assign', details });
  });
}

/** Staff, and not whom it is about, unless nobody ranks above them. */
async function checkAssignee(
  tx: Transaction,
  { policy }: Acting,
  { held, to }: { readonly held: HeldReport; readonly to: string },
): Promise<void> {
  if (!isUuid(to)) throw new Refusal('refusal.no-member');
  const [found] = await ranksOf(tx, { policy, members: [to] });
  const rank = found?.rank ?? null;
  if (rank === null) throw new Refusal('refusal.assignee-not-staff');
  if (held.author === to && rank !== ranks.at(-1)) throw new Refusal('refusal.own-report');
}

async function giveTo(
  tx: Transaction,
  { community, now }: Acting,
  { held, to }: { readonly held: HeldReport; readonly to: string | null },
): Promise<void> {
  await changeTogether(tx, [
    {
      sql: 'update reports set state = ?, updated_at = ? where community_id = ? and id = ?',
      values: [to === null ? 'open' : 'in-review', now, community, held.id],
    },
    {
      sql: `insert into report_work (community_id, report_id, assigned_to, assigned_at) values (?, ?, ?::uuid, ?::timestamptz)
        on conflict (report_id) do update set assigned_to = excluded.assigned_to, assigned_at = excluded.assigned_at`,
      values: [community, held.id, to, to === null ? null : now],
    },
  ]);
}

const unchanged: Done<void> = { answer: undefined, audit: [] };

function changed(
  { actor }: Acting,
  { id }: HeldReport,
  line: { readonly action: string; readonly details: Readonly<Record<string, unknown>> },
): Done<void> {
  return {
    answer: undefined,
    audit: [{ actor, subject: `report:${id}`, ...line }],
    announce: [{ kind: 'report', id }],
  };
}
