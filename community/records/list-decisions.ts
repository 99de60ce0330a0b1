import { raw } from '@mikro-orm/postgresql';
import type { FilterQuery } from '@mikro-orm/postgresql';
import type { Transaction } from '../database/database.ts';
import { storable } from '../database/storable.ts';
import { DecisionRecord } from '../decisions/decision.entity.ts';
import { decisionColumns, decisionRowOf } from '../decisions/decision-row.ts';
import type { DecisionFilter, DecisionRow, Page } from '../desk.ts';
import { limitOf, pageOf, placeOfCursor, urgentPlaceOfCursor } from './page.ts';
import { holds, patternsOf } from './search.ts';

/** One page of a community's decisions, newest first, or the most urgent first where only what waits for staff is asked for, as far as the caller of the transaction may see them. */
export async function listDecisions(
  tx: Transaction,
  { community, filter }: { readonly community: string; readonly filter: DecisionFilter },
): Promise<Page<DecisionRow>> {
  const limit = limitOf(filter.limit);
  const conditions = conditionsOf(filter);
  if (!storable(filter.rule) || !storable(filter.search) || !storable(filter.queue))
    return { rows: [], next: null };
  const found = await tx.find(
    DecisionRecord,
    { $and: [{ communityId: community }, ...conditions] },
    {
      fields: decisionColumns,
      orderBy: { ...(byPriority(filter) ? { priority: 'desc' } : {}), at: 'desc', id: 'desc' },
      limit: limit + 1,
      disableIdentityMap: true,
    },
  );
  return pageOf(found, {
    limit,
    place: ({ priority, at, id }) => (byPriority(filter) ? { priority, at, id } : { at, id }),
    show: decisionRowOf,
  });
}

function byPriority({ review }: DecisionFilter): boolean {
  return review === true;
}

function conditionsOf(filter: DecisionFilter): readonly FilterQuery<DecisionRecord>[] {
  const conditions: FilterQuery<DecisionRecord>[] = patternsOf(filter.search).map(holds);
  if (filter.outcome !== undefined) conditions.push({ outcome: filter.outcome });
  if (filter.review !== undefined) conditions.push({ review: filter.review });
  if (filter.rule !== undefined) {
    const rule = filter.rule;
    conditions.push({
      [raw((a) => `? = any(${a}.fired || ${a}.shadow || ${a}.inconclusive)`, [rule])]: [],
    });
  }
  if (filter.queue !== undefined) {
    const queue = filter.queue;
    conditions.push({ [raw((a) => `? = any(${a}.queues)`, [queue])]: [] });
  }
  if (filter.cursor !== undefined && byPriority(filter)) {
    const { priority, at, id } = urgentPlaceOfCursor(filter.cursor);
    conditions.push({
      [raw((a) => `(${a}.priority, ${a}.at, ${a}.id) < (?, ?, ?)`, [priority, at, id])]: [],
    });
  } else if (filter.cursor !== undefined) {
    const { at, id } = placeOfCursor(filter.cursor);
    // As one row: so the index by time finds the place, however deep the page.
    conditions.push({ [raw((a) => `(${a}.at, ${a}.id) < (?, ?)`, [at, id])]: [] });
  }
  return conditions;
}
