import type { SanctionKind } from '@fuero/engine';
import { actAsHouse } from '../authority/act.ts';
import type { Acting, ModerationDeps } from '../authority/acting.ts';
import { lockMembers } from '../authority/members.ts';
import type { Transaction } from '../database/database.ts';
import type { LiveMessage } from '../desk.ts';
import { notifyIn } from '../notifications/notify-in.ts';
import { oweIn } from '../outbox/owe-in.ts';
import { stillBlockedIn } from './still-blocked-in.ts';

/** Sanctions in one transaction, so that nobody waits long for the locks. */
const stride = 100;

/** Notes the end of sanctions whose time is over, tells their members and the forum. Returns how many. */
export async function expireDue(deps: ModerationDeps, community: string): Promise<number> {
  let noted = 0;
  for (;;) {
    const some = await actAsHouse(deps, community, (tx, acting) => expireSome(tx, acting));
    noted += some;
    if (some < stride) return noted;
  }
}

interface Due {
  readonly id: string;
  readonly member_id: string;
  readonly kind: SanctionKind;
  readonly reason: string;
  readonly ends_at: Date | string;
}

async function expireSome(tx: Transaction, acting: Acting) {
  const { community, now } = acting;
  const due = `community_id = ? and lifted_at is null and expired_at is null and ends_at <= ?`;
  const found = await tx.execute<Pick<Due, 'id' | 'member_id'>[]>(
    `select id, member_id from sanctions where ${due} order by ends_at limit ${stride}`,
    [community, now],
  );
  if (found.length === 0) return { answer: 0, audit: [] };
  // Another may note it, or lift it, until the members are locked.
  await lockMembers(
    tx,
    community,
    found.map(({ member_id }) => member_id),
  );
  const over = await tx.execute<Due[]>(
    `update sanctions set expired_at = ? where ${due} and id = any(?::uuid[])
      returning id, member_id, kind, reason, ends_at`,
    [now, community, now, `{${found.map(({ id }) => id).join(',')}}`],
  );
  const blocked = await stillBlockedIn(
    tx,
    acting,
    over.map(({ member_id }) => member_id),
  );
  for (const { id, member_id: member, reason } of over) {
    const still = blocked.has(member) ? 'blocked' : 'free';
    await notifyIn(tx, acting, { member, kind: 'expired', still, values: { reason }, sanction: id });
  }
  await oweIn(
    tx,
    acting,
    ...over.map(({ id, member_id: member, kind }) => ({
      key: `sanction:${id}:ended`,
      kind: 'sanction.ended' as const,
      payload: { member, sanction: id, kind, cause: 'expired' as const },
    })),
  );
  return {
    answer: over.length,
    audit: over.map(({ id, member_id, ends_at }) => ({
      actor: acting.actor,
      action: 'sanction.expire',
      subject: `member:${member_id}`,
      details: { sanction: id, endsAt: new Date(ends_at).toISOString() },
    })),
    announce: over.map(({ id }): LiveMessage => ({ kind: 'sanction', id })),
  };
}
