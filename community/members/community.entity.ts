import { defineEntity, p } from '@mikro-orm/core';
import type { Locale } from '@fuero/engine';

const CommunitySchema = defineEntity({
  name: 'Community',
  tableName: 'communities',
  properties: {
    id: p.string().primary(),
    name: p.string(),
    locale: p.string().$type<Locale>(),
    revision: p.integer().nullable(),
    revisedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
  },
});

/** A tenant: one policy, one ledger. */
export class Community extends CommunitySchema.class {}
CommunitySchema.setClass(Community);
