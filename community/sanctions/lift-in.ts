import { inverses, sanctionActions } from '@fuero/engine';
import type { ActionName, SanctionKind } from '@fuero/engine';
import { recorded } from '../actions/action-row.ts';
import { recordIn } from '../actions/record-in.ts';
import type { AuditLine } from '../audit/chain.ts';
import type { Acting } from '../authority/acting.ts';
import type { Transaction } from '../database/database.ts';
import type { LiveMessage } from '../desk.ts';
import { notifyIn } from '../notifications/notify-in.ts';
import { oweIn } from '../outbox/owe-in.ts';
import { Refusal } from '../refusal.ts';
import { checkReason } from '../authority/check-text.ts';
import { stillBlockedIn } from './still-blocked-in.ts';
import { takeBack } from './take-back.ts';
import { surfaceOf } from './surface-of.ts';

export interface LiftInput {
  /** Id of a sanction whose member `act` has locked. */
  readonly sanction: string;
  /** The member reads it. */
  readonly reason: string;
  readonly points: 'keep' | 'take-back';
  /** Whether the member is told that it was lifted. */
  readonly notify: boolean;
  /** Id of the report that it answers. */
  readonly report?: string | null;
}

interface SanctionRow {
  readonly member_id: string;
  readonly kind: SanctionKind;
  readonly lifted_at: string | null;
}

/** The action that lifts a sanction of each kind. */
export function liftingOf(kind: SanctionKind): ActionName {
  const action = inverses[sanctionActions[kind]];
  if (action === undefined) throw new Error(`nothing lifts a ${kind}`);
  return action;
}

/**
 * Lifts a sanction, also one whose time is over: its points may still count. Throws `refusal.no-sanction`,
 * `refusal.sanction-lifted`, `refusal.bad-reason`.
 */
export async function liftIn(
  tx: Transaction,
  acting: Acting,
  input: LiftInput,
): Promise<{ readonly audit: readonly AuditLine[]; readonly announce: readonly LiveMessage[] }> {
  const { community, now } = acting;
  const { sanction } = input;
  const reason = checkReason(input.reason);
  const [row] = await tx.execute<SanctionRow[]>(
    'select member_id, kind, lifted_at from sanctions where community_id = ? and id = ? for update',
    [community, sanction],
  );
  if (row === undefined) throw new Refusal('refusal.no-sanction');
  if (row.lifted_at !== null) throw new Refusal('refusal.sanction-lifted');
  const { member_id: member, kind } = row;
  const { actor } = recorded(acting);
  await tx.execute(
    'update sanctions set lifted_at = ?, lifted_by = ?, lift_reason = ? where community_id = ? and id = ?',
    [now, actor, reason, community, sanction],
  );
  const points = input.points === 'keep' ? 0 : await takeBack(tx, acting, { of: { sanction }, reason });
  const action =
    kind === 'ban'
      ? await recordIn(tx, acting, {
          kind: 'unban',
          surface: await surfaceOf(tx, community, member),
          content: null,
          member,
          reason,
          details: { points },
          notified: input.notify,
          report: input.report ?? null,
          sanction,
        })
      : null;
  if (input.notify) {
    const still = (await stillBlockedIn(tx, acting, [member])).has(member) ? 'blocked' : 'free';
    await notifyIn(tx, acting, { member, kind: 'lifted', still, values: { reason }, action, sanction });
  }
  await oweIn(tx, acting, {
    key: `sanction:${sanction}:ended`,
    kind: 'sanction.ended',
    payload: { member, sanction, kind, cause: 'lifted' },
  });
  const audit = {
    actor,
    action: liftingOf(kind),
    subject: `member:${member}`,
    details: { sanction, reason, points },
  };
  return { audit: [audit], announce: [{ kind: 'sanction', id: sanction }] };
}
