import { defineEntity, p } from '@mikro-orm/core';

const AuditDetailSchema = defineEntity({
  name: 'AuditDetail',
  tableName: 'audit_details',
  properties: {
    communityId: p.string().primary(),
    sequence: p.bigint('number').primary(),
    salt: p.string(),
    details: p.json<Readonly<Record<string, unknown>>>(),
  },
});

/** The details of a line, and the salt of their digest. May be erased. */
export class AuditDetail extends AuditDetailSchema.class {}
AuditDetailSchema.setClass(AuditDetail);
