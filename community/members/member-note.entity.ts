import { defineEntity, p } from '@mikro-orm/core';

const MemberNoteSchema = defineEntity({
  name: 'MemberNote',
  tableName: 'member_notes',
  properties: {
    id: p.uuid().primary(),
    communityId: p.string(),
    memberId: p.uuid(),
    author: p.uuid(),
    body: p.string(),
    at: p.datetime(),
  },
});

/** What staff write to each other about a member. */
export class MemberNote extends MemberNoteSchema.class {}
MemberNoteSchema.setClass(MemberNote);
