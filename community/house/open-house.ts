import { mkdir } from 'node:fs/promises';
import { openDatabase } from '../database/open-database.ts';
import type { OpenHouse } from '../house.ts';
import { assembleHouse } from './assemble-house.ts';

/** Connections to a PostgreSQL server at most. One is enough; a few let reads pass while events are judged. */
const poolMax = 8;

/** See `OpenHouse`. */
export const openHouse: OpenHouse = async (options) => {
  const { databaseUrl, dataDir, migrationsDir, log } = options;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const database = await openDatabase({
    databaseUrl,
    dataDir,
    migrationsDir,
    poolMax,
    onMigrated: (names) => log('info', 'migrations applied', { names }),
  });
  try {
    return await assembleHouse(database, options);
  } catch (error) {
    await database.close();
    throw error;
  }
};
