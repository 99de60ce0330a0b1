import type { Transaction } from './database.ts';
import { runPlanned } from './planned.ts';

/** One statement that changes data, with a value for each `?`. */
export interface Change {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** One `select`, with a value for each `?`. */
export type Question = Change;

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
  await runPlanned(
    tx,
    `${besides(changes)} select 1`,
    changes.flatMap(({ values }) => values),
  );
}

/**
 * Asks the questions as one statement, in the order of their names' appearance, and makes changes beside them which none of the
 * answers shows. The rows are as JSON has them: a time is ISO 8601 text.
 */
export async function askTogether<Answers extends Readonly<Record<string, readonly object[]>>>(
  tx: Transaction,
  questions: { readonly [Name in keyof Answers]: Question },
  changes: readonly Change[] = [],
): Promise<Answers> {
  const asked: readonly (readonly [string, Question])[] = Object.entries(questions);
  const parts = asked.map(
    ([name, { sql }]) => `(select coalesce(jsonb_agg(to_jsonb(a)), '[]') from (${sql}) as a) as "${name}"`,
  );
  const [answers] = await runPlanned<Answers[]>(
    tx,
    `${besides(changes)} select ${parts.join(', ')}`,
    [...changes, ...asked.map(([, question]) => question)].flatMap(({ values }) => values),
  );
  if (answers === undefined) throw new Error('a select without a table gave no row');
  return answers;
}

function besides(changes: readonly Change[]): string {
  if (changes.length === 0) return '';
  return `with ${changes.map(({ sql }, index) => `change_${index} as (${sql})`).join(', ')}`;
}
