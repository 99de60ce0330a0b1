import { defineEntity, p } from '@mikro-orm/core';

const DeskSessionSchema = defineEntity({
  name: 'DeskSession',
  tableName: 'desk_sessions',
  properties: {
    tokenHash: p.string().primary(),
    communityId: p.string(),
    memberId: p.uuid(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    seenAt: p.datetime(),
    endedAt: p.datetime().nullable(),
  },
});

/** A session of the desk. Only the hash of its token is kept. */
export class DeskSession extends DeskSessionSchema.class {}
DeskSessionSchema.setClass(DeskSession);
