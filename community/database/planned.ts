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
    const isOld = this.#areOld();
    if (isOld) this.#since = performance.now();
    return [...(isOld ? [discarding] : []), ...(this.#prepared.has(number) ? [] : [preparing(number)])];
  }

  isReady(number: number): boolean {
    return this.#prepared.has(number) && !this.#areOld();
  }

  #areOld(): boolean {
    return performance.now() - this.#since > keptFor;
  }

  ran(number: number): void {
    this.#prepared.add(number);
  }
}

/** Stands before a statement that may wait. */
const waits = '/* waits */ ';
const prefix = 'execute fuero_';

/**
 * Runs a statement whose text is one of few, whatever its values are. The text names its columns, and shows what type each value
 * has (`?::int` where nothing else does).
 */
export function runPlanned<Rows extends readonly object[]>(
  tx: Transaction,
  sql: string,
  values: readonly unknown[],
): Promise<Rows> {
  return run<Rows>(tx, '', { sql, values });
}

/**
 * The same for a statement whose answer nobody reads: where each way to the database and back costs something it goes with the
 * next one, which fails if it does.
 */
export async function runWithNext(tx: Transaction, sql: string, values: readonly unknown[]): Promise<void> {
  await run(tx, waits, { sql, values });
}

async function run<Rows extends readonly object[]>(
  tx: Transaction,
  mark: string,
  { sql, values }: { readonly sql: string; readonly values: readonly unknown[] },
): Promise<Rows> {
  const number = numberOf(sql);
  if (number === null) return runOnce<Rows>(tx, `${mark}${sql}`, values);
  const plans = embedded.get(tx.getConnection());
  for (const first of plans?.before(number) ?? []) await tx.execute(first);
  plans?.ran(number);
  const places = values.length === 0 ? '' : `(${values.map(() => '?').join(', ')})`;
  return tx.execute<Rows>(`${mark}${prefix}${number}${places}`, [...values]);
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

const nothing = { command: '', rowCount: null, rows: [] } as const;

/**
 * Lets a connection of a pool prepare what it is asked for the first time, and send what may wait together with what follows: the
 * beginning of a transaction, and what `runWithNext` is given.
 */
export function savesTrips(client: Queried): void {
  const query = client.query.bind(client);
  const plans = new Plans();
  let waiting: readonly string[] = [];

  client.query = (...asked) => {
    const [text, values] = asked;
    if (typeof text !== 'string') {
      if (waiting.length > 0) throw new Error('only a statement can follow one that waits');
      return query(...asked);
    }
    if (text === 'begin' || text.startsWith(waits)) {
      waiting = [...waiting, text.replace(waits, '')];
      return Promise.resolve(nothing);
    }
    const before = waiting;
    waiting = [];
    if (text === 'rollback' && before.length > 0)
      return before[0] === 'begin' ? Promise.resolve(nothing) : query(text);
    return Array.isArray(values) && values.length > 0 ? inTurn(before, asked) : send([...before, text]);
  };

  async function inTurn(before: readonly string[], asked: readonly unknown[]): Promise<unknown> {
    if (before.length > 0) await send(before);
    return query(...asked);
  }

  /** As one message, unless something has to be prepared in between. Answers what the last one does. */
  async function send(statements: readonly string[]): Promise<unknown> {
    const isReady = statements.every((sql) => {
      const number = plannedIn(sql);
      return number === null || plans.isReady(number);
    });
    if (isReady) return lastOf(await query(statements.join('; ')));
    let answer: unknown;
    for (const sql of statements) {
      const number = plannedIn(sql);
      for (const first of number === null ? [] : plans.before(number)) await query(first);
      if (number !== null) plans.ran(number);
      answer = await query(sql);
    }
    return answer;
  }
}

function lastOf(answer: unknown): unknown {
  return Array.isArray(answer) ? (answer as readonly unknown[]).at(-1) : answer;
}

function plannedIn(sql: string): number | null {
  return sql.startsWith(prefix) ? Number.parseInt(sql.slice(prefix.length), 10) : null;
}
