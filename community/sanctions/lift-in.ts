import type { SanctionKind } from '@fuero/engine';
import type { Acting } from '../authority/acting.ts';
import type { Transaction } from '../database/database.ts';
import { Refusal } from '../refusal.ts';
import { checkReason } from '../authority/check-text.ts';
import { markLifted, tellLifted } from './lifted.ts';
import type { Followed } from './lifted.ts';
import { withdrawIn } from './withdraw-in.ts';

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
  /** Id of the appeal that it answers. */
  readonly appeal?: string | null;
}

interface SanctionRow {
  readonly member_id: string;
  readonly kind: SanctionKind;
  readonly lifted_at: string | null;
}

/**
 * Lifts a sanction, also one whose time is over: its points may still count. Where they are taken back, what only they imposed
 * goes too. Throws `refusal.no-sanction`, `refusal.sanction-lifted`, `refusal.bad-reason`.
 */
export async function liftIn(tx: Transaction, acting: Acting, input: LiftInput): Promise<Followed> {
  const { sanction, notify, report = null, appeal = null } = input;
  const reason = checkReason(input.reason);
  const [row] = await tx.execute<SanctionRow[]>(
    'select member_id, kind, lifted_at from sanctions where community_id = ? and id = ? for update',
    [acting.community, sanction],
  );
  if (row === undefined) throw new Refusal('refusal.no-sanction');
  if (row.lifted_at !== null) throw new Refusal('refusal.sanction-lifted');
  const { member_id: member, kind } = row;
  await markLifted(tx, acting, { sanction, reason });
  const withdrawal =
    appeal === null ? ({ by: 'lift', sanction } as const) : ({ by: 'appeal', sanction, appeal } as const);
  const withdrawn =
    input.points === 'keep'
      ? { points: 0, audit: [], announce: [] }
      : await withdrawIn(tx, acting, { member, withdrawal, reason });
  const { points } = withdrawn;
  const lifted = { sanction, member, kind, reason, points, notify, report, because: null };
  const { audit, announce } = await tellLifted(tx, acting, lifted);
  return { audit: [...audit, ...withdrawn.audit], announce: [...announce, ...withdrawn.announce] };
}
