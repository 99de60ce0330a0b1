import { createHmac } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../community/database/open-database.ts';
import { searchTimes } from './forum-search.ts';
import { filers, memberId, seedStatements } from './forum-seed.ts';
import type { Scale } from './forum-seed.ts';
import { percentile, rounded } from './measure.ts';
import type { Figure } from './measure.ts';
import { answers, root, start, temporaryDatabase } from './server.ts';
import type { Call, Server } from './server.ts';

const jwtSecret = 'bench-jwt-secret-0123456789abcdef0123456789';
/** As the default policy says. */
const issuer = 'https://foro.example.org';
const community = 'comunidad';
const members = 20_000;
const clients = 8;

const sizes = { postgres: 1_000_000, pglite: 100_000 } as const;
const contents = 20_000;
const rounds = { list: 200, figures: 30, figuresOfAll: 5 } as const;
/** A second, for so many seconds. */
const verifying = { rate: 100, seconds: 10 } as const;
const filing = { seconds: 10 } as const;

/** Moderating a forum that has been one for two years, through its own contract over loopback HTTP. */
export async function benchForum(seed: number, say: (line: string) => void): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const add: Add = (name, value, unit) => {
    figures.push({ name: `forum.${name}`, value: rounded(value), unit });
    say(`forum.${name}: ${rounded(value)} ${unit}`);
  };
  await onPglite({ seed, say, add });
  const address = process.env['FUERO_BENCH_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
  if (!(await answers(new URL(address)))) {
    say('PostgreSQL does not answer: its figures are left out');
    return figures;
  }
  await onPostgres(address, { seed, say, add });
  return figures;
}

type Add = (name: string, value: number, unit: string) => void;

interface Run {
  readonly seed: number;
  readonly say: (line: string) => void;
  readonly add: Add;
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'fuero-bench-'));
  try {
    await cp(join(root, 'rules'), join(folder, 'rules'), { recursive: true });
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const environment = { FUERO_JWT_SECRET: jwtSecret };

async function onPglite({ say, add }: Run): Promise<void> {
  await inFolder(async (folder) => {
    await (await start(folder, { databaseUrl: null })).stop();
    say(`filling PGlite with ${sizes.pglite} reports`);
    await fillPglite(join(folder, 'data'), { community, reports: sizes.pglite, members, contents: 0 });
    const server = await start(folder, { databaseUrl: null, environment });
    try {
      add('list_p95_ms.pglite_100k', percentile(await lists(server), 0.95), 'ms');
      add('figures_p95_ms.pglite_100k', percentile(await figuresOf(server, {}), 0.95), 'ms');
    } finally {
      await server.stop();
    }
    const found = await searchTimes(community, { databaseUrl: null, dataDir: join(folder, 'data') });
    add('search_p95_ms.pglite_100k', percentile(found, 0.95), 'ms');
  });
}

/** The embedded database's own user is a superuser; it belongs to one process at a time. */
async function fillPglite(dataDir: string, scale: Scale): Promise<void> {
  const database = await openDatabase({
    databaseUrl: null,
    dataDir,
    migrationsDir: join(root, 'migrations'),
    poolMax: 1,
    onMigrated: () => undefined,
  });
  const native = (await database.orm.em.getConnection().getNativeClient()) as unknown as {
    exec(sql: string): Promise<unknown>;
  };
  for (const sql of ['reset role', ...seedStatements(scale)]) await native.exec(sql);
  await database.close();
}

async function onPostgres(address: string, { seed, say, add }: Run): Promise<void> {
  const { default: pg } = await import('pg');
  const database = await temporaryDatabase(address);
  try {
    await inFolder(async (folder) => {
      const server = await start(folder, { databaseUrl: database.url, environment, clients: 16 });
      try {
        say(`filling PostgreSQL with ${sizes.postgres} reports`);
        const client = new pg.Client({ connectionString: database.url });
        await client.connect();
        for (const sql of seedStatements({ community, reports: sizes.postgres, members, contents }))
          await client.query(sql);
        await client.query('vacuum analyze');
        await client.end();
        const found = await searchTimes(community, { databaseUrl: database.url, dataDir: '' });
        add('search_p95_ms.postgres_1m', percentile(found, 0.95), 'ms');
        await measure(server, { seed, add });
      } finally {
        await server.stop();
      }
    });
  } finally {
    await database.drop();
  }
}

async function measure(server: Server, { seed, add }: Pick<Run, 'seed' | 'add'>): Promise<void> {
  add('list_p95_ms.postgres_1m', percentile(await lists(server), 0.95), 'ms');
  const checked = await verifications(server, seed);
  add('verify_p50_ms', percentile(checked, 0.5), 'ms');
  add('verify_p95_ms', percentile(checked, 0.95), 'ms');
  add('create_per_s', await filings(server), 'reports/s');
  add('figures_p95_ms', percentile(await figuresOf(server, {}), 0.95), 'ms');
  const always = { p_fecha_inicio: '2020-01-01' };
  add(
    'figures_of_two_years_p95_ms',
    percentile(await figuresOf(server, always, rounds.figuresOfAll), 0.95),
    'ms',
  );
  const before = await server.rss();
  const taken = await takeAway(server, '/api/forum/exports/reports.csv?from=2020-01-01');
  add('export_rows_per_s', taken.rows / taken.seconds, 'rows/s');
  add('export_rows', taken.rows, 'rows');
  add('export_rss_growth_mb', (await server.rss()) - before, 'MB');
}

/** A member's token, as the forum signs it. */
function tokenOf(n: number): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { sub: memberId(n), iss: issuer, exp: Math.floor(Date.now() / 1000) + 3600 };
  const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${createHmac('sha256', jwtSecret).update(signed).digest('base64url')}`;
}

const staffToken = tokenOf(1);

function rpc(name: string, body: object, bearer = staffToken): Call {
  return { method: 'POST', path: `/rest/v1/rpc/${name}`, body, bearer };
}

/** Milliseconds until the answer, which has to be a good one. */
async function timedCall(server: Server, call: Call): Promise<number> {
  const sent = performance.now();
  const { status, body } = await server.call(call);
  const took = performance.now() - sent;
  if (status >= 300) throw new Error(`${call.path} answered ${status}: ${body.slice(0, 300)}`);
  return took;
}

async function oneByOne(server: Server, calls: readonly Call[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const call of calls) times.push(await timedCall(server, call));
  return times;
}

/** What a moderator looks at: the queue by state and type, its next pages, and what was closed. */
async function lists(server: Server): Promise<readonly number[]> {
  const filters = [
    { p_estado: 'pendiente' },
    { p_estado: 'pendiente', p_tipo_contenido: 'hilo' },
    { p_estado: 'pendiente', p_offset: 50 },
    { p_estado: 'pendiente', p_tipo_contenido: 'post', p_limit: 200 },
    { p_estado: 'en_revision' },
    { p_estado: 'resuelto', p_limit: 50 },
    { p_tipo_contenido: 'comentario' },
    {},
  ];
  const calls = (count: number) =>
    Array.from({ length: count }, (_, i) => rpc('obtener_reportes_foro', filters[i % filters.length] ?? {}));
  await oneByOne(server, calls(filters.length * 2));
  return oneByOne(server, calls(rounds.list));
}

function figuresOf(
  server: Server,
  range: object,
  times: number = rounds.figures,
): Promise<readonly number[]> {
  return oneByOne(
    server,
    Array.from({ length: times }, () => rpc('obtener_estadisticas_moderacion', range)),
  );
}

/** At a steady rate, whether or not the ones before have been answered: who waits is counted as waiting. */
async function verifications(server: Server, seed: number): Promise<readonly number[]> {
  const calls = (count: number, from: number) =>
    Array.from({ length: count }, (_, i) =>
      rpc('verificar_sancion_usuario', {
        p_usuario_id: memberId(1 + (((from + i) * 7919 + seed) % members)),
      }),
    );
  await oneByOne(server, calls(50, 0));
  const began = performance.now();
  const answersDue = calls(verifying.rate * verifying.seconds, 50).map(async (call, i) => {
    await sleep(Math.max(0, began + (i * 1000) / verifying.rate - performance.now()));
    return timedCall(server, call);
  });
  return Promise.all(answersDue);
}

/** Filed by members of whom each reports a little, over several connections, every content known; in a second. */
async function filings(server: Server): Promise<number> {
  const bearers = Array.from({ length: filers }, (_, i) => tokenOf(2 + i));
  let filed = 0;
  const file = async () => {
    const n = filed;
    filed += 1;
    // One in five reports what another has reported just before.
    const content = n % 5 === 4 ? n - 1 : n;
    const body = {
      p_tipo_contenido: 'post',
      p_contenido_id: `nuevo-${1 + (content % contents)}`,
      p_razon: 'spam',
      p_descripcion: 'Lo he visto tres veces hoy',
    };
    await timedCall(server, rpc('crear_reporte_foro', body, bearers[n % bearers.length]));
  };
  for (let i = 0; i < 50; i++) await file();
  const warm = filed;
  const until = performance.now() + filing.seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < until) await file();
    }),
  );
  return (filed - warm) / filing.seconds;
}

/** Reads a whole export and keeps none of it. */
function takeAway(
  server: Server,
  path: string,
): Promise<{ readonly rows: number; readonly seconds: number }> {
  const sent = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${staffToken}` };
    request(`${server.url}${path}`, { headers }, (res) => {
      if (res.statusCode !== 200) reject(new Error(`${path} answered ${res.statusCode}`));
      let lines = 0;
      res.on('data', (chunk: Buffer) => {
        for (const byte of chunk) if (byte === 10) lines += 1;
      });
      res.on('error', reject);
      res.on('end', () => resolve({ rows: lines - 1, seconds: (performance.now() - sent) / 1000 }));
    })
      .on('error', reject)
      .end();
  });
}
