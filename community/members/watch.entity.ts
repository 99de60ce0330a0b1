import { defineEntity, p } from '@mikro-orm/core';

const WatchSchema = defineEntity({
  name: 'Watch',
  tableName: 'watch_list',
  properties: {
    id: p.uuid().primary(),
    communityId: p.string(),
    memberId: p.uuid(),
    reason: p.string(),
    since: p.datetime(),
    putBy: p.string(),
    endedAt: p.datetime().nullable(),
    endedBy: p.string().nullable(),
  },
});

/** That staff keep an eye on a member. Ended, never removed. */
export class Watch extends WatchSchema.class {}
WatchSchema.setClass(Watch);
