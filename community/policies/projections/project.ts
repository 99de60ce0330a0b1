import { isDeepStrictEqual } from 'node:util';
import type { Policy } from '@fuero/engine';
import type { Database, Transaction } from '../../database/database.ts';
import { projectionsOf } from './rows.ts';
import type { Projection, ProjectedRow } from './rows.ts';

interface Revised {
  readonly policy: Policy;
  readonly revision: number;
  readonly now: Date;
}

/**
 * Writes down what a policy says, in the transaction that puts it in force. Only what is new or different is touched: the rest
 * keeps the revision since which it has stood like this.
 */
export async function projectIn(tx: Transaction, revised: Revised): Promise<void> {
  for (const projection of projectionsOf(revised.policy)) await reconcile(tx, projection, revised);
}

/** At start: a store that was filled before there were projections gets them. */
export async function projectMissing(database: Database, revised: Revised): Promise<void> {
  const community = revised.policy.manifest.community.id;
  await database.inOrder(community, async (tx) => {
    const [found] = await tx.execute<object[]>('select from policy_settings where community_id = ? limit 1', [
      community,
    ]);
    if (found === undefined) await projectIn(tx, revised);
  });
}

async function reconcile(
  tx: Transaction,
  { table, key, rows }: Projection,
  { policy, revision, now }: Revised,
): Promise<void> {
  const community = policy.manifest.community.id;
  const nameOf = (row: ProjectedRow) => String(row[key]);
  const found = await tx.execute<ProjectedRow[]>(`select * from ${table} where community_id = ?`, [
    community,
  ]);
  const standing = new Map(
    found.map(({ community_id: _, revision: __, since: ___, ...row }) => [nameOf(row), row]),
  );
  const changed = rows.filter((row) => !isDeepStrictEqual(standing.get(nameOf(row)), row));
  const fresh = new Set(changed.map(nameOf));
  const wanted = new Set(rows.map(nameOf));
  const gone = [...standing.keys()].filter((name) => fresh.has(name) || !wanted.has(name));
  if (gone.length > 0)
    await tx.execute(
      `delete from ${table} where community_id = ? and ${key}::text = any(array(select jsonb_array_elements_text(?::jsonb)))`,
      [community, JSON.stringify(gone)],
    );
  if (changed.length === 0) return;
  const full = changed.map((row) => ({ ...row, community_id: community, revision, since: now }));
  await tx.execute(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, ?::jsonb)`, [
    JSON.stringify(full),
  ]);
}
