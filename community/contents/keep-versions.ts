import type { Transaction } from '../database/database.ts';
import { changeTogether } from '../database/together.ts';
import type { Change } from '../database/together.ts';
import { lockContents } from './lock-content.ts';
import type { ContentPlace } from './lock-content.ts';

/**
 * Copies every version of content that the journal has, beside those that are kept already: edits, deletions and the journal's own
 * end no longer take them away. From then on `appendVersions` adds the later ones. Locks the content: call it before a report or
 * a sanction is locked.
 */
export async function keepVersions(tx: Transaction, place: ContentPlace): Promise<void> {
  await lockContents(tx, [place]);
  await changeTogether(tx, [versionsOf(place)]);
}

/** The same for content that is locked already. */
export function versionsOf(place: ContentPlace): Change {
  return {
    sql: `insert into content_versions (community_id, surface, content_id, event_id, kind, at, member_id, member_name, title, body)
     select community_id, surface, content_id, event_id, kind, at, member_id, member_name,
         payload -> 'content' ->> 'title', coalesce(payload -> 'content' ->> 'text', '')
       from journal where community_id = ? and surface = ? and content_id = ?
        and kind in ('content.created', 'content.edited', 'content.deleted')
     on conflict do nothing`,
    values: [place.community, place.surface, place.id],
  };
}
