import { defineEntity, p } from '@mikro-orm/core';

const AccountSchema = defineEntity({
  name: 'Account',
  tableName: 'accounts',
  properties: {
    communityId: p.string().primary(),
    surface: p.string().primary(),
    externalId: p.string().primary(),
    memberId: p.uuid(),
    name: p.string(),
    createdAt: p.datetime().nullable(),
    joinedAt: p.datetime().nullable(),
    roles: p.array(),
    bot: p.boolean(),
  },
});

/** What a member is called on one surface. */
export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);
