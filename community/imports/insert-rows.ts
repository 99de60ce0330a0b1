import type { Transaction } from '../database/database.ts';
import type { Carried } from '../imports.ts';

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

/**
 * The same for rows with ids of the forum's own. `said`: the columns of which it is asked whether the row that is there says
 * something else; what the house writes there by itself is none of them.
 */
export async function carryRows(
  tx: Transaction,
  { table, said }: { readonly table: string; readonly said: readonly [string, ...string[]] },
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<Carried> {
  const added = await insertRows(tx, table, rows);
  if (added === rows.length) return { added, differing: 0 };
  const of = (row: string) => `row(${said.map((column) => `${row}.${column}`).join(', ')})`;
  const [counted] = await tx.execute<{ count: number }[]>(
    `select count(*)::int as count from ${table} t
       join jsonb_populate_recordset(null::${table}, ?::jsonb) n on n.community_id = t.community_id and n.id = t.id
      where ${of('t')} is distinct from ${of('n')}`,
    [JSON.stringify(rows)],
  );
  return { added, differing: counted?.count ?? 0 };
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
