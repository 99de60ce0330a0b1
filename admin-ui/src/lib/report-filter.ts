import type { countedAtMost, ReportFilter, ReportRow, ReportState } from '@fuero/community';
import type { ContentType, Priority } from '@fuero/engine';
import { contentWords, keysOf, priorityWords, reportStateWords } from '#lib/looks.ts';

type Params = Pick<URLSearchParams, 'get'>;

/** Reports on a page. */
export const reportsPerPage = 50;

/** What nobody has closed: what the page shows when nothing is asked for. */
export const pending: readonly ReportState[] = ['open', 'in-review'];

/** What the address bar asks of the reports. `me`: the reader's member id. Values that mean nothing are left out. */
export function reportFilter(params: Params, me: string): ReportFilter {
  const type = oneOf<ContentType>(keysOf(contentWords), params.get('type'));
  const priority = oneOf<Priority>(keysOf(priorityWords), params.get('priority'));
  const assigned = oneOf(['me', 'nobody'], params.get('assigned'));
  const search = textOf(params, 'search');
  const author = textOf(params, 'author');
  const states = statesOf(params.get('state'));
  return {
    ...(states === null ? {} : { states }),
    ...(type === null ? {} : { contentType: type }),
    ...(priority === null ? {} : { priority }),
    ...(assigned === null ? {} : { assignedTo: assigned === 'me' ? me : assigned }),
    ...(author === null ? {} : { author }),
    ...(search === null ? {} : { search }),
    limit: reportsPerPage,
    offset: (pageOf(params) - 1) * reportsPerPage,
    // Counting all that mention a common word would take longer than anybody waits.
    count: search === null ? 'exact' : 'at-most',
  };
}

const most: typeof countedAtMost = 1_000;

/** Whether there may be more than were counted. */
export function isCutShort({ count }: ReportFilter, total: number): boolean {
  return count === 'at-most' && total === most;
}

/** The number of the page, from 1. */
export function pageOf(params: Params): number {
  const page = Number(params.get('page'));
  return Number.isInteger(page) && page > 1 ? Math.min(page, 10_000) : 1;
}

/** Whether anything but the page is asked for. */
export function isNarrowedTo(params: Params): boolean {
  return ['state', 'type', 'priority', 'assigned', 'author', 'search'].some(
    (key) => params.get(key) !== null,
  );
}

/** The same address with another page. */
export function withPage(url: Pick<URL, 'pathname' | 'search'>, page: number): string {
  const params = new URLSearchParams(url.search);
  params.delete('page');
  if (page > 1) params.set('page', String(page));
  const search = params.toString();
  return search === '' ? url.pathname : `${url.pathname}?${search}`;
}

/**
 * Whether a report that just changed would be in the filtered list. The search sees only what the row carries, so it may
 * miss; reloading asks the desk, which knows.
 */
export function admitsReport(filter: ReportFilter, row: ReportRow): boolean {
  const { states, contentType, priority, assignedTo, author, search } = filter;
  if (states !== undefined && !states.includes(row.state)) return false;
  if (contentType !== undefined && contentType !== row.content.type) return false;
  if (priority !== undefined && priority !== row.priority) return false;
  if (assignedTo !== undefined && assignedTo !== (row.assignedTo?.id ?? 'nobody')) return false;
  if (author !== undefined && author !== row.author?.id) return false;
  if (search === undefined) return true;
  return [row.title, row.excerpt, row.author?.name].join('\n').toLowerCase().includes(search.toLowerCase());
}

function statesOf(state: string | null): readonly ReportState[] | null {
  if (state === 'all') return null;
  const one = oneOf<ReportState>(keysOf(reportStateWords), state);
  return one === null ? pending : [one];
}

function oneOf<T extends string>(allowed: readonly T[], value: string | null): T | null {
  return allowed.find((item) => item === value) ?? null;
}

function textOf(params: Params, key: string): string | null {
  const value = params.get(key)?.trim().slice(0, 200) ?? '';
  return value === '' ? null : value;
}
