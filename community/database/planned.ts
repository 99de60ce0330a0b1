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
/** Milliseconds that plans are kept: tables grow, and what was planned for a small one reads all of a large one. */
const keptFor = 2_000;
const discarding = 'discard plans';

/** What a connection has prepared, also in transactions that came to nothing, and since when it keeps its plans. */
class Plans {
  readonly #prepared = new Set<number>();
  #since = performance.now();

  /** What has to be run before the statement is. */
  before(number: number): readonly string[] {
    const isOld = performance.now() - this.#since > keptFor;
    if (isOld) this.#since = performance.now();
    return [...(isOld ? [discarding] : []), ...(this.#prepared.has(number) ? [] : [preparing(number)])];
  }

  ran(number: number): void {
    this.#prepared.add(number);
  }
}

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
  if (number === null) return runOnce<Rows>(tx, sql, values);
  const plans = embedded.get(tx.getConnection());
  for (const first of plans?.before(number) ?? []) await tx.execute(first);
  plans?.ran(number);
  const places = values.length === 0 ? '' : `(${values.map(() => '?').join(', ')})`;
  return tx.execute<Rows>(`${prefix}${number}${places}`, [...values]);
}

/** The same for a statement about so much at once that a plan of its own is worth its price. */
export function runOnce<Rows extends readonly object[]>(
  tx: Transaction,
  sql: string,
  values: readonly unknown[],
): Promise<Rows> {
  return tx.execute<Rows>(sql, [...values]);
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

/** The plans of the one connection of an embedded database. */
const embedded = new WeakMap<AbstractSqlConnection, Plans>();

/** Says that everything that goes through this is one connection. */
export function isEmbedded(connection: AbstractSqlConnection): void {
  embedded.set(connection, new Plans());
}

/** A pooled connection, as far as this needs it. */
interface Queried {
  query(...asked: readonly unknown[]): unknown;
}

/** Lets a connection of a pool prepare what it is asked for the first time. */
export function preparesFirst(client: Queried): void {
  const query = client.query.bind(client);
  const plans = new Plans();
  client.query = (...asked) => {
    const number = plannedIn(asked[0]);
    const first = number === null ? [] : plans.before(number);
    return number === null || first.length === 0 ? query(...asked) : after(number, first, asked);
  };
  const after = async (number: number, first: readonly string[], asked: readonly unknown[]) => {
    for (const sql of first) await query(sql);
    plans.ran(number);
    return query(...asked);
  };
}

function plannedIn(asked: unknown): number | null {
  return typeof asked === 'string' && asked.startsWith(prefix)
    ? Number.parseInt(asked.slice(prefix.length), 10)
    : null;
}
