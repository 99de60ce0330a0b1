import type { Transaction } from '../database/database.ts';

interface When {
  readonly community: string;
  readonly now: Date;
}

/** They are with the forum, and so the effects that they performed are done. Returns how many were still owed. */
export async function finishIn(
  tx: Transaction,
  { community, now }: When,
  ids: readonly string[],
): Promise<number> {
  const [counted] = await tx.execute<{ count: number }[]>(
    `with finished as (
       update deliveries set state = 'delivered', done_at = ?
        where community_id = ? and id = any(?::uuid[]) and state <> 'delivered'
        returning decision_id, effect_index
     ), effected as (
       update effects e set state = 'done', done_at = ? from finished f
        where e.community_id = ? and e.decision_id = f.decision_id and e.index = f.effect_index
     )
     select count(*)::int as count from finished`,
    [now, community, listOf(ids), now, community],
  );
  return counted?.count ?? 0;
}

/** What the effects behind deliveries have become, whose deliveries have changed their state. */
export async function followEffects(
  tx: Transaction,
  community: string,
  { ids, state }: { readonly ids: readonly string[]; readonly state: 'pending' | 'failed' },
): Promise<void> {
  await tx.execute(
    `update effects e set state = ?, done_at = null from deliveries d
      where d.community_id = ? and d.id = any(?::uuid[])
        and e.community_id = d.community_id and e.decision_id = d.decision_id and e.index = d.effect_index`,
    [state, community, listOf(ids)],
  );
}

/** As PostgreSQL writes an array; ids are UUIDs. */
export function listOf(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}
