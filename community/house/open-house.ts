import { mkdir } from 'node:fs/promises';
import { visitor } from '../database/caller.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import type { OpenHouse } from '../house.ts';
import { createSteadyClock } from '../schedule/steady-clock.ts';
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
    const steady = await createSteadyClock({
      wall: options.clock,
      monotonic: () => performance.now(),
      database: database.kind === 'postgresql' ? () => timeOf(database) : null,
      log,
    });
    return await assembleHouse(database, { ...options, clock: steady.now, checkClock: steady.check });
  } catch (error) {
    await database.close();
    throw error;
  }
};

/** What time the server has. Anybody may ask. */
async function timeOf(database: Database): Promise<Date> {
  const [row] = await database.readAs(visitor(''), (tx) =>
    tx.execute<{ now: string | Date }[]>('select clock_timestamp() as now'),
  );
  if (row === undefined) throw new Error('a select without a table gave no row');
  return new Date(row.now);
}
