import { defineEntity, p } from '@mikro-orm/core';
import type { AppealState } from '../appeals.ts';

const AppealSchema = defineEntity({
  name: 'Appeal',
  tableName: 'appeals',
  properties: {
    id: p.uuid().primary(),
    communityId: p.string(),
    sanctionId: p.uuid(),
    memberId: p.uuid(),
    body: p.string(),
    state: p.string().$type<AppealState>(),
    answer: p.string().nullable(),
    createdAt: p.datetime(),
    decidedAt: p.datetime().nullable(),
  },
});

/** A member’s appeal of one sanction. Decided, never removed. */
export class Appeal extends AppealSchema.class {}
AppealSchema.setClass(Appeal);
