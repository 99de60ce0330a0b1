import type { Policy } from '../../policy/policy.ts';
import { openAgreement } from './agreement.ts';
import type { Agreement } from './agreement.ts';
import { openGaps } from './gaps.ts';
import type { NotReplayable } from './gaps.ts';
import { createJudge, publishes } from './judge.ts';
import type { Judge, Missing } from './judge.ts';
import { openMembers } from './members.ts';
import type { MemberDelta } from './members.ts';
import type { Gap, Judged, ReplayRecord } from './record.ts';
import { openSample, transitionOf } from './sample.ts';
import type { Sampled } from './sample.ts';
import { book, isSuspended, lift, pointsAt } from './standing.ts';
import type { MemberHistory } from './standing.ts';
import { openTally } from './tally.ts';
import type { Tallies } from './tally.ts';

export interface ReplayOptions {
  /** `null`: what was recorded is compared with. */
  readonly from: Policy | null;
  readonly to: Policy;
  /** Changed decisions of each transition that are explained side by side. */
  readonly sample: number;
  /** `null`: the first ones of each transition. */
  readonly seed: number | null;
  /** Told about each decision that changes, in order. */
  readonly onChange?: (change: Change) => void;
  /** Told about each event that cannot be replayed, and what it lacks. */
  readonly onGaps?: (event: string, gaps: readonly Gap[]) => void;
}

/** A decision that changes, short. */
export interface Change {
  readonly event: string;
  readonly member: string;
  readonly at: number;
  readonly transition: string;
  readonly from: Judged;
  readonly to: Judged;
  readonly agreement: 'gained' | 'lost' | null;
}

/** What would have changed. The same records and policies give the same report, byte for byte. */
export interface ReplayReport extends Tallies {
  /** Hash of the policy that was compared with; `null`: what was recorded. */
  readonly from: string | null;
  readonly to: string;
  readonly events: number;
  /** Milliseconds since the epoch of the first and the last event; `null`: there was none. */
  readonly period: { readonly first: number; readonly last: number } | null;
  readonly notReplayable: NotReplayable;
  /** Members for whom a decision changes, the worst affected first. */
  readonly members: readonly MemberDelta[];
  /** Members banned under the second policy and not under the first. */
  readonly newBans: number;
  readonly agreement: Agreement;
  /** Members who got points though no line recorded their balance: counted from 0. */
  readonly startedAtZero: number;
  readonly sample: readonly Sampled[];
}

/** Takes one record after the other, in the order in which they were judged. Memory grows with changes and sanctioned members, not with events. */
export interface Replay {
  take(record: ReplayRecord): void;
  report(): ReplayReport;
}

export function createReplay(options: ReplayOptions): Replay {
  const { from: fromPolicy, to: toPolicy, onChange, onGaps } = options;
  const fromJudge = fromPolicy === null ? null : createJudge(fromPolicy, 'from');
  const toJudge = createJudge(toPolicy, 'to');
  const tally = openTally();
  const gaps = openGaps();
  const agreement = openAgreement();
  const [decayFrom, decayTo] = [(fromPolicy ?? toPolicy).points.decayAfter, toPolicy.points.decayAfter];
  // No record says how points aged then; the policy that is compared with is the likeliest.
  const members = openMembers({ recorded: decayFrom, from: decayFrom, to: decayTo });
  const sample = openSample(options.sample, options.seed);
  const zeros = new Set<string>();
  let events = 0;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;

  function take(record: ReplayRecord): void {
    events += 1;
    first = Math.min(first, record.event.at);
    last = Math.max(last, record.event.at);
    const history = members.find(record);
    if (history !== null) noticeLifted(history, record);
    const to = toJudge.rejudge(record, history);
    const from = fromJudge === null ? record.judged : fromJudge.rejudge(record, history);
    if (from === null) {
      leaveOut(record, [{ kind: 'decision' }]);
      // What the second policy would have done cannot be told from what was done.
      if ('gaps' in to || !isIdle(to)) members.open(record).to.open = 'everything';
      return;
    }
    if ('gaps' in from || 'gaps' in to) {
      leaveOut(record, [...('gaps' in from ? from.gaps : []), ...('gaps' in to ? to.gaps : [])]);
      keepBooks(record, { from, to, history });
    } else keepBooks(record, { from, to, history: compare(record, { from, to, history }) });
  }

  function leaveOut(record: ReplayRecord, lacking: readonly Gap[]): void {
    gaps.add(lacking);
    onGaps?.(record.event.id, lacking);
  }

  /** Counts a decision in. Returns the history of the member, which a change opens. */
  function compare(
    record: ReplayRecord,
    {
      from,
      to,
      history,
    }: { readonly from: Judged; readonly to: Judged; readonly history: MemberHistory | null },
  ): MemberHistory | null {
    const changed = tally.add(from, to);
    const { judged: recorded, verdict } = record;
    const agrees =
      recorded === null || verdict === null ? null : agreement.add({ recorded, verdict, from, to });
    if (!changed) return history;
    const explain = (judge: Judge, judged: Judged) =>
      judged.cause === 'sanction' ? [] : judge.explain(record, history);
    sample.offer({
      record,
      from,
      to,
      explain: () => ({
        from: fromJudge === null ? from.rules : explain(fromJudge, from),
        to: explain(toJudge, to),
      }),
    });
    const open = members.open(record);
    open.changed += 1;
    onChange?.({
      event: record.event.id,
      member: open.member,
      at: record.event.at,
      transition: transitionOf(from, to),
      from,
      to,
      agreement: agrees,
    });
    return open;
  }

  /** Writes down what each line of history did, for members to whom any did something. */
  function keepBooks(
    record: ReplayRecord,
    {
      from,
      to,
      history: known,
    }: {
      readonly from: Judged | Missing;
      readonly to: Judged | Missing;
      readonly history: MemberHistory | null;
    },
  ): void {
    const recorded = recordedLine(record, from);
    const { points } = record.facts;
    if (known === null && (points ?? 0) === 0 && isUneventful(recorded, from, to)) return;
    const history = known ?? members.open(record);
    const { received: at } = record;
    if (points !== undefined) history.start = points - pointsAt(history.recorded, at);
    const event = record.event.id;
    if (recorded !== null) book(history.recorded, { ...recorded, event, at });
    for (const [line, judged] of [
      [history.from, from],
      [history.to, to],
    ] as const) {
      if ('gaps' in judged) {
        if (line.open !== 'everything') line.open = judged.open;
        if (judged.certain !== null) book(line, { ...judged.certain, event, at });
        continue;
      }
      if (judged.points > 0 && history.start === null) zeros.add(history.member);
      book(line, { ...judged, event, at });
      if (record.event.kind === 'content.created')
        line.messages += published(judged) - (recorded === null ? 0 : published(recorded));
    }
  }

  return {
    take,
    report: () => ({
      from: fromPolicy?.hash ?? null,
      to: toPolicy.hash,
      events,
      period: events === 0 ? null : { first, last },
      ...tally.result(),
      notReplayable: gaps.result(),
      ...members.result(),
      agreement: agreement.result(),
      startedAtZero: zeros.size,
      sample: sample.result(),
    }),
  };
}

/** The record shows that a recorded sanction no longer ran: somebody had lifted it. */
function noticeLifted(history: MemberHistory, { event, received, judged }: ReplayRecord): void {
  if (judged === null || judged.cause === 'sanction' || !publishes(event)) return;
  if (isSuspended(history.recorded, received)) lift(history, received);
}

/** What the recorded facts hold of this event: the recorded decision, or where none was recorded the first policy's, which stands in for it. */
function recordedLine({ judged, factsHold }: ReplayRecord, from: Judged | Missing): Judged | null {
  if (judged !== null) return judged;
  return factsHold === 'outside' || 'gaps' in from ? null : from;
}

function isUneventful(recorded: Judged | null, from: Judged | Missing, to: Judged | Missing): boolean {
  if (recorded === null || 'gaps' in from || 'gaps' in to) return false;
  if (recorded === from && recorded === to) return isIdle(recorded);
  return (
    isIdle(recorded) &&
    isIdle(from) &&
    isIdle(to) &&
    published(recorded) === published(from) &&
    published(recorded) === published(to)
  );
}

/** Nothing for the member's record. */
function isIdle({ points, sanctions }: Judged): boolean {
  return points === 0 && sanctions.length === 0;
}

function published({ outcome }: Judged): number {
  return outcome === 'publish' ? 1 : 0;
}
