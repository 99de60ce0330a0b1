import type { Part } from './part.ts';

/** Events, except those that somebody still has to decide about: what is done to content is done to what its events say. */
export const journal: Part = {
  data: 'journal',
  name: 'events',
  async letGo(tx, { community, before, limit }) {
    const gone = await tx.execute<unknown[]>(
      `delete from journal where community_id = ? and event_id = any(array(
         select j.event_id from journal j where j.community_id = ? and j.received_at < ?
           and not exists (select from decisions d where d.community_id = j.community_id and d.id = j.decision_id and d.review)
           and not exists (select from reports r where r.community_id = j.community_id and r.surface = j.surface
             and r.content_id = j.content_id and r.state in ('open', 'in-review'))
          order by j.received_at limit ?))
       returning event_id`,
      [community, community, before, limit],
    );
    return gone.length;
  },
};
