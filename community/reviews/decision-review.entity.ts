import { defineEntity, p } from '@mikro-orm/core';
import type { ReviewDeed } from '../reviews.ts';

const DecisionReviewSchema = defineEntity({
  name: 'DecisionReview',
  tableName: 'decision_reviews',
  properties: {
    communityId: p.string(),
    decisionId: p.string().primary(),
    done: p.string().$type<ReviewDeed>(),
    verdict: p.string().$type<'upheld' | 'overturned'>(),
    actor: p.uuid(),
    note: p.string(),
    at: p.datetime(),
  },
});

/** What staff made of a decision. Written once, never changed. */
export class DecisionReview extends DecisionReviewSchema.class {}
DecisionReviewSchema.setClass(DecisionReview);
