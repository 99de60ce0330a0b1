import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppliedMigration } from '../inspection.ts';
import { literal } from './session.ts';
import type { Session } from './session.ts';
import { DatabaseUnfit } from './unfit.ts';

export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256, hexadecimal, of the text with line feeds. */
  readonly checksum: string;
}

export interface MigrationFiles {
  readonly roles: string;
  readonly ledger: string;
  readonly numbered: readonly Migration[];
  /** Over everything: names a template database of the tests. */
  readonly hash: string;
}

export async function readMigrations(directory: string): Promise<MigrationFiles> {
  const names = (await readdir(directory)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort();
  const text = async (name: string) =>
    (await readFile(join(directory, name), 'utf8')).replaceAll('\r\n', '\n');
  const numbered: Migration[] = [];
  for (const name of names) {
    const sql = await text(name);
    numbered.push({ name, sql, checksum: digest(sql) });
  }
  const roles = await text('roles.sql');
  const ledger = await text('ledger.sql');
  return { roles, ledger, numbered, hash: digest([roles, ledger, ...numbered.map((m) => m.sql)].join('\0')) };
}

/** Any number will do, as long as every Fuero uses the same: the advisory lock of whoever migrates. */
const migrationLock = 7_383_001;

/**
 * Applies what is due, all in one transaction behind an advisory lock: killed half-way, nothing has happened.
 * Returns the names applied. Throws `DatabaseUnfit` when the database and the files do not belong together.
 */
export async function migrate(session: Session, files: MigrationFiles): Promise<readonly string[]> {
  await session.script('begin');
  try {
    await session.script(`select pg_advisory_xact_lock(${migrationLock})`);
    // As the owner: to a login that inherits nothing even the question is forbidden.
    await session.script('set local role fuero_owner');
    const known = await session.rows(`select to_regclass('fuero.migrations') is not null as known`);
    if (known[0]?.['known'] !== true)
      await session.script(`reset role; ${files.ledger}; set local role fuero_owner`);
    const applied = await session.rows('select name, checksum from fuero.migrations order by name');
    const due = compare(
      files.numbered,
      applied.map((row) => ({ name: String(row['name']), checksum: String(row['checksum']) })),
    );
    for (const migration of due) {
      await session.script('reset role');
      await session.script(migration.sql);
      await session.script('set local role fuero_owner');
      await session.script(
        `insert into fuero.migrations (name, checksum) values (${literal(migration.name)}, ${literal(migration.checksum)})`,
      );
    }
    await session.script('commit');
    return due.map((migration) => migration.name);
  } catch (error) {
    await session.script('rollback');
    throw error;
  }
}

/** What has run so far, for somebody who only asks. The roles must be there. */
export async function readApplied(session: Session): Promise<readonly AppliedMigration[]> {
  await session.script('begin read only');
  try {
    // From the catalogue, which everybody may read: the schema itself may be closed to this login.
    const [known] = await session.rows(
      `select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'fuero' and c.relname = 'migrations'`,
    );
    if (known === undefined) return [];
    await session.script('set local role fuero_owner');
    const rows = await session.rows('select name, checksum from fuero.migrations order by name');
    return rows.map((row) => ({ name: String(row['name']), checksum: String(row['checksum']) }));
  } finally {
    await session.script('rollback');
  }
}

/** Names of the migrations of this program that have not run. Throws `DatabaseUnfit` where they do not belong together. */
export async function dueMigrations(
  directory: string,
  applied: readonly AppliedMigration[],
): Promise<readonly string[]> {
  const { numbered } = await readMigrations(directory);
  return compare(numbered, applied).map(({ name }) => name);
}

/** What is due. Throws when the past was edited, or when the database is ahead of the files. */
export function compare(
  files: readonly Migration[],
  applied: readonly AppliedMigration[],
): readonly Migration[] {
  const last = files.at(-1)?.name ?? '';
  for (const row of applied) {
    const file = files.find((migration) => migration.name === row.name);
    if (file === undefined) {
      throw new DatabaseUnfit(
        row.name > last
          ? `the database is newer than this program: it knows migration ${row.name}, the last one here is ${last}; start the newer program, or restore a backup made with this one`
          : `the database knows migration ${row.name}, which is missing here; restore the file`,
      );
    }
    if (file.checksum !== row.checksum) {
      throw new DatabaseUnfit(
        `migration ${row.name} was changed after it had been applied to this database; restore the file and put the change into a new migration`,
      );
    }
  }
  const done = new Set(applied.map((row) => row.name));
  const due = files.filter((migration) => !done.has(migration.name));
  const newest =
    applied
      .map((row) => row.name)
      .sort()
      .at(-1) ?? '';
  const late = due.find((migration) => migration.name < newest);
  if (late !== undefined) {
    throw new DatabaseUnfit(
      `migration ${late.name} comes before ${newest}, which this database has already; give it a later number`,
    );
  }
  return due;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
