import { textOf } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';
import { storable } from '../database/storable.ts';
import { DecisionRecord } from './decision.entity.ts';
import { decisionRowOf } from './decision-row.ts';
import type { DecisionDetail, RuleSource, SanctionRow } from '../desk.ts';
import { EffectRecord } from '../outbox/effect.entity.ts';
import { Revision } from '../policies/revision.entity.ts';
import { Sanction } from '../sanctions/sanction.entity.ts';
import type { ReviewRow } from '../reviews.ts';
import type { RuleSources, Sources } from '../policies/rule-sources.ts';

interface Wanted {
  readonly community: string;
  readonly id: string;
  readonly sources: RuleSources;
}

/** A decision with everything that explains it; `null`: there is none with this id that the caller may see. */
export async function readDecision(
  tx: Transaction,
  { community, id, sources }: Wanted,
): Promise<DecisionDetail | null> {
  if (!storable(id)) return null;
  const record = await tx.findOne(DecisionRecord, { communityId: community, id });
  if (record === null) return null;
  const revision = await tx.findOneOrFail(Revision, { communityId: community, number: record.revision });
  const effects = await tx.find(
    EffectRecord,
    { communityId: community, decisionId: id },
    { orderBy: { index: 'asc' } },
  );
  const all = await sources.of(tx, { community, number: record.revision });
  return {
    ...decisionRowOf(record),
    text: textOf(record.payload),
    wordsErasedAt: record.wordsErasedAt ?? null,
    payload: record.payload,
    revision: { number: revision.number, hash: revision.hash, publishedAt: revision.publishedAt },
    decision: record.decision ?? null,
    sources: ofDecision(all, record),
    effects: effects.map(({ index, kind, payload, state }) => ({ index, kind, payload, state })),
    sanctions: await sanctionsOf(tx, record),
    pointsAfter: record.pointsAfter ?? null,
    message: record.message ?? null,
    reviewed: await reviewOf(tx, record),
  };
}

async function reviewOf(tx: Transaction, { communityId, id }: DecisionRecord): Promise<ReviewRow | null> {
  const [found] = await tx.execute<
    (Omit<ReviewRow, 'by' | 'at'> & { id: string; name: string; at: string })[]
  >(
    `select r.done as deed, r.verdict, r.note, r.at, m.id, m.name from decision_reviews r
       join members m on m.community_id = r.community_id and m.id = r.actor
      where r.community_id = ? and r.decision_id = ?`,
    [communityId, id],
  );
  if (found === undefined) return null;
  const { deed, verdict, note, at, ...by } = found;
  return { deed, verdict, note, by, at: new Date(at) };
}

function ofDecision(all: Sources, { decision }: DecisionRecord): Readonly<Record<string, RuleSource>> {
  const rules = (decision?.rules ?? []).map(({ rule }) => [rule, all[rule]] as const);
  return Object.fromEntries(rules.filter((entry): entry is [string, RuleSource] => entry[1] !== undefined));
}

/** Those that the decision imposed, or, where a sanction made the decision, those that were in force. */
async function sanctionsOf(tx: Transaction, record: DecisionRecord): Promise<readonly SanctionRow[]> {
  const { communityId, memberId, at } = record;
  const inForce = {
    memberId,
    kind: { $ne: 'warning' as const },
    startsAt: { $lte: at },
    $and: [
      { $or: [{ endsAt: null }, { endsAt: { $gt: at } }] },
      { $or: [{ liftedAt: null }, { liftedAt: { $gt: at } }] },
    ],
  };
  const wanted = record.cause === 'sanction' ? inForce : { decisionId: record.id };
  const found = await tx.find(
    Sanction,
    { $and: [{ communityId }, wanted] },
    { orderBy: { startsAt: 'asc', id: 'asc' } },
  );
  return found.map(({ id, kind, reason, startsAt, endsAt }) => ({
    id,
    kind,
    reason,
    startsAt,
    endsAt: endsAt ?? null,
  }));
}
