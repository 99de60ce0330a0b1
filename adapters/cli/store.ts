import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { AuditVerdict, House } from '@fuero/community';
import type { PolicyFile } from '@fuero/engine';
import { ConfigError, readConfig } from '../config/config.ts';
import type { Config } from '../config/config.ts';
import { linesOf } from '../http/ndjson.ts';
import { CommandFailed } from './exit.ts';

/** Milliseconds since the epoch, of events. */
export interface TimeRange {
  readonly since?: number;
  readonly until?: number;
}

/** What commands ask of the store, whoever holds it. */
export interface Store {
  verifyAudit(): Promise<AuditVerdict>;
  /** The journal as lines that `fuero replay` reads. */
  journal(range: TimeRange): AsyncIterable<Buffer>;
  /** `null`: there is no such revision. */
  filesOfRevision(number: number): Promise<readonly PolicyFile[] | null>;
  close(): Promise<void>;
}

/** The store that the environment names: through the server that holds it, or, where none runs, opened here. */
export async function openStore(): Promise<Store> {
  const config = settings();
  const held = config.databaseUrl === null ? await askedOfServer(config.dataDir) : null;
  return held ?? openHere(config);
}

function settings(): Config {
  try {
    return readConfig(process.env).config;
  } catch (error) {
    if (error instanceof ConfigError)
      throw new CommandFailed(error.message, 'the README has the table of variables');
    throw error;
  }
}

async function openHere(config: Config): Promise<Store> {
  try {
    const { openHouse } = await import('@fuero/community');
    const house = await openHouse({
      databaseUrl: config.databaseUrl,
      dataDir: config.dataDir,
      migrationsDir: fileURLToPath(new URL('../../migrations', import.meta.url)),
      clock: () => new Date(),
      log: (level, message) => {
        if (level !== 'info') process.stderr.write(`fuero: ${message}\n`);
      },
    });
    return storeOf(house);
  } catch (error) {
    if (error instanceof Error && ['DirectoryLocked', 'DatabaseUnfit'].includes(error.name))
      throw new CommandFailed(error.message);
    throw error;
  }
}

function storeOf(house: House): Store {
  const community = (): string => {
    const found = house.community();
    if (found === null)
      throw new CommandFailed('there is no community in this store yet', 'start Fuero once: npm start');
    return found.id;
  };
  const date = (time: number | undefined) => (time === undefined ? null : new Date(time));
  return {
    verifyAudit: () => house.audit.verify(community()),
    journal: ({ since, until }) =>
      Readable.from(
        encoded(linesOf(house.history.journal(community(), { since: date(since), until: date(until) }))),
      ),
    filesOfRevision: (number) => house.history.files(community(), number),
    close: () => house.close(),
  };
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const text of texts) yield Buffer.from(text);
}

/** The server that holds the data folder answers for it: two processes on one embedded database lose rows. `null`: none is running. */
async function askedOfServer(dataDir: string): Promise<Store | null> {
  const holder = await readLock(join(dataDir, 'fuero.lock'));
  if (holder === null) return null;
  const ask = async (path: string): Promise<Response> => {
    const response = await fetch(`http://127.0.0.1:${holder.port}/api/control/${path}`, {
      headers: { authorization: `Bearer ${holder.token}` },
    });
    if (!response.ok) throw new CommandFailed(`the running server answered ${response.status}`);
    return response;
  };
  if (!(await isThere(holder.port))) return null;
  return {
    verifyAudit: async () => (await (await ask('audit')).json()) as AuditVerdict,
    async *journal({ since, until }) {
      const range = new URLSearchParams();
      if (since !== undefined) range.set('since', String(since));
      if (until !== undefined) range.set('until', String(until));
      const { body } = await ask(`journal?${range.toString()}`);
      if (body === null) return;
      for await (const piece of body) yield Buffer.from(piece);
    },
    async filesOfRevision(number) {
      const { files } = (await (await ask(`revisions/${number}/files`)).json()) as {
        files: readonly PolicyFile[] | null;
      };
      return files;
    },
    close: () => Promise.resolve(),
  };
}

/** Nobody listens there when the holder is gone: opening the folder takes its lock over. */
async function isThere(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`);
    await response.body?.cancel();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function readLock(path: string): Promise<{ readonly port: number; readonly token: string } | null> {
  try {
    const record: unknown = JSON.parse(await readFile(path, 'utf8'));
    const { port, token } = record as { port?: unknown; token?: unknown };
    return typeof port === 'number' && typeof token === 'string' ? { port, token } : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}
