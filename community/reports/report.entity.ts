import { defineEntity, p } from '@mikro-orm/core';
import type { ContentType, Surface } from '@fuero/engine';
import type { ReportState } from '../reports.ts';

const ReportSchema = defineEntity({
  name: 'Report',
  tableName: 'reports',
  properties: {
    id: p.uuid().primary(),
    communityId: p.string(),
    surface: p.string().$type<Surface>(),
    contentType: p.string().$type<ContentType>(),
    contentId: p.string(),
    authorId: p.uuid().nullable(),
    authorName: p.string().nullable(),
    title: p.string().nullable(),
    body: p.string(),
    parent: p.string().nullable(),
    url: p.string().nullable(),
    writtenAt: p.datetime().nullable(),
    verified: p.boolean(),
    state: p.string().$type<ReportState>(),
    priority: p.integer(),
    reporters: p.integer(),
    resolution: p.string().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    closedAt: p.datetime().nullable(),
    wordsErasedAt: p.datetime().nullable(),
  },
});

/** One for each content that is open, whoever reports it. Closed, never removed; its copy of the content is emptied when the policy no longer keeps it. */
export class Report extends ReportSchema.class {}
ReportSchema.setClass(Report);
