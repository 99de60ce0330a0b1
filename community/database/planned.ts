import type { AbstractSqlConnection } from '@mikro-orm/postgresql';
import type { Transaction } from './database.ts';

/**
 * Statements that come again and again. To read and plan one takes the database several times as long as to run it, so each
 * connection does that once, by `prepare`.
 */
const numbers = new Map<string, number>();
const texts: string[] = [];
/** A connection keeps a plan of each. Further ones are planned each time, as any other statement. */
const most = 300;

const prefix = 'execute fuero_';

/**
 * Runs a statement whose text is one of few, whatever its values are. The text names its columns, and shows what type each value
 * has (`?::int` where nothing else does).
 */
export async function runPlanned<Rows extends readonly object[]>(
  tx: Transaction,
  sql: string,
  values: readonly unknown[],
): Promise<Rows> {
  const number = numberOf(sql);
  if (number === null) return tx.execute<Rows>(sql, [...values]);
  const prepared = embedded.get(tx.getConnection());
  if (prepared !== undefined && !prepared.has(number)) {
    await tx.execute(preparing(number));
    prepared.add(number);
  }
  const places = values.length === 0 ? '' : `(${values.map(() => '?').join(', ')})`;
  return tx.execute<Rows>(`${prefix}${number}${places}`, [...values]);
}

function numberOf(sql: string): number | null {
  const known = numbers.get(sql);
  if (known !== undefined) return known;
  if (texts.length === most) return null;
  numbers.set(sql, texts.length);
  return texts.push(sql) - 1;
}

function preparing(number: number): string {
  let place = 0;
  const text = (texts[number] ?? '').replaceAll('?', () => `$${(place += 1)}`);
  return `prepare fuero_${number} as ${text}`;
}

/** What the one connection of an embedded database has prepared, also in transactions that came to nothing. */
const embedded = new WeakMap<AbstractSqlConnection, Set<number>>();

/** Says that everything that goes through this is one connection. */
export function isEmbedded(connection: AbstractSqlConnection): void {
  embedded.set(connection, new Set());
}

/** A pooled connection, as far as this needs it. */
interface Queried {
  query(...asked: readonly unknown[]): unknown;
}

/** Lets a connection of a pool prepare what it is asked for the first time. */
export function preparesFirst(client: Queried): void {
  const query = client.query.bind(client);
  const prepared = new Set<number>();
  client.query = (...asked) => {
    const number = plannedIn(asked[0]);
    if (number === null || prepared.has(number)) return query(...asked);
    const prepare = query(preparing(number)) as Promise<unknown>;
    return prepare.then(() => {
      prepared.add(number);
      return query(...asked);
    });
  };
}

function plannedIn(asked: unknown): number | null {
  return typeof asked === 'string' && asked.startsWith(prefix)
    ? Number.parseInt(asked.slice(prefix.length), 10)
    : null;
}
