import { AsyncLocalStorage } from 'node:async_hooks';
import type { AbstractSqlConnection } from '@mikro-orm/postgresql';

const open = new AsyncLocalStorage<true>();

/** A query went past the transaction that is open around it. A bug of ours, never the caller's. */
export class OutsideTransaction extends Error {
  constructor() {
    super('a transaction is open here: every query goes through its entity manager');
    this.name = 'OutsideTransaction';
  }
}

/** Marks everything that `work` starts as being inside a transaction. */
export function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
  return open.run(true, work);
}

export function refuseInside(): void {
  if (open.getStore() === true) throw new OutsideTransaction();
}

/**
 * Refuses what would need a second connection while this async context has a transaction open. The embedded database
 * has one connection, so such a query would wait for its own transaction for ever; on a server with a full pool likewise.
 * Refused on both, so that a slip shows in the first test that meets it.
 */
export function guardConnection(connection: AbstractSqlConnection): void {
  const execute = connection.execute.bind(connection);
  const begin = connection.begin.bind(connection);
  const stream = connection.stream.bind(connection);
  connection.execute = async (query, params, method, ctx, loggerContext) => {
    if (ctx === undefined) refuseInside();
    return execute(query, params, method, ctx, loggerContext);
  };
  connection.begin = async (options) => {
    if (options?.ctx === undefined) refuseInside();
    return begin(options);
  };
  connection.stream = (query, params, ctx, loggerContext, chunkSize) => {
    if (ctx === undefined) refuseInside();
    return stream(query, params, ctx, loggerContext, chunkSize);
  };
}
