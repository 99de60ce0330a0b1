import { contentOf } from '@fuero/engine';
import type { ActionName, Content, Outcome } from '@fuero/engine';
import { act } from '../authority/act.ts';
import type { Acting, ModerationDeps } from '../authority/acting.ts';
import type { Transaction } from '../database/database.ts';
import { storable } from '../database/storable.ts';
import { decisionRowOf } from '../decisions/decision-row.ts';
import { DecisionRecord } from '../decisions/decision.entity.ts';
import { oweIn } from '../outbox/owe-in.ts';
import type { Owed } from '../outbox/owe-in.ts';
import { Refusal } from '../refusal.ts';
import type { ReviewDeed, Reviews } from '../reviews.ts';
import { DecisionReview } from './decision-review.entity.ts';

const actionOf: Readonly<Record<ReviewDeed, ActionName>> = {
  publish: 'content.release',
  remove: 'content.delete',
  dismiss: 'content.dismiss',
};

/** What people make of what rules decided. See `Reviews`. */
export function createReviews(deps: ModerationDeps): Reviews {
  return {
    decide: (actor, id, { deed, note }, options = {}) =>
      act(
        deps,
        actor,
        { action: actionOf[deed], repeat: { key: options.key, arguments: { decision: id, deed, note } } },
        async (tx, acting) => {
          const record = await lockDecision(tx, acting, id);
          const content = contentOf(record.payload);
          if (content === null && deed !== 'dismiss') throw new Refusal('refusal.no-content');
          const verdict = verdictOf(record.outcome, deed);
          await tx.insert(DecisionReview, {
            communityId: acting.community,
            decisionId: id,
            done: deed,
            verdict,
            actor: acting.actor,
            note,
            at: acting.now,
          });
          await tx.execute('update decisions set review = false where community_id = ? and id = ?', [
            acting.community,
            id,
          ]);
          if (content !== null) await oweIn(tx, acting, ...owedFor(record, { content, deed, note }));
          return {
            answer: undefined,
            audit: [
              {
                actor: acting.actor,
                action: actionOf[deed],
                subject: `decision:${id}`,
                details: { verdict, note, event: record.eventId },
              },
            ],
            announce: [{ kind: 'decision', row: { ...decisionRowOf(record), review: false } }],
          };
        },
      ),
  };
}

/** Locks the decision, so that of two who look at it one is first. Throws `refusal.no-decision` and `refusal.reviewed`. */
async function lockDecision(tx: Transaction, { community }: Acting, id: string): Promise<DecisionRecord> {
  if (!storable(id)) throw new Refusal('refusal.no-decision');
  await tx.execute('select 1 from decisions where community_id = ? and id = ? for no key update', [
    community,
    id,
  ]);
  const record = await tx.findOne(
    DecisionRecord,
    { communityId: community, id },
    { disableIdentityMap: true },
  );
  if (record === null) throw new Refusal('refusal.no-decision');
  const [before] = await tx.execute<{ name: string; done: ReviewDeed }[]>(
    `select m.name, r.done from decision_reviews r join members m on m.community_id = r.community_id and m.id = r.actor
      where r.community_id = ? and r.decision_id = ?`,
    [community, id],
  );
  if (before !== undefined) throw new Refusal('refusal.reviewed', { name: before.name, done: before.done });
  return record;
}

/** Whether what staff do agrees with what the rules had decided. */
function verdictOf(outcome: Outcome, deed: ReviewDeed): 'upheld' | 'overturned' {
  if (deed === 'dismiss') return 'upheld';
  return (deed === 'publish') === (outcome === 'publish') ? 'upheld' : 'overturned';
}

/** What the surface has to do so that its content is as staff say. */
function owedFor(
  { id, outcome, payload }: DecisionRecord,
  { content, deed, note }: { readonly content: Content; readonly deed: ReviewDeed; readonly note: string },
): readonly Owed[] {
  const key = `review:${id}`;
  const { surface } = payload;
  const about = { content: { type: content.type, id: content.id }, reason: note };
  if (deed === 'remove' && outcome !== 'block')
    return [{ key, surface, kind: 'content.delete', payload: about }];
  if (deed !== 'publish' || outcome === 'publish') return [];
  return [
    {
      key,
      surface,
      kind: 'content.publish',
      payload: { ...about, title: content.title, text: content.text },
    },
  ];
}
