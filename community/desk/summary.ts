import type { Transaction } from '../database/database.ts';
import type { DeskDecisions } from '../desk.ts';

type Summary = Awaited<ReturnType<DeskDecisions['summary']>>;

const day = 86_400_000;

/** What happened in the 24 hours before `now`. */
export async function summarise(
  tx: Transaction,
  { community, now }: { readonly community: string; readonly now: Date },
): Promise<Summary> {
  const since = new Date(now.getTime() - day);
  const [found] = await tx.execute<Summary[]>(
    `select (select count(*)::int from journal where community_id = ? and at > ? and at <= ?) as events,
            count(*)::int as decisions,
            (count(*) filter (where outcome = 'hold'))::int as held,
            (count(*) filter (where outcome = 'block'))::int as blocked
       from decisions where community_id = ? and at > ? and at <= ?`,
    [community, since, now, community, since, now],
  );
  if (found === undefined) throw new Error('a count gave no row');
  return found;
}
