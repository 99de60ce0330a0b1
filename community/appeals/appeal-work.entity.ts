import { defineEntity, p } from '@mikro-orm/core';

const AppealWorkSchema = defineEntity({
  name: 'AppealWork',
  tableName: 'appeal_work',
  properties: {
    communityId: p.string(),
    appealId: p.uuid().primary(),
    assignedTo: p.uuid().nullable(),
    assignedAt: p.datetime().nullable(),
    decidedBy: p.uuid().nullable(),
  },
});

/** What only staff may know of an appeal. */
export class AppealWork extends AppealWorkSchema.class {}
AppealWorkSchema.setClass(AppealWork);
