import { randomUUID } from 'node:crypto';
import type { Actor, Repeatable } from '../actor.ts';
import { act } from '../authority/act.ts';
import type { ModerationDeps } from '../authority/acting.ts';
import { changeTogether, insertOf } from '../database/together.ts';
import { isUuid } from '../database/uuid.ts';
import { Refusal } from '../refusal.ts';
import type { NoteRow } from '../reports.ts';
import { checkNote } from '../authority/check-text.ts';
import { SanctionNote } from './sanction-note.entity.ts';

/** What staff write to each other about a sanction. */
export async function noteSanction(
  deps: ModerationDeps,
  actor: Actor,
  { sanction, text }: { readonly sanction: string; readonly text: string },
  { key }: Repeatable = {},
): Promise<NoteRow> {
  const repeat = { key, arguments: { sanction, text } };
  const note = await act(deps, actor, { action: 'sanction.note', repeat }, async (tx, acting) => {
    const { community, actor: author, actorName, now } = acting;
    const body = checkNote(text);
    const [found] = isUuid(sanction)
      ? await tx.execute<{ member: string }[]>(
          'select member_id as member from sanctions where community_id = ? and id = ?',
          [community, sanction],
        )
      : [];
    if (found === undefined) throw new Refusal('refusal.no-sanction');
    const id = randomUUID();
    const row = { id, communityId: community, sanctionId: sanction, author, body, at: now };
    await changeTogether(tx, insertOf(tx, SanctionNote, [row]));
    const audit = {
      actor: author,
      action: 'sanction.note',
      subject: `member:${found.member}`,
      details: { sanction, note: id },
    };
    const answer = { id, author: { id: author, name: actorName ?? '' }, text: body, at: now };
    return { answer, audit: [audit], announce: [{ kind: 'sanction', id: sanction }] };
  });
  // An answer that was given before comes back as JSON.
  return { ...note, at: new Date(note.at) };
}
