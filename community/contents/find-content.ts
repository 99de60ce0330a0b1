import type { ContentEvent, Readings } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';
import { runPlanned } from '../database/planned.ts';
import type { Account } from '../members/account.entity.ts';
import { accountOf } from '../members/account-row.ts';
import type { AccountRow } from '../members/account-row.ts';
import type { ContentPlace } from './lock-content.ts';

/** Content as its surface last showed it to us. */
export interface KnownContent {
  readonly event: ContentEvent;
  readonly readings: Readings;
  /** Who wrote it. */
  readonly member: string;
  readonly memberName: string;
  /** By which they wrote it, as it is now; `null`: nobody has spoken of it. */
  readonly account: Account | null;
}

/**
 * What the journal says about content: its newest version that people could see, else the newest that was blocked. `null`: no
 * surface has ever spoken of it.
 */
export async function findContent(
  tx: Transaction,
  { community, surface, id }: ContentPlace,
): Promise<KnownContent | null> {
  const [found] = await runPlanned<
    {
      payload: ContentEvent;
      readings: Readings;
      member_id: string;
      member_name: string;
      account: AccountRow | null;
    }[]
  >(
    tx,
    // The account's id is taken out of the payload first: within the search it would keep row security from using the index.
    `select j.payload, j.readings, j.member_id, j.member_name, to_jsonb(a) as account
       from (select surface, payload, readings, member_id, member_name, payload -> 'author' ->> 'id' as account_id from journal
              where community_id = ? and surface = ? and content_id = ? and kind in ('content.created', 'content.edited')
              order by outcome = 'block', at desc, received_at desc limit 1) j
       left join accounts a on a.community_id = ? and a.surface = j.surface and a.external_id = j.account_id`,
    [community, surface, id, community],
  );
  if (found === undefined) return null;
  const { payload: event, readings, member_id: member, member_name: memberName } = found;
  const account = found.account === null ? null : accountOf(found.account);
  return { event, readings, member, memberName, account };
}
