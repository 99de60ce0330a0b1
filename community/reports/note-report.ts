import { randomUUID } from 'node:crypto';
import type { Actor } from '../actor.ts';
import { act } from '../authority/act.ts';
import type { ModerationDeps } from '../authority/acting.ts';
import { checkNote } from '../authority/check-text.ts';
import { changeTogether, insertOf } from '../database/together.ts';
import type { NoteRow } from '../reports.ts';
import { lockReport } from './held.ts';
import { ReportNote } from './report-note.entity.ts';

/** What staff write to each other about a report, also when it is closed. */
export function noteReport(
  deps: ModerationDeps,
  actor: Actor,
  report: string,
  text: string,
): Promise<NoteRow> {
  return act(deps, actor, { action: 'report.note' }, async (tx, acting) => {
    const { community, actor: author, actorName, now } = acting;
    const body = checkNote(text);
    await lockReport(tx, acting, report);
    const id = randomUUID();
    const row = { id, communityId: community, reportId: report, author, body, at: now };
    await changeTogether(tx, insertOf(tx, ReportNote, [row]));
    return {
      answer: { id, author: { id: author, name: actorName ?? '' }, text: body, at: now },
      audit: [{ actor: author, action: 'report.note', subject: `report:${report}`, details: { note: id } }],
      announce: [{ kind: 'report', id: report }],
    };
  });
}
