import { defineEntity, p } from '@mikro-orm/core';
import type { Decision, Event, Outcome } from '@fuero/engine';
import type { Message } from '../message.ts';

const DecisionRecordSchema = defineEntity({
  name: 'DecisionRecord',
  tableName: 'decisions',
  properties: {
    id: p.string().primary(),
    communityId: p.string(),
    eventId: p.string(),
    at: p.datetime(),
    cause: p.string().$type<'rules' | 'sanction'>(),
    outcome: p.string().$type<Outcome>(),
    review: p.boolean(),
    queues: p.array(),
    priority: p.integer(),
    fired: p.array(),
    shadow: p.array(),
    inconclusive: p.array(),
    memberId: p.uuid(),
    memberName: p.string(),
    contentType: p.string().nullable(),
    excerpt: p.text(),
    payload: p.json<Event>(),
    decision: p.json<Decision>().nullable(),
    message: p.json<Message>().nullable(),
    pointsAfter: p.integer().nullable(),
    revision: p.integer(),
    wordsErasedAt: p.datetime().nullable(),
  },
});

/** What was decided about one event, and why. Outlives the journal row, so it keeps what was said, as long as the policy does. */
export class DecisionRecord extends DecisionRecordSchema.class {}
DecisionRecordSchema.setClass(DecisionRecord);
