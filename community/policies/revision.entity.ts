import { defineEntity, p } from '@mikro-orm/core';

const RevisionSchema = defineEntity({
  name: 'Revision',
  tableName: 'policy_revisions',
  properties: {
    communityId: p.string().primary(),
    number: p.integer().primary(),
    hash: p.string(),
    base: p.integer().nullable(),
    note: p.string(),
    author: p.string(),
    gitCommit: p.string().nullable(),
    publishedAt: p.datetime(),
  },
});

/** A published state of the policy. Never changed. */
export class Revision extends RevisionSchema.class {}
RevisionSchema.setClass(Revision);
