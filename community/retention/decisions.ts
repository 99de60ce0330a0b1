import { arrayOf, underAppeal } from './part.ts';
import type { Part } from './part.ts';

/**
 * Decisions with their effects, what staff made of them, and what the audit trail says of them. Those stay that wait for staff, are
 * still owed to a surface, or are the reason of a suspension or a ban in force, or of a sanction under appeal.
 */
export const decisions: Part = {
  data: 'decisions',
  name: 'decisions',
  async letGo(tx, { community, before, now, limit }) {
    const found = await tx.execute<{ id: string }[]>(
      `select d.id from decisions d where d.community_id = ? and d.at < ? and not d.review and not ${underAppeal}
          and not exists (select from effects e where e.community_id = d.community_id and e.decision_id = d.id and e.state = 'pending')
          and not exists (select from sanctions s where s.community_id = d.community_id and s.member_id = d.member_id
            and s.decision_id = d.id and s.kind <> 'warning' and s.lifted_at is null and (s.ends_at is null or s.ends_at > ?))
        order by d.at limit ? for update skip locked`,
      [community, before, now, limit],
    );
    if (found.length === 0) return 0;
    const ids = arrayOf(found.map(({ id }) => id));
    await tx.execute(
      `delete from audit_details where community_id = ? and sequence = any(array(
         select sequence from audit_entries where community_id = ? and action = 'decision.made' and subject = any(?::text[])))`,
      [community, community, arrayOf(found.map(({ id }) => `decision:${id}`))],
    );
    for (const table of ['decision_reviews', 'effects'])
      await tx.execute(`delete from ${table} where community_id = ? and decision_id = any(?::text[])`, [
        community,
        ids,
      ]);
    await tx.execute('delete from decisions where community_id = ? and id = any(?::text[])', [
      community,
      ids,
    ]);
    return found.length;
  },
};
