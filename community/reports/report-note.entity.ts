import { defineEntity, p } from '@mikro-orm/core';

const ReportNoteSchema = defineEntity({
  name: 'ReportNote',
  tableName: 'report_notes',
  properties: {
    id: p.uuid().primary(),
    communityId: p.string(),
    reportId: p.uuid(),
    author: p.uuid(),
    body: p.string(),
    at: p.datetime(),
  },
});

/** What staff write to each other about a report. */
export class ReportNote extends ReportNoteSchema.class {}
ReportNoteSchema.setClass(ReportNote);
