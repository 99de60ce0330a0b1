import { defineEntity, p } from '@mikro-orm/core';
import type { Event, Outcome, Readings } from '@fuero/engine';
import type { StoredAnswer } from './answer.ts';

const JournalRowSchema = defineEntity({
  name: 'JournalRow',
  tableName: 'journal',
  properties: {
    communityId: p.string().primary(),
    eventId: p.string().primary(),
    surface: p.string(),
    kind: p.string(),
    at: p.datetime(),
    receivedAt: p.datetime(),
    memberId: p.uuid(),
    memberName: p.string(),
    contentType: p.string().nullable(),
    excerpt: p.text(),
    payload: p.json<Event>(),
    readings: p.json<Readings>(),
    outcome: p.string().$type<Outcome>(),
    answer: p.json<StoredAnswer>(),
    decisionId: p.string().nullable(),
    contentId: p.string().nullable(),
  },
});

/** One event, as it came and as it was answered. Never changed. */
export class JournalRow extends JournalRowSchema.class {}
JournalRowSchema.setClass(JournalRow);
