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

/** `grantedBy` of a rank that the policy gives to the member's roles, and the audit trail's name for its author. */
export const byPolicy = 'policy';

/** A rank given by the policy, or at the start of the server to its first admin; `grantedBy` says which. Revoked, never removed. */
export class StaffGrant extends StaffGrantSchema.class {}
StaffGrantSchema.setClass(StaffGrant);
