import { defineEntity, p } from '@mikro-orm/core';

const DeskLinkSchema = defineEntity({
  name: 'DeskLink',
  tableName: 'desk_links',
  properties: {
    tokenHash: p.string().primary(),
    communityId: p.string(),
    memberId: p.uuid(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    usedAt: p.datetime().nullable(),
  },
});

/** A one-time link to the desk. Only the hash of its token is kept. */
export class DeskLink extends DeskLinkSchema.class {}
DeskLinkSchema.setClass(DeskLink);
