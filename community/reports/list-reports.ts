import { priorities } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';
import { storable } from '../database/storable.ts';
import { isUuid } from '../database/uuid.ts';
import { countedAtMost, reportStates } from '../reports.ts';
import type { ReportFilter, ReportRow, ReportState } from '../reports.ts';
import { branchesOf, inOrder, valuesOf, whereOf } from './condition.ts';
import type { Among, Condition } from './condition.ts';
import type { Reader } from './reader.ts';
import { reportColumns, reportJoins, reportRowOf } from './report-row.ts';
import type { FoundReport } from './report-row.ts';
import { searchOf } from './search.ts';

const rowLimit = { usual: 50, most: 200 } as const;
/** Rows: as far as anybody pages. */
const farthest = 10_000_000;

/** One page, by priority, then newest first, as far as the caller of the transaction may see it. */
export async function listReports(
  tx: Transaction,
  reader: Reader,
  filter: ReportFilter,
): Promise<{ readonly rows: readonly ReportRow[]; readonly total: number | null }> {
  const { count, search } = filter;
  const narrowed = conditionsOf(reader, filter);
  const states = statesOf(filter);
  if (narrowed === null || states.length === 0) return { rows: [], total: count === undefined ? null : 0 };
  const sought = await searchOf(tx, reader, { search, among: { conditions: narrowed, states } });
  const among = { conditions: [...narrowed, ...sought], states };
  const rows = await readPage(tx, reader, { among, filter });
  const total = count === undefined ? null : await countThem(tx, among, count);
  return { rows: rows.map(reportRowOf), total };
}

async function readPage(
  tx: Transaction,
  reader: Reader,
  { among, filter }: { readonly among: Among; readonly filter: ReportFilter },
): Promise<readonly FoundReport[]> {
  const limit = wholeWithin(filter.limit, { least: 1, most: rowLimit.most, usual: rowLimit.usual });
  const offset = wholeWithin(filter.offset, { least: 0, most: farthest, usual: 0 });
  const branches = branchesOf(among, { columns: 'r.id, r.priority, r.created_at', limit: limit + offset });
  return tx.execute<FoundReport[]>(
    `with page as materialized (
       select * from (${branches.sql}) r order by ${inOrder} limit ? offset ?)
     select ${reportColumns} from page join reports r on r.id = page.id ${reportJoins}
      order by page.priority desc, page.created_at desc, page.id desc`,
    [...branches.values, limit, offset, reader.member],
  );
}

async function countThem(
  tx: Transaction,
  { conditions, states }: Among,
  count: NonNullable<ReportFilter['count']>,
): Promise<number> {
  const found = `select from reports r where ${whereOf(conditions)} and r.state = any(?::text[])`;
  const [counted] = await tx.execute<{ total: string }[]>(
    `select count(*) as total from (${found} limit ?) as found`,
    [...valuesOf(conditions), `{${states.join(',')}}`, count === 'exact' ? null : countedAtMost],
  );
  return Number(counted?.total ?? 0);
}

/** What somebody has taken on is in review, and nothing else that is open is. */
function statesOf({ states = reportStates, assignedTo }: ReportFilter): readonly ReportState[] {
  return reportStates.filter(
    (state) => states.includes(state) && !(assignedTo === 'nobody' && state === 'in-review'),
  );
}

/** `null`: nothing can hold. */
function conditionsOf(
  { community, member, sees }: Reader,
  { ids, contentType, priority, assignedTo, author, search }: ReportFilter,
): readonly Condition[] | null {
  const conditions: Condition[] = [{ sql: 'r.community_id = ?', values: [community] }];
  if (sees === 'own') conditions.push({ sql: filedBy, values: [community, member] });
  if (ids !== undefined) {
    const known = ids.filter(isUuid).slice(0, rowLimit.most);
    if (known.length === 0) return null;
    conditions.push({ sql: 'r.id = any(?::uuid[])', values: [`{${known.join(',')}}`] });
  }
  if (contentType !== undefined) conditions.push({ sql: 'r.content_type = ?', values: [contentType] });
  if (priority !== undefined)
    conditions.push({ sql: 'r.priority = ?', values: [priorities.indexOf(priority)] });
  if (assignedTo === 'nobody') conditions.push({ sql: heldByNobody, values: [] });
  else if (assignedTo !== undefined) {
    if (!isUuid(assignedTo)) return null;
    conditions.push({ sql: heldBy, values: [community, assignedTo] });
  }
  if (author !== undefined) {
    if (!isUuid(author)) return null;
    conditions.push({ sql: 'r.author_id = ?', values: [author] });
  }
  if (!storable(search)) return null;
  return conditions;
}

// As arrays: a few reports are looked up by their ids, and not the whole queue held against them.
const filedBy =
  'r.id = any(array(select f.report_id from report_filings f where f.community_id = ? and f.member_id = ?))';
const heldBy =
  'r.id = any(array(select w.report_id from report_work w where w.community_id = ? and w.assigned_to = ?))';
const heldByNobody = `(r.state = 'open' or not exists (
  select from report_work w where w.report_id = r.id and w.assigned_to is not null))`;

function wholeWithin(
  wanted: number | undefined,
  { least, most, usual }: { readonly least: number; readonly most: number; readonly usual: number },
): number {
  const whole = Math.trunc(wanted ?? usual);
  return Number.isNaN(whole) ? usual : Math.min(most, Math.max(least, whole));
}
