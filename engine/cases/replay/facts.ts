import { subjectOf } from '../../event.ts';
import type { FactValues, Facts } from '../../facts.ts';
import type { Policy } from '../../policy/policy.ts';
import { rankOf } from '../../sections/manifest/rank.ts';
import type { ReplayRecord } from './record.ts';
import { isSuspended, pointsAt } from './standing.ts';
import type { MemberHistory } from './standing.ts';

export type Line = 'from' | 'to';

/**
 * What would have been known about the member under a policy: what was recorded, less what the recorded decisions of this
 * replay did, plus what the policy's own did. What was not recorded, or no longer follows from the record, stays out.
 */
export function factsUnder(
  policy: Policy,
  record: ReplayRecord,
  { history, line }: { readonly history: MemberHistory | null; readonly line: Line },
): Facts {
  const { watchlisted: _derived, ...recorded } = record.facts;
  const facts: { -readonly [Name in keyof FactValues]?: FactValues[Name] } = recorded;
  const own = history?.[line];
  const was = history?.recorded;
  if (facts.points !== undefined && own !== undefined && was !== undefined)
    facts.points += pointsAt(own, record.received) - pointsAt(was, record.received);
  if (facts.warnings !== undefined) facts.warnings += (own?.warnings ?? 0) - (was?.warnings ?? 0);
  if (facts.messages !== undefined) facts.messages += own?.messages ?? 0;
  if (own !== undefined && was !== undefined && facts.sanctioned !== undefined) {
    const byOthers = facts.sanctioned && !isSuspended(was, record.received);
    facts.sanctioned = byOthers || isSuspended(own, record.received);
  }
  if (own !== undefined && own.open !== 'nothing') delete facts.messages;
  if (own?.open === 'everything') {
    delete facts.points;
    delete facts.warnings;
    delete facts.sanctioned;
  }
  const { watchlistAt } = policy.points;
  if (watchlistAt === null) facts.watchlisted = false;
  else if (facts.points !== undefined) facts.watchlisted = facts.points >= watchlistAt;
  const { roles } = subjectOf(record.event);
  if (record.granted !== undefined && roles !== null)
    facts.rank = rankOf(policy.manifest, {
      granted: record.granted,
      surface: record.event.surface,
      roles,
    });
  return facts;
}
