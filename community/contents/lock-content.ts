import type { Transaction } from '../database/database.ts';

/** Content by its place, within a community. */
export interface ContentPlace {
  readonly community: string;
  readonly surface: string;
  readonly id: string;
}

/**
 * Until the transaction ends, nobody else keeps or adds versions of these contents, reports them or opens a report on them again.
 * After members, before a report or a sanction.
 */
export async function lockContents(tx: Transaction, places: readonly ContentPlace[]): Promise<void> {
  if (places.length === 0) return;
  const keys = [...new Set(places.map(({ community, surface, id }) => `${community}\n${surface}\n${id}`))];
  await tx.execute(
    `select pg_advisory_xact_lock(hashtextextended(key, 7386))
       from (select key from jsonb_array_elements_text(?::jsonb) as k(key) order by hashtextextended(key, 7386)) as ordered`,
    [JSON.stringify(keys)],
  );
}
