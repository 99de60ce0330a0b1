import { defineEntity, p } from '@mikro-orm/core';

const MemberSchema = defineEntity({
  name: 'Member',
  tableName: 'members',
  properties: {
    id: p.uuid().primary(),
    communityId: p.string(),
    name: p.string(),
    messages: p.integer(),
    createdAt: p.datetime(),
  },
});

/** A person in a community. */
export class Member extends MemberSchema.class {}
MemberSchema.setClass(Member);
