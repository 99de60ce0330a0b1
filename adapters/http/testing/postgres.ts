import { randomBytes } from 'node:crypto';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { Client } from 'pg';

const serverUrl = process.env['FUERO_TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** Whether the tests on PostgreSQL can run here. Where CI is set they must: `npm test` fails without it. */
export async function postgresAnswers(): Promise<boolean> {
  if (serverUrl === '') return false;
  const client = new Client({ connectionString: serverUrl, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    // "No" is the answer that was asked for.
    return false;
  }
}

export interface CutOffDatabase {
  /** The database, through a wire that can be cut. */
  readonly url: string;
  cut(): void;
  mend(): void;
  drop(): Promise<void>;
}

/** A new database behind a proxy of ours, which can go away and come back as a server does. */
export async function databaseBehindProxy(): Promise<CutOffDatabase> {
  const name = `fuero_door_${randomBytes(4).toString('hex')}`;
  await onServer(`create database ${name}`);
  const target = new URL(serverUrl);
  const sockets = new Set<Socket>();
  let isCut = false;
  const proxy = createServer((incoming) => {
    const outgoing = connect({ host: target.hostname, port: Number(target.port || 5432) });
    for (const socket of [incoming, outgoing]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.once('close', () => {
        sockets.delete(socket);
        incoming.destroy();
        outgoing.destroy();
      });
    }
    if (isCut) incoming.destroy();
    else incoming.pipe(outgoing).pipe(incoming);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  url.pathname = name;
  return {
    url: url.href,
    cut() {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend() {
      isCut = false;
    },
    async drop() {
      for (const socket of sockets) socket.destroy();
      proxy.close();
      await onServer(`drop database if exists ${name} with (force)`);
    },
  };
}

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(sql);
  await client.end();
}
