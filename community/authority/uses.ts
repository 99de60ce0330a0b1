import { countedUses } from '@fuero/engine';
import type { ActionName, ActionUse, GateActor, Limit } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';

/** What a quota needs: a place in the queue, and the uses so far. */
interface Counting {
  readonly counts: boolean;
  /** Before any member is locked: where a quota is shared, nobody else of those who share it counts until this one has ended. */
  wait(tx: Transaction, community: string): Promise<void>;
  /** When the actor is locked. */
  read(
    tx: Transaction,
    at: { readonly community: string; readonly now: Date },
  ): Promise<readonly ActionUse[]>;
}

/** The uses that quotas count: lines of the audit trail, which is written in the same transaction as what it tells of. */
export function usesOf(limits: readonly Limit[], action: ActionName, actor: GateActor): Counting {
  const counted = countedUses(limits, action, actor);
  if (counted === null)
    return { counts: false, wait: () => Promise.resolve(), read: () => Promise.resolve([]) };
  const shared = counted.by === 'everyone';
  return {
    counts: true,
    async wait(tx, community) {
      if (shared) await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 7386))', [community]);
    },
    async read(tx, { community, now }) {
      const rows = await tx.execute<Row[]>(
        `select e.action, e.actor, e.at,
            (select coalesce(jsonb_agg(role), '[]') from accounts a, unnest(a.roles) as role
              where a.community_id = e.community_id and a.member_id::text = e.actor) as roles,
            (select coalesce(jsonb_agg(external_id), '[]') from accounts a
              where a.community_id = e.community_id and a.member_id::text = e.actor) as accounts
           from audit_entries e
          where e.community_id = ? and e.action = any(array(select jsonb_array_elements_text(?::jsonb)))
            and e.at > ? and e.actor <> 'automod' ${shared ? '' : 'and e.actor = ?'}`,
        [
          community,
          JSON.stringify(counted.actions),
          new Date(now.getTime() - counted.within),
          ...(shared ? [] : [actor.id]),
        ],
      );
      return rows.map(({ action: name, actor: id, at, roles, accounts }) => ({
        action: name,
        actor: { id, roles, accounts },
        // Who waited for this one may have looked at the clock before it did.
        at: Math.min(new Date(at).getTime(), now.getTime()),
      }));
    },
  };
}

interface Row {
  readonly action: ActionName;
  readonly actor: string;
  readonly at: Date | string;
  readonly roles: readonly string[];
  readonly accounts: readonly string[];
}
