import type { Outcome } from '@fuero/engine';
import type { ContentStanding } from '../actions.ts';
import type { Transaction } from '../database/database.ts';
import type { ContentPlace } from './lock-content.ts';

interface Found {
  /** What the surface was last asked to do about it being seen. */
  readonly order_kind: 'content.delete' | 'content.hide' | 'content.publish' | null;
  readonly order_at: Date | string | null;
  /** The newest event that could change whether it is seen; a version that was blocked changes nothing. */
  readonly event_kind: 'content.created' | 'content.edited' | 'content.deleted' | null;
  readonly outcome: Outcome | null;
  readonly event_at: Date | string | null;
  readonly known: boolean;
}

/**
 * Where content stands: what the surface was last asked for, and what has happened there since. What it brings back or deletes
 * without saying so is not known here.
 */
export async function findStanding(
  tx: Transaction,
  { community, surface, id }: ContentPlace,
): Promise<ContentStanding> {
  const [found] = await tx.execute<Found[]>(
    `select o.kind as order_kind, o.created_at as order_at, e.kind as event_kind, e.outcome, e.received_at as event_at,
        exists (select from journal where community_id = ? and surface = ? and content_id = ?) as known
       from (select) as nothing
       left join lateral (select kind, created_at from deliveries
          where community_id = ? and subject = ? and surface = ?
            and kind in ('content.delete', 'content.hide', 'content.publish')
          order by sequence desc limit 1) o on true
       left join lateral (select kind, outcome, received_at from journal
          where community_id = ? and surface = ? and content_id = ?
            and (kind = 'content.deleted' or kind in ('content.created', 'content.edited') and outcome <> 'block')
          order by at desc, received_at desc limit 1) e on true`,
    [community, surface, id, community, `content:${id}`, surface, community, surface, id],
  );
  return found === undefined ? 'unknown' : standingOf(found);
}

function standingOf(found: Found): ContentStanding {
  const { order_kind: order, event_kind: event, outcome, known } = found;
  if (order === 'content.delete') return 'removed';
  const isLater = order === null || timeOf(found.event_at) > timeOf(found.order_at);
  if (event === 'content.deleted' && isLater) return 'gone';
  if (order !== null) return order === 'content.hide' ? 'held' : 'visible';
  if (event !== null) return outcome === 'hold' ? 'held' : 'visible';
  return known ? 'removed' : 'unknown';
}

function timeOf(at: Date | string | null): number {
  return at === null ? Number.NEGATIVE_INFINITY : new Date(at).getTime();
}
