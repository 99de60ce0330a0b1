import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { holderOf } from '@fuero/community';
import type { DirectoryHolder } from '@fuero/community';
import type { Config } from '../../config/config.ts';
import { urlHost } from '../../config/url-host.ts';
import { findServer } from '../find-server.ts';
import type { Ask } from '../find-server.ts';
import type { Check } from './check.ts';

export interface Served {
  readonly check: Check;
  /** Whether a server that works has this store. */
  readonly serves: boolean;
  /** The server that has the store; `null`: nobody has, so it may be opened here. `busy`: somebody has who cannot be asked. */
  readonly ask: Ask | 'busy' | null;
}

const start = 'fuero start starts it';

/** Whether a server runs, by the directory lock; PostgreSQL has none, so there the port is asked. */
export async function checkServer(config: Config): Promise<Served> {
  if (config.databaseUrl !== null) {
    const check = await checkPort(config);
    return { check, serves: check.status === 'ok', ask: null };
  }
  const lock = join(config.dataDir, 'fuero.lock');
  const nobody: DirectoryHolder = { kind: 'nobody' };
  const holder = existsSync(lock) ? await holderOf(config.dataDir) : nobody;
  if (holder.kind === 'process') return askHolder(config.dataDir, holder);
  return {
    check: holder.kind === 'dead' ? leftBehind(lock, holder.pid) : noServer(config.dataDir),
    serves: false,
    ask: null,
  };
}

async function askHolder(
  dataDir: string,
  { pid, host, port }: DirectoryHolder & { kind: 'process' },
): Promise<Served> {
  const name = 'server';
  const process = `process ${pid}${host === hostname() ? '' : ` on ${host}`}`;
  if (port === null)
    return {
      check: {
        name,
        status: 'warning',
        message: `${process} holds ${dataDir} and does not serve: it is starting, or another command is at work`,
        hint: 'the store could not be looked at; ask again in a moment',
      },
      serves: false,
      ask: 'busy',
    };
  const ask = await findServer(dataDir);
  if (ask !== null)
    return { check: { name, status: 'ok', message: `${process} serves on port ${port}` }, serves: true, ask };
  return {
    check: {
      name,
      status: 'problem',
      message: `${process} holds ${dataDir} and does not answer at 127.0.0.1:${port}`,
      hint: 'the store could not be looked at; the log of the process says why, and a server whose FUERO_HOST is one outer address does not hear the commands of this machine',
    },
    serves: false,
    ask: 'busy',
  };
}

function leftBehind(lock: string, pid: number | null): Check {
  const who = pid === null ? 'a process' : `process ${pid}`;
  return {
    name: 'server',
    status: 'warning',
    message: `none is running; ${who} ended without giving ${lock} back (killed, or the machine went down)`,
    hint: `the lock needs no mending, whoever opens the directory next takes it over; ${start}`,
  };
}

function noServer(dataDir: string): Check {
  const name = 'server';
  if (!existsSync(join(dataDir, 'pglite')))
    return { name, status: 'ok', message: `not started yet: ${start}` };
  return { name, status: 'warning', message: `none is running: nobody holds ${dataDir}`, hint: start };
}

/** What `/readyz` says. */
interface Readiness {
  readonly status: 'ready' | 'not-ready';
  readonly checks: Readonly<Record<string, { readonly ok: boolean; readonly reason: string | null }>>;
}

async function checkPort({ host, port }: Config): Promise<Check> {
  const name = 'server';
  const url = `http://${urlHost(host)}:${port}`;
  const readiness = await readinessOf(url);
  if (readiness === null)
    return {
      name,
      status: 'warning',
      message: `no Fuero answers at ${url}`,
      hint: `${start}; one that found its port taken listens on the next, as its log says`,
    };
  const reasons = Object.values(readiness.checks).flatMap(({ reason }) => reason ?? []);
  if (readiness.status === 'ready') return { name, status: 'ok', message: `serves at ${url}` };
  return { name, status: 'problem', message: `serves at ${url} and is not ready: ${reasons.join('; ')}` };
}

/** `null`: nobody is there, or somebody else. */
async function readinessOf(url: string): Promise<Readiness | null> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) });
    const body = (await response.json()) as Partial<Readiness> | null;
    return body?.status === undefined || body.checks === undefined ? null : (body as Readiness);
  } catch {
    // Refused, too slow, or no JSON: whoever that is, it is no Fuero that works.
    return null;
  }
}
