import type { SanctionKind } from '@fuero/engine';
import type { Acting } from '../authority/acting.ts';
import type { Transaction } from '../database/database.ts';
import { notifyIn } from '../notifications/notify-in.ts';
import type { Booked } from './book.ts';

const kinds = {
  warning: 'warning',
  'temporary-suspension': 'suspension',
  'permanent-suspension': 'suspension',
  ban: 'ban',
} as const satisfies Readonly<Record<SanctionKind, string>>;

/** One notification for each sanction whose member is to be told. */
export async function tellBooked(
  tx: Transaction,
  acting: Pick<Acting, 'community' | 'policy' | 'now' | 'notified'>,
  { told }: Pick<Booked, 'told'>,
): Promise<void> {
  for (const { sanction, points, template } of told) {
    await notifyIn(tx, acting, {
      member: sanction.memberId,
      kind: kinds[sanction.kind],
      values: { reason: sanction.reason, points, until: sanction.endsAt ?? null },
      template,
      action: sanction.actionId ?? null,
      sanction: sanction.id,
    });
  }
}
