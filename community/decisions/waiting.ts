import { priorities } from '@fuero/engine';
import type { Decision, Priority } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';
import type { QueueRow } from '../desk.ts';

/** Where no rule says how urgent it is. */
const usual: Priority = 'medium';

/** Where a decision waits for staff: the queues that its rules put it into, and the most urgent of their priorities. */
export function waitingPlace(decision: Pick<Decision, 'effects'> | null): {
  readonly queues: string[];
  readonly priority: number;
} {
  const flags = (decision?.effects ?? []).filter((effect) => effect.kind === 'flag');
  const urgency = flags.map(({ priority }) => priorities.indexOf(priority));
  return {
    queues: flags.map(({ queue }) => queue),
    priority: flags.length === 0 ? priorities.indexOf(usual) : Math.max(...urgency),
  };
}

/** Every queue in which something waits, and how much, as far as the caller of the transaction may see it. */
export function countQueues(tx: Transaction, community: string): Promise<readonly QueueRow[]> {
  return tx.execute<QueueRow[]>(
    `select queue, count(*)::int as waiting from decisions cross join lateral unnest(queues) as queue
      where community_id = ? and review group by queue order by queue`,
    [community],
  );
}
