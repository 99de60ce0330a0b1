import { contentOf } from '@fuero/engine';
import type { ActionName, Content, Outcome } from '@fuero/engine';
import { onContentIn } from '../actions/on-content-in.ts';
import type { AuditLine } from '../audit/chain.ts';
import { act } from '../authority/act.ts';
import type { Acting, ModerationDeps } from '../authority/acting.ts';
import { checkNote } from '../authority/check-text.ts';
import type { Transaction } from '../database/database.ts';
import { storable } from '../database/storable.ts';
import { decisionRowOf } from '../decisions/decision-row.ts';
import { DecisionRecord } from '../decisions/decision.entity.ts';
import { oweIn } from '../outbox/owe-in.ts';
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
    decide: (actor, id, input, options = {}) =>
      act(
        deps,
        actor,
        { action: actionOf[input.deed], repeat: { key: options.key, arguments: { decision: id, ...input } } },
        async (tx, acting) => {
          const { deed } = input;
          const note = input.note.trim() === '' ? '' : checkNote(input.note);
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
          const audit = content === null ? [] : await performIn(tx, acting, record, { content, deed, note });
          return {
            answer: undefined,
            audit: [
              {
                actor: acting.actor,
                action: actionOf[deed],
                subject: `decision:${id}`,
                details: { verdict, note, event: record.eventId },
              },
              ...audit,
            ],
            announce: [{ kind: 'decision', row: { ...decisionRowOf(record), review: false } }],
          };
        },
      ),
  };
}

/** Locks the decision, so that of two who look at it one is first. Throws `refusal.no-decision`, `refusal.own-decision`, `refusal.reviewed`. */
async function lockDecision(
  tx: Transaction,
  { community, actor, rank }: Acting,
  id: string,
): Promise<DecisionRecord> {
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
  if (record.memberId === actor && rank !== 'admin') throw new Refusal('refusal.own-decision');
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

interface Review {
  readonly content: Content;
  readonly deed: ReviewDeed;
  readonly note: string;
}

/** Does to the content what staff decided, where the rules had left it otherwise. Returns what that adds to the audit trail. */
async function performIn(
  tx: Transaction,
  acting: Acting,
  record: DecisionRecord,
  { content, deed, note }: Review,
): Promise<readonly AuditLine[]> {
  const { id, outcome, payload } = record;
  const { surface } = payload;
  if (deed === 'remove' && outcome !== 'block') {
    const { audit } = await onContentIn(tx, acting, {
      content: { surface, type: content.type, id: content.id },
      action: { kind: 'delete-content' },
      reason: note === '' ? titlesOf(record) : note,
      report: null,
    });
    return audit;
  }
  if (deed === 'publish' && outcome !== 'publish')
    await oweIn(tx, acting, {
      key: `review:${id}`,
      surface,
      kind: 'content.publish',
      payload: {
        content: { type: content.type, id: content.id },
        reason: note,
        title: content.title,
        text: content.text,
      },
    });
  return [];
}

/** What the rules that fired are called: the reason of a removal that staff give no other for. */
function titlesOf({ fired, decision }: DecisionRecord): string {
  return fired.map((id) => decision?.rules.find(({ rule }) => rule === id)?.title ?? id).join('; ');
}
