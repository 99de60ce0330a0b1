import { defineEntity, p } from '@mikro-orm/core';
import type { Rank } from '@fuero/engine';

const StaffGrantSchema = defineEntity({
  name: 'StaffGrant',
  tableName: 'staff_grants',
  properties: {
    communityId: p.string().primary(),
    memberId: p.uuid().primary(),
    rank: p.string().$type<Rank>(),
    grantedBy: p.string(),
    grantedAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
  },
});

/** A rank given in the desk. Revoked, never removed. */
export class StaffGrant extends StaffGrantSchema.class {}
StaffGrantSchema.setClass(StaffGrant);
