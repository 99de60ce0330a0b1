import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { Agent, request } from 'node:http';
import { createServer, connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const serviceKey = 'bench-service-key-0123456789abcdef';

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** The service key when absent. */
  readonly bearer?: string;
}

export interface Answered {
  readonly status: number;
  readonly body: string;
}

/** Fuero as a process of its own, on loopback. */
export interface Server {
  readonly url: string;
  /** Milliseconds from the start of the process until it is ready. */
  readonly startedIn: number;
  post(body: unknown): Promise<unknown>;
  /** Any call; what it answers is the caller's to judge. */
  call(call: Call): Promise<Answered>;
  /** Megabytes of resident memory. */
  rss(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts it on a folder with `rules` in it. `clients`: connections at once. */
export async function start(
  folder: string,
  {
    databaseUrl,
    environment = {},
    clients = 1,
  }: {
    readonly databaseUrl: string | null;
    readonly environment?: Readonly<Record<string, string>>;
    readonly clients?: number;
  },
): Promise<Server> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, [join(root, 'adapters/cli/main.ts'), 'start'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      FUERO_DATA: join(folder, 'data'),
      FUERO_PORT: String(port),
      FUERO_RULES: join(folder, 'rules'),
      FUERO_SERVICE_KEY: serviceKey,
      FUERO_LOG_LEVEL: 'warn',
      DATABASE_URL: databaseUrl ?? '',
      ...environment,
    },
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-4000)));
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const call = caller(port, agent);
  while ((await call({ method: 'GET', path: '/readyz' }).catch(() => ({ status: 0 }))).status !== 200) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${said}`);
    if (performance.now() - started > 60_000)
      throw new Error(`the server is not ready after a minute: ${said}`);
    await sleep(20);
  }
  return {
    url: `http://127.0.0.1:${port}`,
    call,
    startedIn: performance.now() - started,
    async post(body) {
      const answer = await call({ method: 'POST', path: '/api/forum/events', body });
      if (answer.status !== 200)
        throw new Error(`the door answered ${answer.status}: ${answer.body.slice(0, 300)}`);
      return JSON.parse(answer.body) as unknown;
    },
    async rss() {
      const { body } = await call({ method: 'GET', path: '/metrics' });
      return Number(/^process_resident_memory_bytes (\S+)/m.exec(body)?.[1]) / 2 ** 20;
    },
    stop: () => stop(child, agent),
  };
}

async function stop(child: ChildProcess, agent: Agent): Promise<void> {
  agent.destroy();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

function caller(port: number, agent: Agent): Server['call'] {
  return ({ method, path, body, bearer = serviceKey }) =>
    new Promise((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${bearer}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      };
      const req = request({ host: '127.0.0.1', port, method, path, agent, headers }, (res) => {
        const chunks: Buffer[] = [];
        res.on('data', (chunk: Buffer) => chunks.push(chunk));
        res.on('error', reject);
        res.on('end', () => resolve({ status: res.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
      });
      req.on('error', reject);
      req.end(body === undefined ? undefined : JSON.stringify(body));
    });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Whether something listens there. */
export function answers(url: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: url.hostname, port: Number(url.port || 5432), timeout: 1000 });
    const done = (ok: boolean) => {
      socket.destroy();
      resolve(ok);
    };
    socket
      .on('connect', () => done(true))
      .on('error', () => done(false))
      .on('timeout', () => done(false));
  });
}

/** A database of one benchmark's own. */
export async function temporaryDatabase(server: string): Promise<{ url: string; drop(): Promise<void> }> {
  const { default: pg } = await import('pg');
  const name = `fuero_bench_${process.pid}`;
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await run(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) };
}
