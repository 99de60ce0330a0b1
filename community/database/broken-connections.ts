import type { EventEmitter } from 'node:events';

/** A connection that is lent by the driver's pool, as far as this needs it. */
interface Lent extends EventEmitter {
  release(destroy?: unknown): void;
}

/**
 * Gives a connection that ends while it is lent back to its pool. The query builder does so only after `commit` or
 * `rollback` has succeeded, and on a broken connection neither does (nor `begin`): each would take a place of the pool with
 * it, until no query could run any more though the server had long come back.
 */
export function returnBroken(pool: { connect(): Promise<Lent> }): void {
  const connect = pool.connect.bind(pool);
  pool.connect = async () => {
    const client = await connect();
    const release = client.release.bind(client);
    let isLent = true;
    const giveBack = (destroy?: unknown) => {
      if (!isLent) return;
      isLent = false;
      client.off('end', onEnd);
      release(destroy);
    };
    const onEnd = () => giveBack(true);
    client.once('end', onEnd);
    client.release = giveBack;
    return client;
  };
}
