import type { DecisionFilter, DecisionRow, EventFilter, EventRow } from '@fuero/community';
import type { Outcome } from '@fuero/engine';
import { outcomeOrder } from '#lib/looks.ts';

type Params = Pick<URLSearchParams, 'get'>;

/** The address bar is the truth for filters: what `/?…` asks of the decisions. Values that mean nothing are left out. */
export function decisionFilter(params: Params): DecisionFilter {
  return {
    ...outcomeOf(params),
    ...textOf(params, 'rule'),
    ...(params.get('review') === null ? {} : { review: true }),
    ...textOf(params, 'queue'),
    ...textOf(params, 'search'),
    ...textOf(params, 'cursor'),
  };
}

/** What `/events?…` asks of the events. */
export function eventFilter(params: Params): EventFilter {
  return {
    ...outcomeOf(params),
    ...textOf(params, 'kind'),
    ...textOf(params, 'search'),
    ...textOf(params, 'cursor'),
  };
}

/** Whether anything but the page is asked for. */
export function isNarrowed(filter: DecisionFilter | EventFilter): boolean {
  return Object.keys(filter).some((key) => key !== 'cursor' && key !== 'limit');
}

/** The same page of another cursor: filters stay, `null` is the newest page. */
export function withCursor(url: Pick<URL, 'pathname' | 'search'>, cursor: string | null): string {
  const params = new URLSearchParams(url.search);
  params.delete('cursor');
  if (cursor !== null) params.set('cursor', cursor);
  const search = params.toString();
  return search === '' ? url.pathname : `${url.pathname}?${search}`;
}

/**
 * Whether a row that just arrived would be in the filtered list. The search sees only what the row carries, so it may
 * miss; reloading asks the desk, which knows.
 */
export function admitsDecision(filter: DecisionFilter, row: DecisionRow): boolean {
  if (filter.outcome !== undefined && filter.outcome !== row.outcome) return false;
  if (filter.review === true && !row.review) return false;
  if (filter.queue !== undefined && !row.queues.includes(filter.queue)) return false;
  if (
    filter.rule !== undefined &&
    ![...row.rules, ...row.shadow, ...row.inconclusive].includes(filter.rule)
  ) {
    return false;
  }
  return contains(filter.search, row);
}

export function admitsEvent(filter: EventFilter, row: EventRow): boolean {
  if (filter.outcome !== undefined && filter.outcome !== row.outcome) return false;
  if (filter.kind !== undefined && filter.kind !== row.kind) return false;
  return contains(filter.search, row);
}

function contains(
  search: string | undefined,
  row: { readonly excerpt: string; readonly memberName: string },
): boolean {
  if (search === undefined) return true;
  const wanted = search.toLowerCase();
  return row.excerpt.toLowerCase().includes(wanted) || row.memberName.toLowerCase().includes(wanted);
}

function outcomeOf(params: Params): { readonly outcome?: Outcome } {
  const outcome = outcomeOrder.find((item) => item === params.get('outcome'));
  return outcome === undefined ? {} : { outcome };
}

function textOf<K extends string>(params: Params, key: K): Partial<Record<K, string>> {
  const value = params.get(key)?.trim().slice(0, 200) ?? '';
  return value === '' ? {} : ({ [key]: value } as Partial<Record<K, string>>);
}
