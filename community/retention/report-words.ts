import type { Decision } from '@fuero/engine';
import { emptyDecision, words } from './empty.ts';
import { arrayOf, reportUnderAppeal } from './part.ts';
import type { Part } from './part.ts';

interface Found {
  readonly id: string;
  readonly judgement: Decision | null;
}

/** The copies of reported content, counted from when the report was closed. What reporters and staff wrote about it stays. */
export const reportWords: Part = {
  data: 'messages',
  name: 'words of closed reports',
  async letGo(tx, { community, before, now, limit }) {
    const found = await tx.execute<{ id: string }[]>(
      `select r.id from reports r where r.community_id = ? and r.closed_at < ? and r.words_erased_at is null and not ${reportUnderAppeal}
        order by r.closed_at limit ? for update skip locked`,
      [community, before, limit],
    );
    if (found.length === 0) return 0;
    const ids = arrayOf(found.map(({ id }) => id));
    const judged = await tx.execute<Found[]>(
      `select report_id as id, judgement from report_work where community_id = ? and report_id = any(?::uuid[]) and judgement is not null`,
      [community, ids],
    );
    await tx.execute(
      `update reports set title = null, body = '', words_erased_at = ? where community_id = ? and id = any(?::uuid[])`,
      [now, community, ids],
    );
    await tx.execute(
      `update report_texts t set folded = lower(coalesce(r.author_name, '')) from reports r
        where r.community_id = ? and r.id = any(?::uuid[]) and t.report_id = r.id`,
      [community, ids],
    );
    await tx.execute(
      `update report_work w set judgement = c.judgement from jsonb_to_recordset(?::jsonb) as c(id uuid, judgement jsonb)
        where w.community_id = ? and w.report_id = c.id`,
      [
        JSON.stringify(
          judged.map(({ id, judgement }) => ({ id, judgement: emptyDecision(judgement, words) })),
        ),
        community,
      ],
    );
    return found.length;
  },
};
