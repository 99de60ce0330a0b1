import { expiredBefore } from '@fuero/engine';
import type { DataClass } from '@fuero/engine';
import { actAsHouse, inForce } from '../authority/act.ts';
import type { ModerationDeps } from '../authority/acting.ts';
import { decisionPictures, decisionWords } from './decision-copies.ts';
import { decisions } from './decisions.ts';
import { alerts, deliveries, versions } from './further-copies.ts';
import { journal } from './journal.ts';
import type { Part } from './part.ts';
import { reportWords } from './report-words.ts';

/** Everything that retention is about. A new kind of rows is a part and a line here. */
const parts: readonly Part[] = [
  decisionWords,
  reportWords,
  versions,
  alerts,
  deliveries,
  decisionPictures,
  decisions,
  journal,
];

/** Rows of one transaction: events are judged between two of them, also where there is one connection. */
const stride = 100;

/**
 * Removes or empties what the policy in force no longer keeps, a little at a time, until there is no more or `isOver`. Several
 * processes may do it at once; doing it again finds nothing. The first rows of a run leave a line in the audit trail with the
 * times before which everything goes: a run that is cut short is ended by the next. Returns how many rows of each kind there were.
 */
export async function letGo(
  deps: ModerationDeps,
  community: string,
  isOver: () => boolean = () => false,
): Promise<Readonly<Record<string, number>>> {
  const { policy, now } = inForce(deps, community);
  const found: Record<string, number> = {};
  const limits = limitsOf((data) => expiredBefore(policy.sections.retention, data, now.getTime()));
  const details = Object.fromEntries(
    Object.entries(limits).map(([data, before]) => [data, before.toISOString()]),
  );
  for (const { data, name, letGo: some } of parts) {
    const before = limits[data];
    if (before === undefined) continue;
    let last = stride;
    while (last === stride && !isOver()) {
      const isFirst = Object.keys(found).length === 0;
      last = await actAsHouse(deps, community, async (tx, acting) => {
        const rows = await some(tx, { community, before, now, limit: stride });
        const line = {
          actor: acting.actor,
          action: 'retention.apply',
          subject: `community:${community}`,
          details,
        };
        return { answer: rows, audit: isFirst && rows > 0 ? [line] : [] };
      });
      if (last > 0) found[name] = (found[name] ?? 0) + last;
    }
  }
  if (Object.keys(found).length > 0) deps.log('info', 'what the policy no longer keeps is gone', found);
  return found;
}

/** The times before which things go. Nothing is older than 1970. */
function limitsOf(expired: (data: DataClass) => number | null): Partial<Record<DataClass, Date>> {
  const classes = [...new Set(parts.map(({ data }) => data))];
  return Object.fromEntries(
    classes.flatMap((data) => {
      const before = expired(data);
      return before === null || before <= 0 ? [] : [[data, new Date(before)] as const];
    }),
  );
}
