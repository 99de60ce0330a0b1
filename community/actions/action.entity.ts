import { defineEntity, p } from '@mikro-orm/core';
import type { ContentType, Surface } from '@fuero/engine';
import type { ActionKind } from '../actions.ts';

const ActionRecordSchema = defineEntity({
  name: 'ActionRecord',
  tableName: 'actions',
  properties: {
    id: p.uuid().primary(),
    communityId: p.string(),
    kind: p.string().$type<ActionKind>(),
    surface: p.string().$type<Surface>(),
    contentType: p.string().$type<ContentType>().nullable(),
    contentId: p.string().nullable(),
    memberId: p.uuid().nullable(),
    memberName: p.string().nullable(),
    actor: p.string(),
    actorName: p.string().nullable(),
    reason: p.string(),
    details: p.json<Readonly<Record<string, unknown>>>(),
    notified: p.boolean(),
    reportId: p.uuid().nullable(),
    sanctionId: p.uuid().nullable(),
    decisionId: p.string().nullable(),
    at: p.datetime(),
  },
});

/** One thing that was done to content or a member. Appended, never changed. */
export class ActionRecord extends ActionRecordSchema.class {}
ActionRecordSchema.setClass(ActionRecord);
