import { randomUUID } from 'node:crypto';
import type { Actor } from '../actor.ts';
import { act } from '../authority/act.ts';
import type { ModerationDeps } from '../authority/acting.ts';
import { checkReason } from '../authority/check-text.ts';

/** Puts a member on the watch list; whoever is on it stays there for the first reason. */
export function watch(deps: ModerationDeps, actor: Actor, member: string, reason: string): Promise<void> {
  return act(deps, actor, { action: 'member.watch', on: [member] }, async (tx, acting) => {
    const { community, actor: by, now } = acting;
    const why = checkReason(reason);
    const put = await tx.execute<object[]>(
      `insert into watch_list (id, community_id, member_id, reason, since, put_by) values (?, ?, ?, ?, ?, ?)
        on conflict (community_id, member_id) where ended_at is null do nothing returning id`,
      [randomUUID(), community, member, why, now, by],
    );
    const details = { reason: why };
    const audit = { actor: by, action: 'member.watch', subject: `member:${member}`, details };
    return { answer: undefined, audit: put.length === 0 ? [] : [audit] };
  });
}

/** Takes a member off the watch list; without effect for whoever is not on it. */
export function unwatch(deps: ModerationDeps, actor: Actor, member: string): Promise<void> {
  return act(deps, actor, { action: 'member.unwatch', on: [member] }, async (tx, acting) => {
    const { community, actor: by, now } = acting;
    const ended = await tx.execute<object[]>(
      `update watch_list set ended_at = ?, ended_by = ?
        where community_id = ? and member_id = ? and ended_at is null returning id`,
      [now, by, community, member],
    );
    const audit = { actor: by, action: 'member.unwatch', subject: `member:${member}`, details: {} };
    return { answer: undefined, audit: ended.length === 0 ? [] : [audit] };
  });
}
