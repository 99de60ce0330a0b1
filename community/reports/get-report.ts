import type { Decision } from '@fuero/engine';
import { readActions } from '../actions/read-actions.ts';
import { readVersions } from '../contents/read-versions.ts';
import type { Transaction } from '../database/database.ts';
import { isUuid } from '../database/uuid.ts';
import type { FilingRow, NoteRow, ReportDetail } from '../reports.ts';
import type { Reader } from './reader.ts';
import { reportColumns, reportJoins, reportRowOf } from './report-row.ts';
import type { FoundReport } from './report-row.ts';

interface FoundDetail extends FoundReport {
  readonly body: string;
  readonly words_erased_at: Date | string | null;
  readonly judgement: Decision | null;
  readonly revision: number | null;
}

/** A report with all that belongs to it, as far as the caller of the transaction may see it. */
export async function getReport(tx: Transaction, reader: Reader, id: string): Promise<ReportDetail | null> {
  if (!isUuid(id)) return null;
  const { community, member, sees } = reader;
  const [found] = await tx.execute<FoundDetail[]>(
    `select ${reportColumns}, r.body, r.words_erased_at, w.judgement, w.revision from reports r ${reportJoins}
      where r.community_id = ? and r.id = ?`,
    [member, community, id],
  );
  if (found === undefined) return null;
  const row = reportRowOf(found);
  const filings = await readFilings(tx, community, id);
  const erased = found.words_erased_at;
  const shown = {
    ...row,
    text: found.body,
    wordsErasedAt: erased === null ? null : new Date(erased),
    filings,
  };
  if (sees === 'own') return { ...shown, notes: [], actions: [], versions: [], judgement: null };
  const { judgement, revision } = found;
  return {
    ...shown,
    notes: await readNotes(tx, community, id),
    actions: await readActions(tx, community, { report: id }),
    versions: await readVersions(tx, { community, ...row.content }),
    judgement: judgement === null || revision === null ? null : { revision, decision: judgement },
  };
}

interface FoundFiling {
  readonly member_id: string;
  readonly member_name: string;
  readonly reason: string;
  readonly description: string | null;
  readonly at: Date | string;
  readonly resolved: string;
  readonly dismissed: string;
}

/** Rows: as many as anybody reads. */
const mostFilings = 200;

async function readFilings(tx: Transaction, community: string, id: string): Promise<readonly FilingRow[]> {
  const rows = await tx.execute<FoundFiling[]>(
    `select f.member_id, f.member_name, f.reason, f.description, f.at, past.resolved, past.dismissed
       from report_filings f
       cross join lateral (
         select count(*) filter (where o.state = 'resolved') as resolved,
             count(*) filter (where o.state = 'dismissed') as dismissed
           from report_filings g join reports o on o.id = g.report_id
          where g.community_id = f.community_id and g.member_id = f.member_id and g.report_id <> f.report_id) past
      where f.community_id = ? and f.report_id = ? order by f.at, f.member_id limit ?`,
    [community, id, mostFilings],
  );
  return rows.map(({ member_id, member_name, reason, description, at, resolved, dismissed }) => ({
    reporter: { id: member_id, name: member_name },
    reason,
    description,
    at: new Date(at),
    accuracy: { resolved: Number(resolved), dismissed: Number(dismissed) },
  }));
}

async function readNotes(tx: Transaction, community: string, id: string): Promise<readonly NoteRow[]> {
  const rows = await tx.execute<
    { id: string; author: string; name: string | null; body: string; at: Date | string }[]
  >(
    `select n.id, n.author, m.name, n.body, n.at from report_notes n
       left join members m on m.community_id = n.community_id and m.id = n.author
      where n.community_id = ? and n.report_id = ? order by n.at, n.id`,
    [community, id],
  );
  return rows.map(({ id: note, author, name, body, at }) => ({
    id: note,
    author: { id: author, name: name ?? '' },
    text: body,
    at: new Date(at),
  }));
}
