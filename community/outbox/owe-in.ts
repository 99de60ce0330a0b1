import { randomUUID } from 'node:crypto';
import type { Surface } from '@fuero/engine';
import type { DeliveryKind, DeliveryPayloads } from '../deliveries.ts';
import type { Transaction } from '../database/database.ts';
import { changeTogether } from '../database/together.ts';
import type { Change } from '../database/together.ts';

type OwedAs<Kind extends DeliveryKind> = {
  /** What makes owing it twice harmless: `decision:<id>:<index>`, `action:<id>`, `sanction:<id>:ended`. */
  readonly key: string;
  readonly kind: Kind;
  readonly payload: DeliveryPayloads[Kind];
  /** The forum when absent. */
  readonly surface?: Surface;
  /** The effect of a decision that this performs; it is done when the delivery is acknowledged. */
  readonly decision?: string;
  readonly effectIndex?: number;
};

/** Something that a surface's own server is to be told. */
export type Owed = { readonly [Kind in DeliveryKind]: OwedAs<Kind> }[DeliveryKind];

interface When {
  readonly community: string;
  readonly now: Date;
}

/** Owes it to the surface, in the transaction that made it due. With a key that was used before, nothing happens. */
export async function oweIn(tx: Transaction, when: When, ...owed: readonly Owed[]): Promise<void> {
  await changeTogether(tx, oweChanges(when, owed));
}

/** The same as a part of one statement; the lock that it takes comes after those of members and subjects. */
export function oweChanges({ community, now }: When, owed: readonly Owed[]): readonly Change[] {
  if (owed.length === 0) return [];
  const rows = owed.map(({ key, kind, payload, surface = 'forum', decision, effectIndex }) => ({
    id: randomUUID(),
    key,
    kind,
    payload,
    surface,
    subject: 'content' in payload ? `content:${payload.content.id}` : `member:${payload.member}`,
    decision_id: decision ?? null,
    effect_index: effectIndex ?? null,
  }));
  return [
    {
      // Whoever owes holds the lock until it commits: sequences become visible in their order, and a poller that has
      // seen one has been able to see all before it. The member's account is what the surface knows them by.
      sql: `insert into deliveries (community_id, id, key, surface, kind, subject, payload, decision_id, effect_index, state, next_at, created_at)
        select ?, o.id, o.key, o.surface, o.kind, o.subject,
            case when o.payload -> 'member' is null then o.payload else o.payload || jsonb_build_object('account', (
              select a.external_id from accounts a
               where a.community_id = ? and a.surface = o.surface and a.member_id = (o.payload ->> 'member')::uuid
               order by a.external_id limit 1)) end,
            o.decision_id, o.effect_index, 'pending', ?::timestamptz, ?::timestamptz
          from (select pg_advisory_xact_lock(hashtextextended(?, 7385)) is not null as held) as turn,
            jsonb_to_recordset(?::jsonb) as o(id uuid, key text, surface text, kind text, subject text, payload jsonb,
              decision_id text, effect_index int)
         where turn.held
        on conflict (community_id, key) do nothing`,
      values: [community, community, now, now, community, JSON.stringify(rows)],
    },
  ];
}
