import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Caller } from './caller.ts';
import { insideTransaction, refuseInside } from './one-connection.ts';
import { runWithNext } from './planned.ts';

/** The entity manager of one open transaction. Everything in it goes through this. */
export type Transaction = EntityManager;

/** The open database. Every statement of the house runs in one of these two. */
export interface Database {
  readonly orm: MikroORM;
  readonly kind: 'pglite' | 'postgresql';
  /** Names of the migrations that should be there. */
  readonly migrations: readonly string[];
  /** Reads as the caller: row policies decide what there is to see. */
  readAs<T>(caller: Caller, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * Authorises as the caller, then writes as `fuero_core` in the same transaction. What `authorise` returns goes to
   * `work`; a `Refusal` from it ends the transaction. Repeated when the database asks for it (deadlock, serialisation), so
   * neither may have effects outside.
   */
  write<A, T>(
    caller: Caller,
    authorise: (tx: Transaction) => Promise<A>,
    work: (tx: Transaction, authorised: A) => Promise<T>,
  ): Promise<T>;
  /** The house's own work on a community, for which nobody has to be authorised. Repeated like `write`. */
  asHouse<T>(community: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /**
   * Like `asHouse`, and the only such work on this community until it ends, across processes too: events are judged and
   * policy is published in order. Its lock is taken before any other.
   */
  inOrder<T>(community: string, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Writes into the directory lock where this process listens; without effect where there is none. */
  announce(server: { readonly port: number; readonly token: string }): Promise<void>;
  close(): Promise<void>;
}

/** PostgreSQL's way of saying "try again": serialization_failure, deadlock_detected. */
const tryAgain = new Set(['40001', '40P01']);
const attempts = 5;

export function createDatabase(
  orm: MikroORM,
  rest: Pick<Database, 'kind' | 'migrations' | 'announce' | 'close'>,
): Database {
  async function transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    refuseInside();
    for (let attempt = 1; ; attempt++) {
      try {
        return await orm.em.fork().transactional((em) => insideTransaction(() => work(em)), { clear: true });
      } catch (error) {
        if (attempt === attempts || !tryAgain.has(sqlState(error) ?? '')) throw error;
      }
    }
  }
  return {
    ...rest,
    orm,
    readAs: (caller, work) =>
      transaction(async (tx) => {
        await enter(tx, caller);
        return work(tx);
      }),
    write: (caller, authorise, work) =>
      transaction(async (tx) => {
        await enter(tx, caller);
        const authorised = await authorise(tx);
        await runWithNext(tx, `select set_config('role', 'fuero_core', true)`, []);
        return work(tx, authorised);
      }),
    asHouse: (community, work) =>
      transaction(async (tx) => {
        await enter(tx, core(community));
        return work(tx);
      }),
    inOrder: (community, work) =>
      transaction(async (tx) => {
        await enter(tx, core(community), `, ${orderLock}`, [community]);
        return work(tx);
      }),
  };
}

const orderLock = 'pg_advisory_xact_lock(hashtextextended(?, 7383))';

/** For a write that was authorised as somebody: from here on it has the community to itself, like `inOrder`. Before any other lock. */
export async function waitForOrder(tx: Transaction, community: string): Promise<void> {
  await tx.execute(`select ${orderLock}`, [community]);
}

/** The house's own rights, which no caller has. Nothing else takes them. */
function core(community: string): Entrant {
  return { role: 'fuero_core', community, member: null };
}

type Entrant = Omit<Caller, 'role'> & { readonly role: Caller['role'] | 'fuero_core' };

/** Makes the transaction somebody's, and does what else can be done in the same statement. */
async function enter(
  tx: Transaction,
  who: Entrant,
  also = '',
  values: readonly string[] = [],
): Promise<void> {
  await runWithNext(
    tx,
    `select set_config('role', ?, true), set_config('fuero.community', ?, true), set_config('fuero.member', ?, true)${also}`,
    [who.role, who.community, who.member ?? '', ...values],
  );
}

/** The five characters by which PostgreSQL names an error; null when the error is none of its. */
export function sqlState(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? sqlState(error.cause) : null;
}
