import { raw } from '@mikro-orm/postgresql';
import type { FilterQuery } from '@mikro-orm/postgresql';
import type { Transaction } from '../database/database.ts';
import { storable } from '../database/storable.ts';
import type { EventFilter, EventRow, Page } from '../desk.ts';
import { eventColumns, eventRowOf } from '../journal/event-row.ts';
import { JournalRow } from '../journal/journal-row.entity.ts';
import { limitOf, pageOf, placeOfCursor } from './page.ts';
import { holds, patternsOf } from './search.ts';

/** One page of a community's journal, newest first, as far as the caller of the transaction may see it. */
export async function listEvents(
  tx: Transaction,
  { community, filter }: { readonly community: string; readonly filter: EventFilter },
): Promise<Page<EventRow>> {
  const limit = limitOf(filter.limit);
  const conditions = conditionsOf(filter);
  if (!storable(filter.kind) || !storable(filter.search)) return { rows: [], next: null };
  const found = await tx.find(
    JournalRow,
    { $and: [{ communityId: community }, ...conditions] },
    {
      fields: eventColumns,
      orderBy: { at: 'desc', eventId: 'desc' },
      limit: limit + 1,
      disableIdentityMap: true,
    },
  );
  return pageOf(found, { limit, place: ({ at, eventId }) => ({ at, id: eventId }), show: eventRowOf });
}

function conditionsOf(filter: EventFilter): readonly FilterQuery<JournalRow>[] {
  const conditions: FilterQuery<JournalRow>[] = patternsOf(filter.search).map(holds);
  if (filter.kind !== undefined) conditions.push({ kind: filter.kind });
  if (filter.outcome !== undefined) conditions.push({ outcome: filter.outcome });
  if (filter.cursor !== undefined) {
    const { at, id } = placeOfCursor(filter.cursor);
    conditions.push({ [raw((a) => `(${a}.at, ${a}.event_id) < (?, ?)`, [at, id])]: [] });
  }
  return conditions;
}
