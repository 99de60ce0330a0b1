import { randomUUID } from 'node:crypto';
import type { Acting } from '../authority/acting.ts';
import type { Transaction } from '../database/database.ts';
import { Member } from '../members/member.entity.ts';
import type { NotificationRow } from '../notifications.ts';
import { Notification } from './notification.entity.ts';
import { wordsOf } from './words.ts';
import type { Notice } from './words.ts';

/** What is told, to whom, and what it is about. */
export type NotificationInput = Notice & {
  /** Id of the member. */
  readonly member: string;
  /** Id of a template of the policy; absent: the general one of its kind, else the house's own words. */
  readonly template?: string | null;
  /** Ids of what it tells of. */
  readonly action?: string | null;
  readonly sanction?: string | null;
  readonly report?: string | null;
  readonly appeal?: string | null;
};

/**
 * Leaves a notification for a member, in the words of this moment: a template that changes later does not rewrite what was said.
 * What fills placeholders is put in as it is, and whoever shows it escapes it. Whoever listens for the member hears it after the
 * commit, by way of `acting.notified`. Throws `refusal.no-template`, `refusal.template-kind`.
 */
export async function notifyIn(
  tx: Transaction,
  { community, policy, now, notified }: Pick<Acting, 'community' | 'policy' | 'now' | 'notified'>,
  input: NotificationInput,
): Promise<NotificationRow> {
  const { member, kind, action = null, sanction = null, report = null, appeal = null } = input;
  const { name } = await tx.findOneOrFail(Member, { communityId: community, id: member });
  const { title, text } = wordsOf(policy, { ...input, memberName: name });
  const about = { action, sanction, report, appeal };
  const row: NotificationRow = {
    id: randomUUID(),
    kind,
    title,
    text,
    ...about,
    createdAt: now,
    readAt: null,
  };
  await tx.insertMany(Notification, [
    {
      id: row.id,
      communityId: community,
      memberId: member,
      kind,
      title,
      body: text,
      actionId: action,
      sanctionId: sanction,
      reportId: report,
      appealId: appeal,
      createdAt: now,
      readAt: null,
    },
  ]);
  notified.push({ member, row });
  return row;
}
