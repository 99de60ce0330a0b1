import { raw } from '@mikro-orm/postgresql';
import type { FilterQuery } from '@mikro-orm/postgresql';
import type { Transaction } from '../database/database.ts';
import { storable } from '../database/storable.ts';
import { DecisionRecord } from '../decisions/decision.entity.ts';
import { decisionColumns, decisionRowOf } from '../decisions/decision-row.ts';
import type { DecisionFilter, DecisionRow, Page } from '../desk.ts';
import { limitOf, pageOf, placeOfCursor } from './page.ts';
import { holds, patternsOf } from './search.ts';

/** One page of a community's decisions, newest first, as far as the caller of the transaction may see them. */
export async function listDecisions(
  tx: Transaction,
  { community, filter }: { readonly community: string; readonly filter: DecisionFilter },
): Promise<Page<DecisionRow>> {
  const limit = limitOf(filter.limit);
  const conditions = conditionsOf(filter);
  if (!storable(filter.rule) || !storable(filter.search)) return { rows: [], next: null };
  const found = await tx.find(
    DecisionRecord,
    { $and: [{ communityId: community }, ...conditions] },
    {
      fields: decisionColumns,
      orderBy: { at: 'desc', id: 'desc' },
      limit: limit + 1,
      disableIdentityMap: true,
    },
  );
  return pageOf(found, { limit, place: ({ at, id }) => ({ at, id }), show: decisionRowOf });
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
  if (filter.cursor !== undefined) {
    const { at, id } = placeOfCursor(filter.cursor);
    // As one row: so the index by time finds the place, however deep the page.
    conditions.push({ [raw((a) => `(${a}.at, ${a}.id) < (?, ?)`, [at, id])]: [] });
  }
  return conditions;
}
