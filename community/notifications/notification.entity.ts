import { defineEntity, p } from '@mikro-orm/core';
import type { NotificationKind } from '../notifications.ts';

const NotificationSchema = defineEntity({
  name: 'Notification',
  tableName: 'notifications',
  properties: {
    id: p.uuid().primary(),
    communityId: p.string(),
    memberId: p.uuid(),
    kind: p.string().$type<NotificationKind>(),
    title: p.string(),
    body: p.string(),
    actionId: p.uuid().nullable(),
    sanctionId: p.uuid().nullable(),
    reportId: p.uuid().nullable(),
    appealId: p.uuid().nullable(),
    createdAt: p.datetime(),
    readAt: p.datetime().nullable(),
  },
});

/** What a member was told, in the words of that moment. */
export class Notification extends NotificationSchema.class {}
NotificationSchema.setClass(Notification);
