import type { Surface } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';

/** Where a member is: the forum, if they have an account there. */
export async function surfaceOf(tx: Transaction, community: string, member: string): Promise<Surface> {
  const rows = await tx.execute<{ surface: Surface }[]>(
    'select surface from accounts where community_id = ? and member_id = ?',
    [community, member],
  );
  return rows.some(({ surface }) => surface === 'forum') ? 'forum' : (rows[0]?.surface ?? 'forum');
}
