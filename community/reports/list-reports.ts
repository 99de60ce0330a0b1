import { priorities } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';
import { storable } from '../database/storable.ts';
import { isUuid } from '../database/uuid.ts';
import { reportStates } from '../reports.ts';
import type { ReportFilter, ReportRow, ReportState } from '../reports.ts';
import type { Reader } from './reader.ts';
import { reportColumns, reportJoins, reportRowOf } from './report-row.ts';
import type { FoundReport } from './report-row.ts';

const rowLimit = { usual: 50, most: 200 } as const;
/** Rows: as far as anybody pages. */
const farthest = 10_000_000;

/** A condition on the report `r`, with a value for each `?`. */
interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** One page, by priority, then newest first, as far as the caller of the transaction may see it. */
export async function listReports(
  tx: Transaction,
  reader: Reader,
  filter: ReportFilter,
): Promise<{ readonly rows: readonly ReportRow[]; readonly total: number | null }> {
  const conditions = conditionsOf(reader, filter);
  const states = statesOf(filter);
  if (conditions === null || states.length === 0)
    return { rows: [], total: filter.count === 'exact' ? 0 : null };
  const rows = await readPage(tx, reader, { conditions, states, filter });
  const total = filter.count === 'exact' ? await countAll(tx, conditions, states) : null;
  return { rows: rows.map(reportRowOf), total };
}

interface Page {
  readonly conditions: readonly Condition[];
  readonly states: readonly ReportState[];
  readonly filter: ReportFilter;
}

/** Each state is read in the order of its index, and as far as the page needs: all of them at once would have to be sorted. */
async function readPage(
  tx: Transaction,
  reader: Reader,
  { conditions, states, filter }: Page,
): Promise<readonly FoundReport[]> {
  const limit = wholeWithin(filter.limit, { least: 1, most: rowLimit.most, usual: rowLimit.usual });
  const offset = wholeWithin(filter.offset, { least: 0, most: farthest, usual: 0 });
  const branch = `(select r.id, r.priority, r.created_at from reports r where ${whereOf(conditions)} and r.state = ?
     order by r.priority desc, r.created_at desc, r.id desc limit ?)`;
  return tx.execute<FoundReport[]>(
    `with page as materialized (
       select id from (${states.map(() => branch).join(' union all ')}) as branches
        order by priority desc, created_at desc, id desc limit ? offset ?)
     select ${reportColumns} from page join reports r on r.id = page.id ${reportJoins}
      order by r.priority desc, r.created_at desc, r.id desc`,
    [
      ...states.flatMap((state) => [...valuesOf(conditions), state, limit + offset]),
      limit,
      offset,
      reader.member,
    ],
  );
}

async function countAll(
  tx: Transaction,
  conditions: readonly Condition[],
  states: readonly ReportState[],
): Promise<number> {
  const [found] = await tx.execute<{ total: string }[]>(
    `select count(*) as total from reports r where ${whereOf(conditions)} and r.state = any(?::text[])`,
    [...valuesOf(conditions), `{${states.join(',')}}`],
  );
  return Number(found?.total ?? 0);
}

function whereOf(conditions: readonly Condition[]): string {
  return conditions.map(({ sql }) => sql).join(' and ');
}

function valuesOf(conditions: readonly Condition[]): readonly unknown[] {
  return conditions.flatMap(({ values }) => values);
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
  for (const pattern of patternsOf(search))
    conditions.push({ sql: mentions, values: [pattern, pattern, pattern] });
  return conditions;
}

// As arrays: a few reports are looked up by their ids, and not the whole queue held against them.
const filedBy =
  'r.id = any(array(select f.report_id from report_filings f where f.community_id = ? and f.member_id = ?))';
const heldBy =
  'r.id = any(array(select w.report_id from report_work w where w.community_id = ? and w.assigned_to = ?))';
const heldByNobody = `(r.state = 'open' or not exists (
  select from report_work w where w.report_id = r.id and w.assigned_to is not null))`;
const mentions = '(r.body ilike ? or r.title ilike ? or r.author_name ilike ?)';

/** The words of a search: what a person types means itself, also `%` and `_`. */
function patternsOf(search: string | undefined): readonly string[] {
  const words = (search ?? '').split(/\s+/).filter((word) => word !== '');
  return words.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
}

function wholeWithin(
  wanted: number | undefined,
  { least, most, usual }: { readonly least: number; readonly most: number; readonly usual: number },
): number {
  const whole = Math.trunc(wanted ?? usual);
  return Number.isNaN(whole) ? usual : Math.min(most, Math.max(least, whole));
}
