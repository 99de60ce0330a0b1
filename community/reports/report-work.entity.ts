import { defineEntity, p } from '@mikro-orm/core';
import type { Decision } from '@fuero/engine';

const ReportWorkSchema = defineEntity({
  name: 'ReportWork',
  tableName: 'report_work',
  properties: {
    communityId: p.string(),
    reportId: p.uuid().primary(),
    assignedTo: p.uuid().nullable(),
    assignedAt: p.datetime().nullable(),
    closedBy: p.string().nullable(),
    judgement: p.json<Decision>().nullable(),
    revision: p.integer().nullable(),
  },
});

/** What only staff may know of a report: who works on it, who closed it, what the policy says about the content. */
export class ReportWork extends ReportWorkSchema.class {}
ReportWorkSchema.setClass(ReportWork);
