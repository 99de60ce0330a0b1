import { defineEntity, p } from '@mikro-orm/core';

const AuditHeadSchema = defineEntity({
  name: 'AuditHead',
  tableName: 'audit_heads',
  properties: {
    communityId: p.string().primary(),
    sequence: p.bigint('number'),
    hash: p.string(),
  },
});

/** Where a community's chain ends. Its row is the lock behind which lines are written. */
export class AuditHead extends AuditHeadSchema.class {}
AuditHeadSchema.setClass(AuditHead);
