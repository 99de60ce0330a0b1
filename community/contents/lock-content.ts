import type { Transaction } from '../database/database.ts';
import { runPlanned } from '../database/planned.ts';
import type { Question } from '../database/together.ts';

/** Content by its place, within a community. */
export interface ContentPlace {
  readonly community: string;
  readonly surface: string;
  readonly id: string;
}

/**
 * Until the transaction ends, nobody else keeps or adds versions of these contents, reports them or opens a report on them again.
 * After members, before a report or a sanction. `members`: what locks these, if that is still to be done, in the same statement.
 */
export async function lockContents(
  tx: Transaction,
  places: readonly ContentPlace[],
  members: Question | null = null,
): Promise<void> {
  if (places.length === 0) return;
  const before = members ?? { sql: 'select 1', values: [] };
  const keys = [...new Set(places.map(({ community, surface, id }) => `${community}\n${surface}\n${id}`))];
  await runPlanned(
    tx,
    `with members as materialized (${before.sql}), locked as materialized (select count(*) as members from members)
     select pg_advisory_xact_lock(hashtextextended(key, 7386))
       from (select key from jsonb_array_elements_text(?::jsonb) as k(key), locked order by hashtextextended(key, 7386)) as ordered`,
    [...before.values, JSON.stringify(keys)],
  );
}
