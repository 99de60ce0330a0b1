import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textOf } from '@fuero/engine';
import { percentile, rounded } from './measure.ts';
import type { Figure } from './measure.ts';
import { seeded } from '@fuero/engine/disguise';
import { answers, root, start, temporaryDatabase } from './server.ts';
import { makeWorkload } from './workload.ts';

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
    let server = await start(folder, { databaseUrl });
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
    server = await start(folder, { databaseUrl });
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
