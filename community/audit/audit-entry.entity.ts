import { defineEntity, p } from '@mikro-orm/core';

const AuditEntrySchema = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entries',
  properties: {
    communityId: p.string().primary(),
    sequence: p.bigint('number').primary(),
    at: p.datetime(),
    actor: p.string(),
    action: p.string(),
    subject: p.string(),
    detailsDigest: p.string(),
    previous: p.string(),
    hash: p.string(),
  },
});

/** A line of the chain. */
export class AuditEntry extends AuditEntrySchema.class {}
AuditEntrySchema.setClass(AuditEntry);
