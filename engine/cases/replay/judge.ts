import type { Decision, Readings, RuleOutcome } from '../../decision.ts';
import { isReadAt } from '../../detectors/rings.ts';
import type { Event } from '../../event.ts';
import { ranks } from '../../facts.ts';
import type { FactName, Facts } from '../../facts.ts';
import type { Policy, Woken } from '../../policy/policy.ts';
import { consequencesOf } from '../../sections/points/consequences.ts';
import { factsUnder } from './facts.ts';
import type { Line } from './facts.ts';
import { unmoved } from './record.ts';
import type { Gap, Judged, ReplayRecord } from './record.ts';
import { isSuspended, pointsAt } from './standing.ts';
import type { MemberHistory } from './standing.ts';

/** What is missing for an event to be judged again, and what the event leaves open about the member. */
export interface Missing {
  readonly gaps: readonly Gap[];
  readonly open: 'messages' | 'everything';
  /** What follows for the member all the same; `null`: that is open too. */
  readonly certain: Judged | null;
}

const blocked: Judged = { ...unmoved, outcome: 'block', cause: 'sanction' };

export interface Judge {
  /** Without an explanation: few are ever read. */
  rejudge(record: ReplayRecord, history: MemberHistory | null): Judged | Missing;
  /** Every rule as the policy sees it; asked before the event is booked. */
  explain(record: ReplayRecord, history: MemberHistory | null): readonly RuleOutcome[];
}

/** Judges recorded events by one policy, in one line of history. */
export function createJudge(policy: Policy, line: Line): Judge {
  const rules = new Map(policy.rules.map((rule) => [rule.id, rule]));
  const { sanctions } = policy.manifest.features;

  /** What the member got depends on a rule that could not be settled. */
  function leavesStandingOpen(decision: Decision, gaps: readonly Gap[]): boolean {
    const byRank = gaps.some((gap) => gap.kind === 'fact' && gap.name === 'rank');
    return (
      decision.inconclusive.some((id) => rules.get(id)?.sanctions === true || rules.get(id)?.stop === true) ||
      (byRank && decision.fired.some((id) => rules.get(id)?.sanctions === true))
    );
  }

  return {
    rejudge(record, history) {
      const { event, received } = record;
      const own = history?.[line];
      if (sanctions && publishes(event)) {
        if (isHeldByOthers(record, history) || (own !== undefined && isSuspended(own, received)))
          return blocked;
        if (own?.open === 'everything')
          return { gaps: [{ kind: 'earlier-event' }], open: 'everything', certain: null };
      }
      const unread = unreadWindows(policy, record);
      const readings = unread.length === 0 ? record.readings : withUnknown(record.readings, unread);
      const woken = policy.match(event, readings);
      if (woken.size === 0) return unmoved;
      const facts = factsUnder(policy, record, { history, line });
      const missing = woken.needs.filter((name) => !(name in facts) && !record.unknown.includes(name));
      const decision = policy.decide(woken, facts, 'bare');
      const gaps = gapsOf({ policy, woken, decision, facts, missing, unread });
      if (gaps.length > 0 && leavesStandingOpen(decision, gaps))
        return { gaps, open: 'everything', certain: null };
      const certain = settled(policy, decision, { record, history, line });
      return gaps.length > 0 ? { gaps, open: 'messages', certain } : certain;
    },
    explain(record, history) {
      const readings = withUnknown(record.readings, unreadWindows(policy, record));
      return policy.explain(record.event, readings, factsUnder(policy, record, { history, line })).rules;
    },
  };
}

export function publishes({ kind }: Event): boolean {
  return kind === 'content.created' || kind === 'content.edited';
}

/** A sanction blocked this event that no replayed decision imposed: one from before, or from staff. It holds under any policy. */
function isHeldByOthers({ judged, received }: ReplayRecord, history: MemberHistory | null): boolean {
  return judged?.cause === 'sanction' && (history === null || !isSuspended(history.recorded, received));
}

/** Windows of the policy that count this event and whose reading was not recorded, or only as a lower bound that is too low. */
function unreadWindows(policy: Policy, { event, readings, full }: ReplayRecord): readonly string[] {
  let unread: string[] | null = null;
  for (const spec of policy.windows) {
    const reading = readings[spec.key];
    const known = reading === undefined ? !isReadAt(spec, event) : isWhole(spec, reading, full);
    if (!known) (unread ??= []).push(spec.key);
  }
  return unread ?? none;
}

const none: readonly string[] = [];

function isWhole(
  { key, capacity }: { readonly key: string; readonly capacity: number },
  reading: number,
  full: readonly string[],
): boolean {
  return full.length === 0 || reading >= capacity || !full.includes(key);
}

/** A reading that is not a number is not known: leaves that ask for it are inconclusive. */
function withUnknown(readings: Readings, unread: readonly string[]): Readings {
  return { ...readings, ...Object.fromEntries(unread.map((key) => [key, Number.NaN])) };
}

function gapsOf(asked: {
  readonly policy: Policy;
  readonly woken: Woken;
  readonly decision: Decision;
  readonly facts: Facts;
  readonly missing: readonly FactName[];
  readonly unread: readonly string[];
}): readonly Gap[] {
  const { decision, missing, unread } = asked;
  if (missing.length === 0 && unread.length === 0) return [];
  const gaps: Gap[] = [];
  if (decision.inconclusive.length > 0) {
    for (const name of missing) if (name !== 'rank') gaps.push({ kind: 'fact', name });
    for (const name of unread) gaps.push({ kind: 'reading', name });
  }
  if (missing.includes('rank') && rankDecides(asked)) gaps.push({ kind: 'fact', name: 'rank' });
  return gaps;
}

/** Nothing waits for a rank, but it can exempt: without one the answer stands only if every rank would get it. */
function rankDecides({
  policy,
  woken,
  decision,
  facts,
}: {
  readonly policy: Policy;
  readonly woken: Woken;
  readonly decision: Decision;
  readonly facts: Facts;
}): boolean {
  const done = ({ effects, shadow }: Decision) => JSON.stringify([effects, shadow]);
  return ranks.some((rank) => done(policy.decide(woken, { ...facts, rank }, 'bare')) !== done(decision));
}

function settled(
  policy: Policy,
  decision: Decision,
  {
    record,
    history,
    line,
  }: { readonly record: ReplayRecord; readonly history: MemberHistory | null; readonly line: Line },
): Judged {
  const { fired, shadowFired, inconclusive, effects, outcome } = decision;
  if (fired.length + shadowFired.length + inconclusive.length === 0) return unmoved;
  const { points, sanctions } = consequencesOf(policy.points, effects, balanceBefore(record, history, line));
  return {
    outcome,
    cause: 'rules',
    fired,
    shadowFired,
    inconclusive,
    effects,
    points,
    sanctions: sanctions.map(({ kind, for: length }) => ({
      kind,
      until: length === null ? null : record.received + length,
    })),
    rules: null,
  };
}

/** The balance that the member would have had: the recorded one where there is one, else what is known from before, else 0. */
function balanceBefore({ facts, received }: ReplayRecord, history: MemberHistory | null, line: Line): number {
  if (history === null) return facts.points ?? 0;
  const start =
    facts.points === undefined ? (history.start ?? 0) : facts.points - pointsAt(history.recorded, received);
  return start + pointsAt(history[line], received);
}
