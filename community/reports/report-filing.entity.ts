import { defineEntity, p } from '@mikro-orm/core';

const ReportFilingSchema = defineEntity({
  name: 'ReportFiling',
  tableName: 'report_filings',
  properties: {
    communityId: p.string(),
    reportId: p.uuid().primary(),
    memberId: p.uuid().primary(),
    memberName: p.string(),
    reason: p.string(),
    description: p.string().nullable(),
    at: p.datetime(),
  },
});

/** That a member reported something, and why. */
export class ReportFiling extends ReportFilingSchema.class {}
ReportFilingSchema.setClass(ReportFiling);
