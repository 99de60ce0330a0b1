import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { say } from '@fuero/catalogue';
import type {
  AuditPage,
  AuditRow,
  AuditVerdict,
  House,
  Carried,
  ImportPart,
  Publication,
  Refusal,
  RevisionRow,
} from '@fuero/community';
import type { PolicyFile } from '@fuero/engine';
import { ConfigError, readConfig } from '../config/config.ts';
import type { Config } from '../config/config.ts';
import { keepFolder } from '../folder/keep-folder.ts';
import { linesOf } from '../http/ndjson.ts';
import { CommandFailed } from './exit.ts';
import { findServer } from './find-server.ts';

/** Milliseconds since the epoch, of events. */
export interface TimeRange {
  readonly since?: number;
  readonly until?: number;
}

/** What commands ask of the store, whoever holds it. */
export interface Store {
  verifyAudit(): Promise<AuditVerdict>;
  /** Newest first. */
  auditLines(page: AuditPage): Promise<readonly AuditRow[]>;
  /** The journal as lines that `fuero replay` reads. */
  journal(range: TimeRange): AsyncIterable<Buffer>;
  /** `null`: there is no such revision. */
  filesOfRevision(number: number): Promise<readonly PolicyFile[] | null>;
  /** Newest first. */
  revisions(page: { readonly limit: number }): Promise<readonly RevisionRow[]>;
  /** `null`: there is no such revision. */
  revision(number: number): Promise<ShownRevision | null>;
  publish(input: NewPublication): Promise<Publication>;
  rollback(input: { readonly to: number; readonly note: string }): Promise<Publication>;
  /** Adds what is not there yet of a forum’s past. */
  carry(part: ImportPart): Promise<Carried>;
  close(): Promise<void>;
}

export interface ShownRevision {
  readonly revision: RevisionRow;
  readonly files: readonly PolicyFile[];
}

export interface NewPublication {
  readonly files: readonly PolicyFile[];
  readonly base: number;
  readonly note: string;
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
  // A command that asks makes no database: whoever mistyped the folder would be told that it is empty.
  if (config.databaseUrl === null && !existsSync(join(config.dataDir, 'pglite')))
    throw new CommandFailed(`there is no store in ${config.dataDir} yet`, 'start Fuero once: npm start');
  try {
    const { openHouse } = await import('@fuero/community');
    const house = await openHouse({
      folder: config.policy === 'folder' ? keepFolder(config.rulesDir) : null,
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
  const operator = () => ({ kind: 'operator', community: community() }) as const;
  const date = (time: number | undefined) => (time === undefined ? null : new Date(time));
  return {
    verifyAudit: () => house.audit.verify(community()),
    auditLines: (page) => house.audit.lines(community(), page),
    journal: ({ since, until }) =>
      Readable.from(
        encoded(linesOf(house.history.journal(community(), { since: date(since), until: date(until) }))),
      ),
    filesOfRevision: (number) => house.history.files(community(), number),
    revisions: (page) => house.revisions.list(operator(), page),
    revision: (number) => house.revisions.show(operator(), number),
    publish: (input) => house.revisions.publish(operator(), input).catch(refused),
    rollback: (input) => house.revisions.rollback(operator(), input).catch(refused),
    carry: (part) => house.imports.carry(operator(), part).catch(refused),
    close: () => house.close(),
  };
}

function refused(error: unknown): never {
  // Told by its name, so that commands without a store do not load the room.
  if (error instanceof Error && error.name === 'Refusal')
    throw new CommandFailed(say('en', error as Refusal));
  throw error;
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const text of texts) yield Buffer.from(text);
}

/** The server that holds the data folder answers for it: two processes on one embedded database lose rows. `null`: none is running. */
async function askedOfServer(dataDir: string): Promise<Store | null> {
  const ask = await findServer(dataDir);
  if (ask === null) return null;
  return {
    verifyAudit: async () => (await (await ask('audit')).json()) as AuditVerdict,
    async auditLines(page) {
      const query = new URLSearchParams(Object.entries(page).map(([name, value]) => [name, String(value)]));
      const { lines } = (await (await ask(`audit/lines?${query.toString()}`)).json()) as {
        lines: readonly (Omit<AuditRow, 'at'> & { readonly at: string })[];
      };
      return lines.map((line) => ({ ...line, at: new Date(line.at) }));
    },
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
    async revisions({ limit }) {
      const { revisions } = (await (await ask(`revisions?limit=${limit}`)).json()) as {
        revisions: readonly Sent<RevisionRow>[];
      };
      return revisions.map(received);
    },
    async revision(number) {
      const { shown } = (await (await ask(`revisions/${number}`)).json()) as {
        shown: { revision: Sent<RevisionRow>; files: readonly PolicyFile[] } | null;
      };
      return shown === null ? null : { ...shown, revision: received(shown.revision) };
    },
    publish: async (input) => (await (await ask('publish', input)).json()) as Publication,
    rollback: async (input) => (await (await ask('rollback', input)).json()) as Publication,
    carry: async (part) => (await (await ask('import', part)).json()) as Carried,
    close: () => Promise.resolve(),
  };
}

/** A row as JSON carries it. */
type Sent<Row extends { readonly publishedAt: Date }> = Omit<Row, 'publishedAt'> & {
  readonly publishedAt: string;
};

function received(row: Sent<RevisionRow>): RevisionRow {
  return { ...row, publishedAt: new Date(row.publishedAt) };
}
