import type { Transaction } from '../database/database.ts';

/** Adds rows of a table, given by the names of its columns; what is in their way stays. Returns how many were added. */
export async function insertRows(
  tx: Transaction,
  table: string,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<number> {
  const [first] = rows;
  if (first === undefined) return 0;
  const columns = Object.keys(first)
    .map((name) => `"${name}"`)
    .join(', ');
  const [counted] = await tx.execute<{ count: number }[]>(
    `with added as (
       insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, ?::jsonb)
         on conflict do nothing returning 1
     )
     select count(*)::int as count from added`,
    [JSON.stringify(rows)],
  );
  return counted?.count ?? 0;
}

/** Those of the ids that a table of the community has. */
export async function presentIn(
  tx: Transaction,
  table: 'reports' | 'actions' | 'sanctions',
  { community, ids }: { readonly community: string; readonly ids: readonly (string | null)[] },
): Promise<ReadonlySet<string>> {
  const asked = ids.filter((id) => id !== null);
  if (asked.length === 0) return new Set();
  const rows = await tx.execute<{ id: string }[]>(
    `select id from ${table} where community_id = ? and id = any(?::uuid[])`,
    [community, `{${asked.join(',')}}`],
  );
  return new Set(rows.map(({ id }) => id));
}
