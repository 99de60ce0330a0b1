import { randomUUID } from 'node:crypto';
import type { Acting } from '../authority/acting.ts';
import { ranksOf } from '../authority/members.ts';
import type { Transaction } from '../database/database.ts';
import { changeTogether, insertOf } from '../database/together.ts';
import type { NotificationRow } from '../notifications.ts';
import { Notification } from './notification.entity.ts';

/** What everybody on the staff is told alike, in the words of this moment. */
export interface StaffNotice {
  readonly title: string;
  readonly text: string;
}

/**
 * Leaves each notice for everybody who holds a rank now and whom the house has met as staff: who never signed in since the
 * policy gave them one is not known to hold it. Returns how many are told.
 */
export async function notifyStaff(
  tx: Transaction,
  acting: Pick<Acting, 'community' | 'policy' | 'now' | 'notified'>,
  notices: readonly StaffNotice[],
): Promise<number> {
  if (notices.length === 0) return 0;
  const { community, now, notified } = acting;
  const staff = await staffToTell(tx, acting);
  const rows = notices.flatMap((notice) => staff.map((member) => ({ member, row: rowOf(notice, now) })));
  await changeTogether(
    tx,
    insertOf(
      tx,
      Notification,
      rows.map(({ member, row: { id, kind, title, text } }) => ({
        id,
        communityId: community,
        memberId: member,
        kind,
        title,
        body: text,
        createdAt: now,
      })),
    ),
  );
  notified.push(...rows);
  return staff.length;
}

async function staffToTell(
  tx: Transaction,
  { community, policy }: Pick<Acting, 'community' | 'policy'>,
): Promise<readonly string[]> {
  const met = await tx.execute<{ member: string }[]>(
    'select member_id as member from staff_grants where community_id = ? order by member_id',
    [community],
  );
  const ranked = await ranksOf(tx, { policy, members: met.map(({ member }) => member) });
  return ranked.filter(({ rank, bot }) => rank !== null && !bot).map(({ member }) => member);
}

function rowOf({ title, text }: StaffNotice, now: Date): NotificationRow {
  const about = { action: null, sanction: null, report: null, appeal: null };
  return { id: randomUUID(), kind: 'alert', title, text, ...about, createdAt: now, readAt: null };
}
