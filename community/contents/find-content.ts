import type { ContentEvent, Readings } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';
import type { ContentPlace } from './lock-content.ts';

/** Content as its surface last showed it to us. */
export interface KnownContent {
  readonly event: ContentEvent;
  readonly readings: Readings;
  /** Who wrote it. */
  readonly member: string;
  readonly memberName: string;
}

/**
 * What the journal says about content: its newest version that people could see, else the newest that was blocked. `null`: no
 * surface has ever spoken of it.
 */
export async function findContent(
  tx: Transaction,
  { community, surface, id }: ContentPlace,
): Promise<KnownContent | null> {
  const [found] = await tx.execute<
    { payload: ContentEvent; readings: Readings; member_id: string; member_name: string }[]
  >(
    `select payload, readings, member_id, member_name from journal
      where community_id = ? and surface = ? and content_id = ? and kind in ('content.created', 'content.edited')
      order by outcome = 'block', at desc, received_at desc limit 1`,
    [community, surface, id],
  );
  if (found === undefined) return null;
  const { payload: event, readings, member_id: member, member_name: memberName } = found;
  return { event, readings, member, memberName };
}
