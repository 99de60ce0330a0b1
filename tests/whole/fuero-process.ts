import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { putMigrated } from '../../community/testing/embedded.ts';
import type { Start } from '../../community/testing/place.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const serviceKey = 'service-key-for-tests-0123456789';

/** A server of its own: the real program as a child process, with its own data folder. */
export interface FueroProcess {
  readonly url: string;
  readonly pid: number;
  readonly rules: string;
  /** What it has said on standard error so far. */
  said(): string;
  post(body: unknown): Promise<{ readonly status: number; readonly body: unknown }>;
  get(path: string): Promise<{ readonly status: number; readonly body: unknown }>;
  /** A command of the same program beside it; what it said on standard output. */
  run(...command: readonly string[]): Promise<string>;
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

export interface Home {
  readonly folder: string;
  start(environment?: Readonly<Record<string, string>>): Promise<FueroProcess>;
  remove(): Promise<void>;
}

/** `empty`: a folder in which Fuero has never been, so that the first start is one. */
export async function makeHome(rules = join(root, 'rules'), database: Start = 'migrated'): Promise<Home> {
  const folder = await mkdtemp(join(tmpdir(), 'fuero-whole-'));
  if (database === 'migrated') await putMigrated(join(folder, 'data'));
  const running: FueroProcess[] = [];
  return {
    folder,
    async start(environment = {}) {
      const server = await launch({ folder, rules, environment });
      running.push(server);
      return server;
    },
    async remove() {
      for (const server of running) await server.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function launch(input: {
  folder: string;
  rules: string;
  environment: Readonly<Record<string, string>>;
}): Promise<FueroProcess> {
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    FUERO_DATA: join(input.folder, 'data'),
    FUERO_RULES: input.rules,
    FUERO_SERVICE_KEY: serviceKey,
    FUERO_PORT: String(20_000 + Math.floor(Math.random() * 20_000)),
    NO_COLOR: '1',
    ...input.environment,
  };
  const program = join(root, 'adapters/cli/main.ts');
  const child = spawn(process.execPath, [program, 'start'], {
    cwd: input.folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env,
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await waitFor(
    () => /desk\s+(http:\S+)/.exec(said)?.[1] ?? null,
    () => child.exitCode !== null,
    () => said,
  );
  const call = async (path: string, init: RequestInit) => {
    const response = await fetch(url + path, {
      ...init,
      headers: { authorization: `Bearer ${serviceKey}`, 'content-type': 'application/json' },
    });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  return {
    url,
    pid: child.pid ?? 0,
    rules: input.rules,
    said: () => said,
    post: (body) => call('/api/forum/events', { method: 'POST', body: JSON.stringify(body) }),
    get: (path) => call(path, { method: 'GET' }),
    run: async (...command) =>
      (await promisify(execFile)(process.execPath, [program, ...command], { cwd: input.folder, env })).stdout,
    async kill(signal) {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    },
  };
}

async function waitFor<T>(look: () => T | null, over: () => boolean, said: () => string): Promise<T> {
  for (let i = 0; i < 600; i++) {
    const found = look();
    if (found !== null) return found;
    if (over()) throw new Error(`the server ended:\n${said()}`);
    await sleep(100);
  }
  throw new Error(`the server did not start within a minute:\n${said()}`);
}

let number = 0;

/** An event of the door by a member of two years. */
export function post(
  text: string,
  changes: { readonly id?: string; readonly author?: string } = {},
): Readonly<Record<string, unknown>> {
  number += 1;
  const author = changes.author ?? 'ana';
  return {
    id: changes.id ?? `whole-${number}`,
    kind: 'content.created',
    author: { id: author, name: author, createdAt: '2024-03-01T00:00:00Z', joinedAt: '2024-03-02T00:00:00Z' },
    content: { id: `content-${number}`, type: 'post', text },
  };
}

export const hostile = 'Yo ya cobré, entren: https://premios-gratis.example/mx?ref=88';
