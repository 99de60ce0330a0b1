import { randomBytes } from 'node:crypto';
import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openDatabase } from '../database/open-database.ts';
import { readMigrations } from '../database/migrations.ts';
import { roleNames } from '../database/roles.ts';
import { migrationsDir } from './place.ts';
import type { Place, Start } from './place.ts';

const adminUrl = process.env['FUERO_TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** Why the tests on PostgreSQL cannot run; `null`: they can. */
export async function serverMissing(): Promise<string | null> {
  if (adminUrl === '') return 'FUERO_TEST_DATABASE_URL is empty';
  try {
    await asAdmin((admin) => admin.query('select 1'));
    return null;
  } catch (error) {
    const { host } = new URL(adminUrl);
    return `PostgreSQL at ${host} cannot be reached: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Runs as the administrator of the server, in one of its databases. The connection ends with it. */
export async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>, database?: string): Promise<T> {
  const admin = new pg.Client({
    connectionString: database === undefined ? adminUrl : urlOf({ database }),
    connectionTimeoutMillis: 3_000,
  });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** A database of its own on the server, and a login that may nothing but become the roles. */
export async function serverPlace(start: Start): Promise<Place> {
  const name = `fuero_test_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('hex');
  await asAdmin(async (admin) => {
    const template = start === 'migrated' ? await migratedOnce(admin) : 'template0';
    await admin.query(
      `create role ${name} login password '${password}' nosuperuser nobypassrls noinherit nocreatedb nocreaterole`,
    );
    const { rows } = await admin.query<{ version: number }>(
      `select current_setting('server_version_num')::int as version`,
    );
    const how = (rows[0]?.version ?? 0) >= 160_000 ? ' with inherit false, set true' : '';
    await admin.query(`grant ${roleNames.join(', ')} to ${name}${how}`);
    await admin.query(`create database ${name} template ${template} owner ${name}`);
    // Tests end our processes, never the server: nothing is won by waiting for its disk.
    await admin.query(`alter database ${name} set synchronous_commit = off`);
  });
  const dataDir = await mkdtemp(join(tmpdir(), 'fuero-test-'));
  return {
    kind: 'postgresql',
    databaseUrl: urlOf({ database: name, user: name, password }),
    dataDir,
    migrationsDir,
    async remove() {
      await asAdmin(async (admin) => {
        try {
          await admin.query(`drop database ${name}`);
        } catch (error) {
          // A connection that was left open is a bug and fails the file, but leaves nothing on the server.
          await admin.query(`drop database ${name} with (force)`);
          throw error;
        } finally {
          await admin.query(`drop role ${name}`);
        }
      });
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Any number of ours: the advisory lock of whoever makes the template. */
const templateLock = 7_383_002;

/** The database that all are cloned from, named by its migrations. Stays on the server until they change. */
async function migratedOnce(admin: pg.Client): Promise<string> {
  const { hash } = await readMigrations(migrationsDir);
  const name = `fuero_template_${hash.slice(0, 16)}`;
  await admin.query(`select pg_advisory_lock(${templateLock})`);
  try {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 1) return name;
    await admin.query(await readFile(join(migrationsDir, 'roles.sql'), 'utf8'));
    const making = `${name}_making`;
    await admin.query(`drop database if exists ${making} with (force)`);
    await admin.query(`create database ${making} template template0`);
    const database = await openDatabase({
      databaseUrl: urlOf({ database: making }),
      dataDir: '',
      migrationsDir,
      poolMax: 1,
      onMigrated: () => undefined,
    });
    await database.close();
    await admin.query(`alter database ${making} rename to ${name}`);
    return name;
  } finally {
    await admin.query(`select pg_advisory_unlock(${templateLock})`);
  }
}

function urlOf(parts: { readonly database: string; readonly user?: string; readonly password?: string }) {
  const url = new URL(adminUrl);
  url.pathname = `/${parts.database}`;
  if (parts.user !== undefined) url.username = parts.user;
  if (parts.password !== undefined) url.password = parts.password;
  return url.href;
}
