import { randomUUID } from 'node:crypto';
import { textOf } from '@fuero/engine';
import type { Decision, Event, Outcome, Policy, Readings, Woken } from '@fuero/engine';
import type { AuditLine } from '../audit/chain.ts';
import { alertFor } from '../decisions/alert-for.ts';
import type { Alert } from '../decisions/alert-for.ts';
import { formatTime, messageFor } from '../decisions/message-for.ts';
import type { Answer } from '../house.ts';
import type { KnownMember } from '../members/directory.ts';
import { mostSevere } from '../members/standing.ts';
import type { Standing, StandingSanction } from '../members/standing.ts';
import type { Message } from '../message.ts';
import { consequencesOf } from '../sanctions/consequences.ts';
import { nothingBooked } from '../sanctions/book.ts';
import type { Booked } from '../sanctions/book.ts';
import { factsFor } from './facts.ts';

/** An event on its way to the journal. */
export interface Incoming {
  readonly event: Event;
  readonly readings: Readings;
  readonly woken: Woken;
  readonly member: KnownMember;
}

/** What became of it: the answer, and what has to be written. */
export interface Judgement {
  readonly incoming: Incoming;
  readonly answer: Omit<Answer, 'repeated'>;
  readonly record: RecordedDecision | null;
}

/** A decision that is kept: a rule fired, shadow-fired or was inconclusive, or a sanction blocked. */
export interface RecordedDecision {
  readonly id: string;
  readonly cause: 'rules' | 'sanction';
  readonly outcome: Outcome;
  /** `null` where a sanction blocked before any rule ran. */
  readonly decision: Decision | null;
  readonly review: boolean;
  readonly message: Message | null;
  /** What staff are told by whoever records it. */
  readonly alert: Alert | null;
  readonly pointsAfter: number | null;
  readonly consequences: Booked;
  readonly audit: readonly AuditLine[];
}

export interface Bench {
  readonly community: string;
  readonly policy: Policy;
  readonly now: Date;
}

/** Judges one event. `standing` is read and changed; members whom no rule and no sanction concerns have none. */
export function judge(incoming: Incoming, standing: Standing | null, bench: Bench): Judgement {
  const { event, woken } = incoming;
  const inForce =
    standing === null || !bench.policy.manifest.features.sanctions
      ? null
      : mostSevere(standing.sanctions, bench.now);
  const publishes = event.kind === 'content.created' || event.kind === 'content.edited';
  if (publishes && inForce !== null)
    return blockedBySanction(incoming, { sanction: inForce, standing, policy: bench.policy });
  const judged = woken.size === 0 || standing === null ? null : decideByRules(incoming, standing, bench);
  const outcome = judged?.outcome ?? 'publish';
  if (standing !== null && event.kind === 'content.created' && outcome === 'publish') standing.messages += 1;
  const after =
    standing === null || !bench.policy.manifest.features.sanctions
      ? null
      : mostSevere(standing.sanctions, bench.now);
  return {
    incoming,
    record: judged,
    answer: {
      event: event.id,
      decision: outcome,
      id: judged?.id ?? null,
      rules: judged?.decision?.fired ?? [],
      message: judged?.message ?? null,
      sanction: after,
    },
  };
}

interface Blocking {
  readonly sanction: StandingSanction;
  readonly standing: Standing | null;
  readonly policy: Policy;
}

function blockedBySanction(incoming: Incoming, { sanction, standing, policy }: Blocking): Judgement {
  const id = newDecisionId();
  const until = sanction.endsAt;
  const message: Message =
    until === null
      ? { code: 'forum.sanctioned', values: { reason: sanction.reason } }
      : { code: 'forum.suspended', values: { reason: sanction.reason, until: formatTime(policy, until) } };
  return {
    incoming,
    answer: { event: incoming.event.id, decision: 'block', id, rules: [], message, sanction },
    record: {
      id,
      cause: 'sanction',
      outcome: 'block',
      decision: null,
      review: false,
      message,
      alert: null,
      pointsAfter: standing?.points ?? null,
      consequences: nothingBooked,
      audit: [
        auditOf(id, incoming.event, {
          outcome: 'block',
          rules: [],
          sanction: sanction.kind,
          until: until?.toISOString() ?? null,
        }),
      ],
    },
  };
}

function decideByRules(incoming: Incoming, standing: Standing, bench: Bench): RecordedDecision | null {
  const { event, member, woken } = incoming;
  const { community, policy, now } = bench;
  const facts = factsFor(woken.needs, {
    event,
    member,
    standing,
    manifest: policy.manifest,
    watchlistAt: policy.points.watchlistAt,
    now,
  });
  const decision = policy.decide(woken, facts);
  if (decision.fired.length + decision.shadowFired.length + decision.inconclusive.length === 0) return null;
  const id = newDecisionId();
  const consequences = consequencesOf(
    {
      community,
      member: member.id,
      surface: event.surface,
      decisionId: id,
      decision,
      policy,
      now,
    },
    standing,
  );
  const until = mostSevere(standing.sanctions, now)?.endsAt ?? null;
  const told = {
    policy,
    decision,
    event,
    member: member.account.name,
    points: standing.points,
    until,
    excerpt: excerptOf(event),
  };
  const review =
    consequences.queued ||
    decision.inconclusive.length > 0 ||
    decision.effects.some((effect) => effect.kind === 'hold' || effect.kind === 'flag');
  const { outcome, fired: rules, revision } = decision;
  const audit = auditOf(id, event, { outcome, rules, revision });
  return {
    id,
    cause: 'rules',
    outcome,
    decision,
    review,
    message: messageFor(told),
    alert: alertFor(told),
    pointsAfter: standing.points,
    consequences,
    audit: decision.fired.length > 0 ? [audit, ...consequences.audit] : [],
  };
}

function auditOf(id: string, event: Event, details: Readonly<Record<string, unknown>>): AuditLine {
  return {
    actor: 'automod',
    action: 'decision.made',
    subject: `decision:${id}`,
    details: { event: event.id, ...details },
  };
}

function newDecisionId(): string {
  return `dec_${randomUUID().replaceAll('-', '')}`;
}

/** First 200 characters of what was said, whole ones. */
export function excerptOf(event: Event): string {
  return [...textOf(event).slice(0, 400)].slice(0, 200).join('');
}
