import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { createServer, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { textOf } from '@fuero/engine';
import { percentile, rounded } from './measure.ts';
import type { Figure } from './measure.ts';
import { seeded } from '@fuero/engine/disguise';
import { makeWorkload } from './workload.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const serviceKey = 'bench-service-key-0123456789abcdef';
const singles = 2000;
const batches = 40;
const batchSize = 500;
const suspended = 25;
/** Milliseconds of event time between two events: a busy forum, in which nobody floods. */
const gap = 1_000;

/** 2 % of the events fire a rule, 0.5 % come from authors who are suspended. */
const firing = 0.02;
const fromSuspended = 0.005;
const benchRules = `lists:
  bench-block: { terms: ["zarandaja prohibida"] }
  bench-suspend: { terms: ["zarandaja suspendida"] }
rules:
  - { id: bench/block, when: { text: { contains: bench-block } }, then: [delete, { points: 1 }] }
  - { id: bench/suspend, when: { text: { contains: bench-suspend } }, then: [{ suspend: 30d }] }
`;

/** The whole way of an event over loopback HTTP: door, engine, journal, decision, answer. On PGlite, and on PostgreSQL where it answers. */
export async function benchDoor(seed: number, say: (line: string) => void): Promise<readonly Figure[]> {
  const figures = await measure({ seed, say, databaseUrl: null, suffix: '' });
  const server = process.env['FUERO_BENCH_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
  if (!(await answers(new URL(server)))) {
    say('PostgreSQL does not answer: its figures are left out');
    return figures;
  }
  const database = await temporaryDatabase(server);
  try {
    return [...figures, ...(await measure({ seed, say, databaseUrl: database.url, suffix: '.postgres' }))];
  } finally {
    await database.drop();
  }
}

interface Run {
  readonly seed: number;
  readonly say: (line: string) => void;
  readonly databaseUrl: string | null;
  readonly suffix: string;
}

async function measure({ seed, say, databaseUrl, suffix }: Run): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'fuero-bench-'));
  const figures: Figure[] = [];
  const add = (name: string, value: number, unit: string) => {
    figures.push({ name: `door.${name}${suffix}`, value: rounded(value), unit });
    say(`door.${name}${suffix}: ${rounded(value)} ${unit}`);
  };
  try {
    await cp(join(root, 'rules'), join(folder, 'rules'), { recursive: true });
    await writeFile(join(folder, 'rules', 'bench.yaml'), benchRules);
    let server = await start(folder, databaseUrl);
    add('first_start_ms', server.startedIn, 'ms');
    await server.post(
      Array.from({ length: suspended }, (_, i) => event(`s${i}`, `suspended${i}`, 'zarandaja suspendida')),
    );

    const all = makeEvents(seed, singles + batches * batchSize);
    const waits: number[] = [];
    for (const one of all.slice(0, singles)) {
      const sent = performance.now();
      await server.post(one);
      waits.push(performance.now() - sent);
    }
    add('single_p50_ms', percentile(waits, 0.5), 'ms');
    add('single_p99_ms', percentile(waits, 0.99), 'ms');

    const sent = performance.now();
    let blocked = 0;
    for (let i = 0; i < batches; i++) {
      const answersOfBatch = await server.post(
        all.slice(singles + i * batchSize, singles + (i + 1) * batchSize),
      );
      blocked += (answersOfBatch as readonly { decision?: string }[]).filter(
        (a) => a.decision === 'block',
      ).length;
    }
    add('batch_events_per_s', (batches * batchSize) / ((performance.now() - sent) / 1000), 'events/s');
    add('blocked_share', blocked / (batches * batchSize), 'ratio');
    add('rss_mb', await server.rss(), 'MB');
    await server.stop();
    server = await start(folder, databaseUrl);
    add('start_ms', server.startedIn, 'ms');
    await server.stop();
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function makeEvents(seed: number, count: number): readonly object[] {
  const first = Date.now() - count * gap;
  const random = seeded(seed + 77);
  const { events } = makeWorkload({ seed, rules: 50, events: count });
  return events.map((source, i) => {
    const share = random.next();
    const author =
      share < fromSuspended
        ? `suspended${random.between(0, suspended - 1)}`
        : `member${random.between(1, 2000)}`;
    const text =
      share < fromSuspended + firing && share >= fromSuspended
        ? `${textOf(source)} zarandaja prohibida`
        : textOf(source);
    return event(`e${i}`, author, text, new Date(first + i * gap));
  });
}

function event(id: string, author: string, text: string, at = new Date()): object {
  const person = {
    id: author,
    name: author,
    createdAt: '2023-01-01T00:00:00Z',
    joinedAt: '2023-06-01T00:00:00Z',
    roles: [],
  };
  const content = {
    id: `c-${id}`,
    type: 'post',
    title: null,
    text,
    parent: null,
    url: null,
    attachments: [],
  };
  return { id, kind: 'content.created', at: at.toISOString(), author: person, content };
}

interface Server {
  /** Milliseconds from the start of the process until it is ready. */
  readonly startedIn: number;
  post(body: unknown): Promise<unknown>;
  /** Megabytes of resident memory. */
  rss(): Promise<number>;
  stop(): Promise<void>;
}

async function start(folder: string, databaseUrl: string | null): Promise<Server> {
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
      ...(databaseUrl === null ? { DATABASE_URL: '' } : { DATABASE_URL: databaseUrl }),
    },
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-4000)));
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const call = caller(port, agent);
  while ((await call('GET', '/readyz').catch(() => ({ status: 0 }))).status !== 200) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${said}`);
    if (performance.now() - started > 60_000)
      throw new Error(`the server is not ready after a minute: ${said}`);
    await sleep(20);
  }
  return {
    startedIn: performance.now() - started,
    async post(body) {
      const answer = await call('POST', '/api/forum/events', JSON.stringify(body));
      if (answer.status !== 200)
        throw new Error(`the door answered ${answer.status}: ${answer.body.slice(0, 300)}`);
      return JSON.parse(answer.body) as unknown;
    },
    async rss() {
      const { body } = await call('GET', '/metrics');
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

function caller(port: number, agent: Agent) {
  return (method: string, path: string, body?: string) =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${serviceKey}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      };
      const req = request({ host: '127.0.0.1', port, method, path, agent, headers }, (res) => {
        const chunks: Buffer[] = [];
        res.on('data', (chunk: Buffer) => chunks.push(chunk));
        res.on('end', () => resolve({ status: res.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
      });
      req.on('error', reject);
      req.end(body);
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

function answers(url: URL): Promise<boolean> {
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

async function temporaryDatabase(server: string): Promise<{ url: string; drop(): Promise<void> }> {
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
