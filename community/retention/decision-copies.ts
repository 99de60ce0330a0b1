import type { Decision, Event } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';
import { emptyDecision, emptyEvent, pictures, words } from './empty.ts';
import type { Emptying } from './empty.ts';
import { arrayOf, underAppeal } from './part.ts';
import type { Part, Wanted } from './part.ts';

/** What was said, beside decisions, and what their alerts told of it. Those stay that wait for staff, or whose sanction is under appeal. */
export const decisionWords: Part = {
  data: 'messages',
  name: 'words beside decisions',
  async letGo(tx, wanted) {
    const copies = await takeCopies(tx, wanted, 'd.words_erased_at is null');
    await writeCopies(tx, wanted, { copies, emptying: words, also: `, excerpt = '', words_erased_at = ?` });
    await tx.execute(
      `update effects set payload = payload - 'text'
        where community_id = ? and decision_id = any(?::text[]) and kind = 'alert' and state <> 'pending'`,
      [wanted.community, arrayOf(copies.map(({ id }) => id))],
    );
    return copies.length;
  },
};

/** Where the pictures of decided events stand, and what was read in them. */
export const decisionPictures: Part = {
  data: 'pictures',
  name: 'pictures beside decisions',
  async letGo(tx, wanted) {
    const copies = await takeCopies(tx, wanted, `d.payload -> 'content' -> 'attachments' <> '[]'::jsonb`);
    await writeCopies(tx, wanted, { copies, emptying: pictures });
    return copies.length;
  },
};

interface Copy {
  readonly id: string;
  readonly payload: Event;
  readonly decision: Decision | null;
}

function takeCopies(
  tx: Transaction,
  { community, before, limit }: Wanted,
  there: string,
): Promise<readonly Copy[]> {
  return tx.execute<Copy[]>(
    `select d.id, d.payload, d.decision from decisions d
      where d.community_id = ? and d.at < ? and ${there} and not d.review and not ${underAppeal}
      order by d.at limit ? for update skip locked`,
    [community, before, limit],
  );
}

interface Writing {
  readonly copies: readonly Copy[];
  readonly emptying: Emptying;
  /** Further columns, with the time as the value of their `?`. */
  readonly also?: string;
}

async function writeCopies(
  tx: Transaction,
  { community, now }: Wanted,
  { copies, emptying, also = '' }: Writing,
): Promise<void> {
  if (copies.length === 0) return;
  const emptied = copies.map(({ id, payload, decision }): Copy => ({
    id,
    payload: emptyEvent(payload, emptying),
    decision: emptyDecision(decision, emptying),
  }));
  await tx.execute(
    `update decisions d set payload = c.payload, decision = c.decision ${also}
       from jsonb_to_recordset(?::jsonb) as c(id text, payload jsonb, decision jsonb)
      where d.community_id = ? and d.id = c.id`,
    [...(also === '' ? [] : [now]), JSON.stringify(emptied), community],
  );
}
