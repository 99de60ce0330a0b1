import { reportUnderAppeal } from './part.ts';
import type { Part } from './part.ts';

/** Versions of content that was moderated, while no report about it is open, was closed lately or led to what is under appeal. */
export const versions: Part = {
  data: 'messages',
  name: 'versions of content',
  async letGo(tx, { community, before, limit }) {
    const gone = await tx.execute<unknown[]>(
      `delete from content_versions v using (
         select w.surface, w.content_id, w.event_id from content_versions w where w.community_id = ? and w.at < ?
           and not exists (select from reports r where r.community_id = w.community_id and r.surface = w.surface
             and r.content_id = w.content_id and (r.closed_at is null or r.closed_at >= ? or ${reportUnderAppeal}))
          order by w.at limit ?) old
        where v.community_id = ? and v.surface = old.surface and v.content_id = old.content_id and v.event_id = old.event_id
       returning v.event_id`,
      [community, before, before, limit, community],
    );
    return gone.length;
  },
};

/** What alerts told the staff: they quote. Their titles stay. */
export const alerts: Part = {
  data: 'messages',
  name: 'words of alerts',
  async letGo(tx, { community, before, limit }) {
    const emptied = await tx.execute<unknown[]>(
      `update notifications set body = '' where community_id = ? and id = any(array(
         select id from notifications where community_id = ? and kind = 'alert' and body <> '' and created_at < ?
          order by created_at limit ?))
       returning id`,
      [community, community, before, limit],
    );
    return emptied.length;
  },
};

/** Titles and texts that the surface was told to put in place, once it has. */
export const deliveries: Part = {
  data: 'messages',
  name: 'words of deliveries',
  async letGo(tx, { community, before, limit }) {
    const emptied = await tx.execute<unknown[]>(
      `update deliveries set payload = payload - 'title' - 'text' where community_id = ? and sequence = any(array(
         select sequence from deliveries where community_id = ? and state = 'delivered' and payload -> 'text' is not null
           and done_at < ? order by done_at limit ?))
       returning sequence`,
      [community, community, before, limit],
    );
    return emptied.length;
  },
};
