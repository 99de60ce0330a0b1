import type { Transaction } from '../database/database.ts';
import type { VersionRow } from '../reports.ts';
import type { ContentPlace } from './lock-content.ts';

interface Found {
  readonly event_id: string;
  readonly kind: VersionRow['kind'];
  readonly at: Date | string;
  readonly title: string | null;
  readonly body: string;
}

/** Every version of content that was kept or is still in the journal, oldest first, as far as the caller of the transaction may see them. */
export async function readVersions(
  tx: Transaction,
  { community, surface, id }: ContentPlace,
): Promise<readonly VersionRow[]> {
  const rows = await tx.execute<Found[]>(
    `select event_id, kind, at, title, body from content_versions
      where community_id = ? and surface = ? and content_id = ?
     union
     select event_id, kind, at, payload -> 'content' ->> 'title', coalesce(payload -> 'content' ->> 'text', '') from journal
      where community_id = ? and surface = ? and content_id = ?
       and kind in ('content.created', 'content.edited', 'content.deleted')
     order by at, event_id`,
    [community, surface, id, community, surface, id],
  );
  return rows.map(({ event_id: event, kind, at, title, body }) => ({
    event,
    kind,
    at: new Date(at),
    title,
    text: body,
  }));
}
