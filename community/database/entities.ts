import { Report } from '../reports/report.entity.ts';
import { ReportFiling } from '../reports/report-filing.entity.ts';
import { ReportWork } from '../reports/report-work.entity.ts';
import { ReportNote } from '../reports/report-note.entity.ts';
import { SanctionNote } from '../sanctions/sanction-note.entity.ts';
import { MemberNote } from '../members/member-note.entity.ts';
import { ContentVersion } from '../contents/content-version.entity.ts';
import { ActionRecord } from '../actions/action.entity.ts';
import { Watch } from '../members/watch.entity.ts';
import { Notification } from '../notifications/notification.entity.ts';
import { Appeal } from '../appeals/appeal.entity.ts';
import { AppealWork } from '../appeals/appeal-work.entity.ts';
import { Delivery } from '../outbox/delivery.entity.ts';
import { Account } from '../members/account.entity.ts';
import { AuditDetail } from '../audit/audit-detail.entity.ts';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { AuditHead } from '../audit/audit-head.entity.ts';
import { Community } from '../members/community.entity.ts';
import { DecisionReview } from '../reviews/decision-review.entity.ts';
import { DecisionRecord } from '../decisions/decision.entity.ts';
import { DeskLink } from '../sessions/desk-link.entity.ts';
import { DeskSession } from '../sessions/desk-session.entity.ts';
import { Draft } from '../policies/draft.entity.ts';
import { EffectRecord } from '../outbox/effect.entity.ts';
import { JournalRow } from '../journal/journal-row.entity.ts';
import { Member } from '../members/member.entity.ts';
import { PointsEntry } from '../sanctions/points-entry.entity.ts';
import { Revision } from '../policies/revision.entity.ts';
import { RevisionFile } from '../policies/revision-file.entity.ts';
import { Sanction } from '../sanctions/sanction.entity.ts';
import { StaffGrant } from '../members/staff-grant.entity.ts';
import { StoredFile } from '../policies/policy-file.entity.ts';

/** Every table of ours. A new one is one file and one line here. */
export const entities = [
  Community,
  Member,
  Account,
  StaffGrant,
  JournalRow,
  StoredFile,
  Revision,
  RevisionFile,
  Draft,
  DecisionRecord,
  DecisionReview,
  EffectRecord,
  Sanction,
  PointsEntry,
  DeskLink,
  DeskSession,
  Report,
  ReportFiling,
  ReportWork,
  ReportNote,
  SanctionNote,
  MemberNote,
  ContentVersion,
  ActionRecord,
  Watch,
  Notification,
  Appeal,
  AppealWork,
  Delivery,
  AuditHead,
  AuditEntry,
  AuditDetail,
];
