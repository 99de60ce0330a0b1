import { contentKinds, contentOf } from '@fuero/engine';
import type { ContentEvent, Event, Policy } from '@fuero/engine';
import { appendVersions } from '../contents/append-versions.ts';
import type { Transaction } from '../database/database.ts';
import { changeTogether, insertOf } from '../database/together.ts';
import type { Change } from '../database/together.ts';
import { waitingPlace } from '../decisions/waiting.ts';
import { DecisionRecord } from '../decisions/decision.entity.ts';
import { EffectRecord } from '../outbox/effect.entity.ts';
import { oweChanges } from '../outbox/owe-in.ts';
import { joinBooked } from '../sanctions/book.ts';
import { bookedChanges } from '../sanctions/write-booked.ts';
import { storeAnswer } from './answer.ts';
import { JournalRow } from './journal-row.entity.ts';
import { excerptOf } from './judge.ts';
import type { Judgement } from './judge.ts';
import { owedBy } from './owed-by.ts';
import { isDoneHere } from './tell-effects.ts';

interface Batch {
  readonly community: string;
  readonly policy: Policy;
  readonly revision: number;
  readonly judgements: readonly Judgement[];
  readonly now: Date;
}

/** Writes a batch of judgements. */
export async function writeJudgements(
  tx: Transaction,
  { community, policy, revision, judgements, now }: Batch,
): Promise<void> {
  const decisions: Partial<DecisionRecord>[] = [];
  const effects: Partial<EffectRecord>[] = [];
  const journal: Partial<JournalRow>[] = [];
  for (const { incoming, answer, record } of judgements) {
    const { event, member, readings } = incoming;
    const shown = {
      communityId: community,
      eventId: event.id,
      at: new Date(event.at),
      memberId: member.id,
      memberName: member.account.name,
      contentType: contentOf(event)?.type ?? null,
      excerpt: excerptOf(event),
      payload: event,
    };
    journal.push({
      ...shown,
      surface: event.surface,
      kind: event.kind,
      receivedAt: now,
      readings,
      outcome: answer.decision,
      answer: storeAnswer(answer),
      decisionId: record?.id ?? null,
      contentId: contentOf(event)?.id ?? null,
    });
    if (record === null) continue;
    const { id, cause, outcome, decision, review, message, alert, pointsAfter } = record;
    decisions.push({
      ...shown,
      id,
      cause,
      outcome,
      review,
      ...waitingPlace(decision),
      fired: [...(decision?.fired ?? [])],
      shadow: [...(decision?.shadowFired ?? [])],
      inconclusive: [...(decision?.inconclusive ?? [])],
      decision,
      message,
      pointsAfter,
      revision,
    });
    (decision?.effects ?? []).forEach((effect, index) => {
      const { kind, ...asked } = effect;
      const text = alert?.texts.get(index);
      const payload = text === undefined ? asked : { ...asked, text };
      // What neither the answer nor this transaction does is owed.
      const owed = !isDoneHere(effect, event);
      effects.push({
        communityId: community,
        decisionId: id,
        index,
        kind,
        payload,
        state: owed ? 'pending' : 'done',
        createdAt: now,
        doneAt: owed ? null : now,
      });
    });
  }
  const versions = judgements.flatMap(({ incoming: { event, member } }) =>
    isContentEvent(event) ? [{ event, member: member.id, memberName: member.account.name }] : [],
  );
  const booked = joinBooked(judgements.flatMap(({ record }) => record?.consequences ?? []));
  await changeTogether(tx, [
    ...insertOf(tx, JournalRow, journal),
    ...insertOf(tx, DecisionRecord, decisions),
    ...insertOf(tx, EffectRecord, effects),
    ...bookedChanges(tx, booked, { community, now }),
    ...countMessages(community, judgements),
    ...(await appendVersions(tx, community, versions)),
    ...oweChanges(
      { community, now },
      judgements.flatMap((judgement) => owedBy(judgement, { policy, now })),
    ),
  ]);
}

function isContentEvent(event: Event): event is ContentEvent {
  return contentKinds.some((kind) => kind === event.kind);
}

/** Contents that were published, added to their authors' counts, in the order of ids. */
function countMessages(community: string, judgements: readonly Judgement[]): readonly Change[] {
  const counts = new Map<string, number>();
  for (const { incoming, answer } of judgements) {
    if (incoming.event.kind !== 'content.created' || answer.decision !== 'publish') continue;
    counts.set(incoming.member.id, (counts.get(incoming.member.id) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, count]) => ({ id, count }));
  return [
    {
      sql: `update members m set messages = m.messages + c.count
        from jsonb_to_recordset(?::jsonb) as c(id uuid, count int) where m.community_id = ? and m.id = c.id`,
      values: [JSON.stringify(rows), community],
    },
  ];
}
