import type { HeadFile } from '../audit/head-file.ts';
import { appendAudit } from '../audit/append.ts';
import { service } from '../database/caller.ts';
import type { Database, Transaction } from '../database/database.ts';
import { mostAttempts } from '../deliveries.ts';
import type { Attempted, Claimed, DeliveryKind, Outbox } from '../deliveries.ts';
import type { HouseOptions } from '../house.ts';
import { backOff } from './back-off.ts';
import { finishIn, followEffects } from './finish.ts';

interface OutboxDeps {
  readonly database: Database;
  readonly heads: HeadFile;
  readonly clock: HouseOptions['clock'];
}

interface ClaimedRow {
  readonly id: string;
  readonly sequence: string;
  readonly kind: DeliveryKind;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly created_at: Date | string;
  readonly attempts: number;
}

/** What is owed to the forum, for whoever carries it there. Several processes may share the work. */
export function createOutbox({ database, heads, clock }: OutboxDeps): Outbox {
  return {
    async claim(community, { limit, lease }) {
      const now = clock();
      const rows = await database.asHouse(community, (tx) =>
        tx.execute<ClaimedRow[]>(
          // The lease is the next time at which it is due. A row that somebody else has just leased is skipped, or is
          // looked at again and is due no more.
          `update deliveries d set attempts = d.attempts + 1, next_at = ?
            where d.community_id = ? and d.sequence in (
              select f.sequence from deliveries f
               where f.community_id = ? and f.surface = 'forum' and f.state = 'pending' and f.next_at <= ?
                 and not exists (select from deliveries e where e.community_id = f.community_id
                   and e.subject = f.subject and e.state = 'pending' and e.sequence < f.sequence)
               order by f.sequence limit ? for update skip locked)
            returning id, sequence, kind, payload, created_at, attempts`,
          [new Date(now.getTime() + lease), community, community, now, limit],
        ),
      );
      return rows
        .map((row): Claimed => ({
          id: row.id,
          sequence: Number(row.sequence),
          community,
          kind: row.kind,
          payload: row.payload,
          at: new Date(row.created_at),
          attempt: row.attempts,
        }))
        .sort((a, b) => a.sequence - b.sequence);
    },
    async settle(claimed, attempted) {
      const now = clock();
      const head = await database.asHouse(claimed.community, async (tx) => {
        if (!(await isStillHeld(tx, claimed))) return null;
        return note(tx, { claimed, attempted, now });
      });
      await heads.note(head);
    },
    async figures(community) {
      const { pending, dead } = await database.readAs(service(community), (tx) => countOwed(tx, community));
      return { pending, dead };
    },
  };
}

/** How much is owed to the forum. `oldest`: since when the oldest pending one is. */
export async function countOwed(
  tx: Transaction,
  community: string,
): Promise<{ readonly pending: number; readonly dead: number; readonly oldest: Date | null }> {
  const [counted] = await tx.execute<{ pending: number; dead: number; oldest: Date | string | null }[]>(
    `select count(*) filter (where state = 'pending')::int as pending,
        count(*) filter (where state = 'dead')::int as dead,
        min(created_at) filter (where state = 'pending') as oldest
       from deliveries where community_id = ? and surface = 'forum' and state <> 'delivered'`,
    [community],
  );
  const { pending = 0, dead = 0, oldest = null } = counted ?? {};
  return { pending, dead, oldest: oldest === null ? null : new Date(oldest) };
}

/** Each claim has its own number of the attempt: who comes back after the lease ran out does not undo what the next one did. */
async function isStillHeld(tx: Transaction, { community, id, attempt }: Claimed): Promise<boolean> {
  const [held] = await tx.execute<unknown[]>(
    `select from deliveries where community_id = ? and id = ? and state = 'pending' and attempts = ? for update`,
    [community, id, attempt],
  );
  return held !== undefined;
}

interface Settlement {
  readonly claimed: Claimed;
  readonly attempted: Attempted;
  readonly now: Date;
}

async function note(
  tx: Transaction,
  { claimed, attempted, now }: Settlement,
): ReturnType<typeof appendAudit> {
  const { community, id, attempt, kind } = claimed;
  if (attempted.kind === 'delivered') {
    await finishIn(tx, { community, now }, [id]);
    return null;
  }
  const { error } = attempted;
  if (attempted.kind === 'again' && attempt < mostAttempts) {
    const wait = Math.max(backOff(attempt, Math.random()), attempted.notBefore ?? 0);
    await tx.execute('update deliveries set next_at = ?, last_error = ? where community_id = ? and id = ?', [
      new Date(now.getTime() + wait),
      error,
      community,
      id,
    ]);
    return null;
  }
  await tx.execute(
    `update deliveries set state = 'dead', done_at = ?, last_error = ? where community_id = ? and id = ?`,
    [now, error, community, id],
  );
  await followEffects(tx, community, { ids: [id], state: 'failed' });
  const details = { kind, attempts: attempt, error };
  const line = { actor: 'house', action: 'delivery.dead', subject: `delivery:${id}`, details };
  return appendAudit(tx, { community, lines: [line], at: now });
}
