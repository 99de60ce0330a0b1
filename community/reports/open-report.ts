import { randomUUID } from 'node:crypto';
import type { Decision } from '@fuero/engine';
import type { Acting } from '../authority/acting.ts';
import type { Transaction } from '../database/database.ts';
import { insertOf } from '../database/together.ts';
import type { Change, Question } from '../database/together.ts';
import type { ContentRef, ReportInput } from '../reports.ts';
import { Report } from './report.entity.ts';
import { ReportFiling } from './report-filing.entity.ts';
import { ReportWork } from './report-work.entity.ts';

/** The report that is open on content. */
export interface OpenReport {
  readonly id: string;
  readonly priority: number;
  readonly reporters: number;
  /** Whether this reporter has filed it before. */
  readonly mine: boolean;
}

/** Finds and locks the `OpenReport` on content. No row: nobody has reported it, or what they reported is closed. */
export function lockOpenReport({ community, actor }: Acting, { surface, id }: ContentRef): Question {
  return {
    sql: `select r.id, r.priority, r.reporters, exists (select from report_filings f where f.report_id = r.id and f.member_id = ?) as mine
       from reports r where r.community_id = ? and r.surface = ? and r.content_id = ? and r.state in ('open', 'in-review')
        for no key update of r`,
    values: [actor, community, surface, id],
  };
}

/** What a new report begins with. */
export interface NewReport {
  readonly row: Omit<
    Report,
    | 'id'
    | 'communityId'
    | 'state'
    | 'reporters'
    | 'resolution'
    | 'createdAt'
    | 'wordsErasedAt'
    | 'updatedAt'
    | 'closedAt'
    | 'priority'
  >;
  readonly priority: number;
  readonly judgement: Decision;
}

/** A report with its first filing. The index on open reports refuses a second one: the content is locked by then. */
export function newReport(
  tx: Transaction,
  acting: Acting,
  { input, fresh, id }: { readonly input: ReportInput; readonly fresh: NewReport; readonly id: string },
): readonly Change[] {
  const { community, revision, now } = acting;
  const report = {
    ...fresh.row,
    id,
    communityId: community,
    state: 'open' as const,
    priority: fresh.priority,
    reporters: 1,
    resolution: null,
    createdAt: now,
    updatedAt: now,
    closedAt: null,
  };
  const work = { communityId: community, reportId: id, judgement: fresh.judgement, revision };
  return [
    ...insertOf(tx, Report, [report]),
    ...insertOf(tx, ReportWork, [work]),
    ...insertOf(tx, ReportFiling, [filingOf(acting, id, input)]),
  ];
}

/** A filing beside those of an open report. Its priority is raised where the ladder says so, and never lowered. */
export function joinedReport(
  tx: Transaction,
  acting: Acting,
  {
    input,
    open,
    priority,
  }: { readonly input: ReportInput; readonly open: OpenReport; readonly priority: number },
): readonly Change[] {
  return [
    ...insertOf(tx, ReportFiling, [filingOf(acting, open.id, input)]),
    {
      sql: `update reports set reporters = reporters + 1, priority = greatest(priority, ?), updated_at = ?
        where community_id = ? and id = ?`,
      values: [priority, acting.now, acting.community, open.id],
    },
  ];
}

function filingOf(
  { community, actor, actorName, now }: Acting,
  report: string,
  { reason, description }: ReportInput,
): Partial<ReportFiling> {
  return {
    communityId: community,
    reportId: report,
    memberId: actor,
    memberName: actorName ?? '',
    reason,
    description,
    at: now,
  };
}

export function newReportId(): string {
  return randomUUID();
}
