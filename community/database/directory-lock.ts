import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, utimes, link, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DirectoryHolder } from '../inspection.ts';
import { isAlive, whoAmI } from './process-identity.ts';
import type { ProcessIdentity } from './process-identity.ts';
import { DirectoryLocked } from './unfit.ts';

/** What the lock file says. `port` and `token` are how commands reach the running server; null until it listens. */
export interface LockRecord extends ProcessIdentity {
  readonly id: string;
  readonly port: number | null;
  readonly token: string | null;
}

export interface DirectoryLock {
  readonly path: string;
  /** Says where the holder listens. The file is replaced whole, so nobody reads half of it. */
  announce(server: Pick<LockRecord, 'port' | 'token'>): Promise<void>;
  release(): Promise<void>;
}

const heartbeat = 5_000;
/** A holder that we cannot look up (another host, another container) is believed alive for as long after its last heartbeat. */
const heartbeatLost = 20_000;

/**
 * Takes the data directory for this process, before anything in it is opened: the embedded database itself lets two
 * processes open one directory and then silently loses rows. A lock whose holder died is taken over.
 * Throws `DirectoryLocked` within a second.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, 'fuero.lock');
  const mine: LockRecord = { id: randomUUID(), ...(await whoAmI()), port: null, token: null };
  for (let attempt = 0; attempt < 10; attempt++) {
    if (await create(path, mine)) {
      if (await isStillMine(path, mine)) return hold(path, mine);
      continue;
    }
    const found = await read(path);
    if (found === 'gone') continue;
    if (found !== 'unreadable' && (await isHeld(path, found))) {
      throw new DirectoryLocked({ pid: found.pid, directory });
    }
    await setAside(path, found === 'unreadable' ? null : found.id);
  }
  const found = await read(path);
  throw new DirectoryLocked({ pid: typeof found === 'string' ? 0 : found.pid, directory });
}

/** Who has the directory, for somebody who only asks: nothing is taken over. */
export async function holderOf(directory: string): Promise<DirectoryHolder> {
  const path = join(directory, 'fuero.lock');
  const found = await read(path);
  if (found === 'gone') return { kind: 'nobody' };
  if (found === 'unreadable') return { kind: 'dead', pid: null };
  const { pid, host, port } = found;
  return (await isHeld(path, found)) ? { kind: 'process', pid, host, port } : { kind: 'dead', pid };
}

/** Throws `DirectoryLocked` where another process has the directory: told before all that would open it is loaded. Takes nothing. */
export async function refuseIfHeld(directory: string): Promise<void> {
  const holder = await holderOf(directory);
  if (holder.kind === 'process') throw new DirectoryLocked({ pid: holder.pid, directory });
}

async function create(path: string, record: LockRecord): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(JSON.stringify(record));
    await file.sync();
    await file.close();
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Two processes that find the same dead lock may push each other aside; the file decides after both have moved. */
async function isStillMine(path: string, mine: LockRecord): Promise<boolean> {
  await sleep(30);
  const found = await read(path);
  return typeof found !== 'string' && found.id === mine.id;
}

/** A file without content is being written at this moment, or its writer died then: half a second tells which. */
async function read(path: string): Promise<LockRecord | 'gone' | 'unreadable'> {
  for (let attempt = 0; attempt < 10; attempt++) {
    try {
      const record: unknown = JSON.parse(await readFile(path, 'utf8'));
      if (isRecord(record)) return record;
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return 'gone';
      if (!(error instanceof SyntaxError)) throw error;
    }
    await sleep(50);
  }
  return 'unreadable';
}

async function isHeld(path: string, record: LockRecord): Promise<boolean> {
  const alive = await isAlive(record);
  if (alive !== 'unknown') return alive === 'yes';
  const { mtimeMs } = await stat(path);
  return Date.now() - mtimeMs < heartbeatLost;
}

/** Moves a dead lock out of the way, and puts it back when it turns out to be a live one that took its place meanwhile. */
async function setAside(path: string, deadId: string | null): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  const moved = await read(aside);
  const isDead = typeof moved === 'string' || moved.id === deadId;
  if (!isDead) {
    await link(aside, path).catch((error: unknown) => {
      if (!hasCode(error, 'EEXIST')) throw error;
    });
  }
  await rm(aside, { force: true });
}

function hold(path: string, mine: LockRecord): DirectoryLock {
  const beat = setInterval(() => {
    const now = new Date();
    // A missing file only means that someone cleared the directory; the next start will say so.
    utimes(path, now, now).catch(() => undefined);
  }, heartbeat);
  beat.unref();
  return {
    path,
    async announce({ port, token }) {
      const next = `${path}.${mine.id}`;
      await writeFile(next, JSON.stringify({ ...mine, port, token }), { mode: 0o600 });
      await rename(next, path);
    },
    async release() {
      clearInterval(beat);
      const found = await read(path);
      if (typeof found !== 'string' && found.id === mine.id) await rm(path, { force: true });
    },
  };
}

function isRecord(value: unknown): value is LockRecord {
  return typeof value === 'object' && value !== null && 'pid' in value && 'id' in value && 'boot' in value;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
