import { sanctionActions, sanctionKinds } from '@fuero/engine';
import type { SanctionKind } from '@fuero/engine';
import type { ActionRequest } from '../actions.ts';
import { contentActions, onContentIn } from '../actions/on-content-in.ts';
import type { AuditLine } from '../audit/chain.ts';
import { askGate } from '../authority/ask-gate.ts';
import type { Acting } from '../authority/acting.ts';
import type { Transaction } from '../database/database.ts';
import type { LiveMessage } from '../desk.ts';
import { Refusal } from '../refusal.ts';
import { imposeIn } from '../sanctions/impose-in.ts';
import { liftIn } from '../sanctions/lift-in.ts';
import type { HeldReport } from './held.ts';

/** What a report is resolved with. */
export interface Performed {
  readonly held: HeldReport;
  readonly action: ActionRequest;
  /** The member and the records read it. */
  readonly reason: string;
}

interface Done {
  readonly audit: readonly AuditLine[];
  readonly announce: readonly LiveMessage[];
}

type SanctionRequest = Extract<ActionRequest, { readonly kind: SanctionKind }>;

/** Whether an action is done to the author, and not to what they wrote. */
export function isOnAuthor(action: ActionRequest): boolean {
  return action.kind === 'unban' || isSanction(action);
}

/**
 * Does what a report is resolved with, with the rights that it needs; its line in the records of actions names the report. The
 * author and the content are locked by then. Throws what imposing a sanction and acting on content throw, and `refusal.no-author`.
 */
export async function performIn(tx: Transaction, acting: Acting, performed: Performed): Promise<Done> {
  const { held, action, reason } = performed;
  if (isSanction(action)) return sanctionIn(tx, acting, { ...performed, action });
  if (action.kind === 'unban') return unbanIn(tx, acting, performed);
  await askGate(tx, acting, { action: contentActions[action.kind] });
  const { content, id: report } = held;
  const { audit } = await onContentIn(tx, acting, { content, action, reason, report });
  return { audit, announce: [] };
}

async function sanctionIn(
  tx: Transaction,
  acting: Acting,
  { held, action, reason }: Performed & { readonly action: SanctionRequest },
): Promise<Done> {
  const member = authorOf(held);
  await askGate(tx, acting, { action: sanctionActions[action.kind], on: [member] });
  const { kind, for: length = null, points = null, notify = true } = action;
  const imposed = await imposeIn(tx, acting, {
    member,
    kind,
    reason,
    for: length,
    points,
    notify,
    template: null,
    report: held.id,
  });
  return { audit: imposed.audit, announce: imposed.announce };
}

async function unbanIn(tx: Transaction, acting: Acting, { held, reason }: Performed): Promise<Done> {
  const member = authorOf(held);
  await askGate(tx, acting, { action: 'sanction.unban', on: [member] });
  const [ban] = await tx.execute<{ id: string }[]>(
    `select id from sanctions where community_id = ? and member_id = ? and kind = 'ban' and lifted_at is null
      order by starts_at desc limit 1`,
    [acting.community, member],
  );
  if (ban === undefined) throw new Refusal('refusal.no-sanction');
  return liftIn(tx, acting, { sanction: ban.id, reason, points: 'keep', notify: true, report: held.id });
}

function authorOf({ author }: HeldReport): string {
  if (author === null) throw new Refusal('refusal.no-author');
  return author;
}

function isSanction(action: ActionRequest): action is SanctionRequest {
  return sanctionKinds.some((kind) => kind === action.kind);
}
