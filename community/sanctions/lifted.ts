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
import { stillBlockedIn } from './still-blocked-in.ts';
import { surfaceOf } from './surface-of.ts';

/** For the caller to hand to `act`, together with its own. */
export interface Followed {
  readonly audit: readonly AuditLine[];
  readonly announce: readonly LiveMessage[];
}

/** The action that lifts a sanction of each kind. */
export function liftingOf(kind: SanctionKind): ActionName {
  const action = inverses[sanctionActions[kind]];
  if (action === undefined) throw new Error(`nothing lifts a ${kind}`);
  return action;
}

/** Writes on a sanction that it is lifted. What is said of it comes after, by `tellLifted`, once all that goes together is lifted. */
export async function markLifted(
  tx: Transaction,
  acting: Acting,
  { sanction, reason }: { readonly sanction: string; readonly reason: string },
): Promise<void> {
  await tx.execute(
    'update sanctions set lifted_at = ?, lifted_by = ?, lift_reason = ? where community_id = ? and id = ?',
    [acting.now, recorded(acting).actor, reason, acting.community, sanction],
  );
}

/** Whose points go, and what takes them: a decided appeal, a lifted sanction, or an entry that is taken back by itself. */
export type Withdrawal =
  | { readonly by: 'appeal'; readonly sanction: string; readonly appeal: string }
  | { readonly by: 'lift'; readonly sanction: string }
  | { readonly by: 'reversal'; readonly entry: string };

interface Lifted {
  readonly sanction: string;
  readonly member: string;
  readonly kind: SanctionKind;
  /** The member reads it. */
  readonly reason: string;
  /** Points that were taken back with it. */
  readonly points: number;
  /** Whether the member is told that it was lifted. */
  readonly notify: boolean;
  /** Id of the report that it answers. */
  readonly report: string | null;
  /** What lifted it, where that was not a person who looked at this sanction. */
  readonly because: Withdrawal | null;
}

/** Everything that follows from a sanction's having been lifted: the records, the member's notification, what the surface is owed. */
export async function tellLifted(tx: Transaction, acting: Acting, lifted: Lifted): Promise<Followed> {
  const { sanction, member, kind, reason, points, notify, report, because } = lifted;
  const details = { points, ...(because === null ? {} : { because }) };
  const action = await recordIn(tx, acting, {
    kind: kind === 'ban' ? 'unban' : 'lift-sanction',
    surface: await surfaceOf(tx, acting.community, member),
    content: null,
    member,
    reason,
    details,
    notified: notify,
    report,
    sanction,
  });
  if (notify) {
    const still = (await stillBlockedIn(tx, acting, [member])).has(member) ? 'blocked' : 'free';
    const about = { action, sanction, appeal: because?.by === 'appeal' ? because.appeal : null };
    await notifyIn(tx, acting, { member, kind: 'lifted', still, values: { reason }, ...about });
  }
  await oweIn(tx, acting, {
    key: `sanction:${sanction}:ended`,
    kind: 'sanction.ended',
    payload: { member, sanction, kind, cause: 'lifted' },
  });
  const audit = {
    actor: recorded(acting).actor,
    action: liftingOf(kind),
    subject: `member:${member}`,
    details: { sanction, reason, ...details },
  };
  return { audit: [audit], announce: [{ kind: 'sanction', id: sanction }] };
}
