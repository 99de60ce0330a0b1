import { randomUUID } from 'node:crypto';
import type { Actor } from '../actor.ts';
import { act } from '../authority/act.ts';
import type { ModerationDeps } from '../authority/acting.ts';
import { checkNote } from '../authority/check-text.ts';
import { ranksOf } from '../authority/members.ts';
import { changeTogether, insertOf } from '../database/together.ts';
import type { NoteRow } from '../reports.ts';
import { MemberNote } from './member-note.entity.ts';

/** What staff write to each other about a member, whatever the member's rank. Throws `refusal.no-member`, `refusal.bad-note`. */
export function noteMember(
  deps: ModerationDeps,
  actor: Actor,
  member: string,
  text: string,
): Promise<NoteRow> {
  return act(deps, actor, { action: 'member.note' }, async (tx, acting) => {
    const { community, policy, actor: author, actorName, now } = acting;
    const body = checkNote(text);
    await ranksOf(tx, { policy, members: [member] });
    const id = randomUUID();
    const row = { id, communityId: community, memberId: member, author, body, at: now };
    await changeTogether(tx, insertOf(tx, MemberNote, [row]));
    const audit = {
      actor: author,
      action: 'member.note',
      subject: `member:${member}`,
      details: { note: id },
    };
    const answer = { id, author: { id: author, name: actorName ?? '' }, text: body, at: now };
    return { answer, audit: [audit] };
  });
}
