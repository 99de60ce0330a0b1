import { defineEntity, p } from '@mikro-orm/core';
import type { ContentKind } from '@fuero/engine';

const ContentVersionSchema = defineEntity({
  name: 'ContentVersion',
  tableName: 'content_versions',
  properties: {
    communityId: p.string().primary(),
    surface: p.string().primary(),
    contentId: p.string().primary(),
    eventId: p.string().primary(),
    kind: p.string().$type<ContentKind>(),
    at: p.datetime(),
    memberId: p.uuid(),
    memberName: p.string(),
    title: p.string().nullable(),
    body: p.string(),
  },
});

/** A version of content that was moderated: kept when the journal no longer is, as long as the policy keeps messages. */
export class ContentVersion extends ContentVersionSchema.class {}
ContentVersionSchema.setClass(ContentVersion);
