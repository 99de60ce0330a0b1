import { defineEntity, p } from '@mikro-orm/core';

const PointsEntrySchema = defineEntity({
  name: 'PointsEntry',
  tableName: 'points_entries',
  properties: {
    id: p.uuid().primary(),
    communityId: p.string(),
    memberId: p.uuid(),
    amount: p.integer(),
    decisionId: p.string().nullable(),
    sanctionId: p.uuid().nullable(),
    reason: p.string(),
    at: p.datetime(),
    actor: p.string(),
    reverses: p.uuid().nullable(),
  },
});

/** A line of the ledger. Appended, never changed; the balance is their sum. */
export class PointsEntry extends PointsEntrySchema.class {}
PointsEntrySchema.setClass(PointsEntry);
