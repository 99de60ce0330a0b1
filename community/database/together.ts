import type { Transaction } from './database.ts';

/** One statement that changes data, with a value for each `?`. */
export interface Change {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/**
 * Rows of one table, as one `insert`. Values are sent as JSON and read by the types of the table itself; columns that the first
 * row leaves out take their default.
 */
export function insertOf<Entity extends object>(
  tx: Transaction,
  entity: new () => Entity,
  rows: readonly Partial<Entity>[],
): readonly Change[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { tableName, properties } = tx.getMetadata(entity);
  const columns = (Object.keys(first) as (keyof Entity & keyof typeof properties)[]).map((key) => ({
    key,
    name: properties[key]?.fieldNames[0] ?? key,
  }));
  const named = columns.map(({ name }) => `"${name}"`).join(', ');
  const records = rows.map((row) => Object.fromEntries(columns.map(({ key, name }) => [name, row[key]])));
  return [
    {
      sql: `insert into ${tableName} (${named}) select ${named} from jsonb_populate_recordset(null::${tableName}, ?::jsonb)`,
      values: [JSON.stringify(records)],
    },
  ];
}

/** Runs the changes as one statement: to the database each statement costs as much as many rows. None may build on another. */
export async function changeTogether(tx: Transaction, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const parts = changes.map(({ sql }, index) => `change_${index} as (${sql})`);
  await tx.execute(
    `with ${parts.join(', ')} select 1`,
    changes.flatMap(({ values }) => values),
  );
}
