import { constants, cpSync } from 'node:fs';
import { access, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openDatabase } from '../database/open-database.ts';
import { readMigrations } from '../database/migrations.ts';
import { migrationsDir } from './place.ts';
import type { Place, Start } from './place.ts';

/** An embedded database in a directory of its own, copied from one that was migrated once. */
export async function embeddedPlace(start: Start): Promise<Place> {
  const dataDir = await mkdtemp(join(tmpdir(), 'fuero-test-'));
  if (start === 'migrated') await putMigrated(dataDir);
  return {
    kind: 'pglite',
    databaseUrl: null,
    dataDir,
    migrationsDir,
    remove: () => rm(dataDir, { recursive: true, force: true }),
  };
}

/** Puts an embedded database that has every migration into a data directory that has none: what a first start takes seconds for. */
export async function putMigrated(dataDir: string): Promise<void> {
  const from = join(await migratedOnce(), 'pglite');
  // A thousand files: one by one, as `cp` of the promises does, they take eight times as long.
  cpSync(from, join(dataDir, 'pglite'), { recursive: true, mode: constants.COPYFILE_FICLONE });
}

/** The directory that all are copied from. Stays in the temporary folder until migrations or PGlite change. */
async function migratedOnce(): Promise<string> {
  const { hash } = await readMigrations(migrationsDir);
  const directory = join(tmpdir(), `fuero-template-${await version()}-${hash.slice(0, 16)}`);
  if (await exists(directory)) return directory;
  const making = await mkdtemp(`${directory}-`);
  const database = await openDatabase({
    databaseUrl: null,
    dataDir: making,
    migrationsDir,
    poolMax: 1,
    onMigrated: () => undefined,
  });
  await database.close();
  try {
    await rename(making, directory);
  } catch (error) {
    // Another test file was quicker; its directory is as good.
    if (!(await exists(directory))) throw error;
    await rm(making, { recursive: true });
  }
  return directory;
}

async function version(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const manifest = await readFile(join(dirname(entry), '../package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
