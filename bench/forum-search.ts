import { join } from 'node:path';
import { member } from '../community/database/caller.ts';
import { openDatabase } from '../community/database/open-database.ts';
import { listReports } from '../community/reports/list-reports.ts';
import type { ReportFilter } from '../community/reports.ts';
import { memberId, rareWord } from './forum-seed.ts';
import { root } from './server.ts';

const rounds = 15;
/** In the open reports: rare words, whole or in part, alone or beside one that all hold; that one; and one that nobody wrote. */
const searches = [rareWord, `persona ${rareWord.slice(2, 7).toUpperCase()}`, 'persona', 'inencontrable'];

/** Milliseconds of each search as the desk asks for it, a page and up to a thousand counted, without what the desk makes of it. */
export async function searchTimes(
  community: string,
  where: { readonly databaseUrl: string | null; readonly dataDir: string },
): Promise<readonly number[]> {
  const database = await openDatabase({
    ...where,
    migrationsDir: join(root, 'migrations'),
    poolMax: 1,
    onMigrated: () => undefined,
  });
  const staff = memberId(1);
  const find = async (search: string) => {
    const filter: ReportFilter = { states: ['open', 'in-review'], search, count: 'at-most' };
    const asked = performance.now();
    const { total } = await database.readAs(member(community, staff), (tx) =>
      listReports(tx, { community, member: staff, sees: 'all' }, filter),
    );
    if ((total === 0) !== (search === 'inencontrable')) throw new Error(`${search}: ${total} found`);
    return performance.now() - asked;
  };
  try {
    const times: number[] = [];
    for (const search of searches) await find(search);
    for (let i = 0; i < rounds; i++) for (const search of searches) times.push(await find(search));
    return times;
  } finally {
    await database.close();
  }
}
