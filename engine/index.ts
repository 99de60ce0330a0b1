/**
 * The engine of Fuero: a policy and an event go in, a decision comes out. Pure and synchronous: no I/O, no clock, no
 * randomness. `loadPolicy` reads a folder's files; `createWindows` holds the counters; `policy.match` and `policy.decide` judge.
 */
export type * from './event.ts';
export { contentKinds, contentOf, eventKinds, subjectOf, textOf } from './event.ts';
export type * from './facts.ts';
export { ranks } from './facts.ts';
export type * from './effect.ts';
export { priorities, sanctionKinds } from './effect.ts';
export {
  effectKinds,
  effectName,
  effectNature,
  meaningOf,
  performerOf,
  sanctionActions,
  sanctionOf,
} from './effects/cards.ts';
export type { Meaning, Performer, Venue } from './effects/card.ts';
export { actionNames, actions, inverses } from './actions/catalogue.ts';
export type { ActionCard, ActionName, DiscordPermission } from './actions/catalogue.ts';
export type * from './decision.ts';
export { outcomes } from './decision.ts';
export type * from './policy/diagnostic.ts';
export type * from './policy/policy.ts';
export { features, locales } from './policy/policy.ts';
export type * from './detectors/windows.ts';
export { createWindows } from './detectors/rings.ts';
export { createLoader, hashOf, loadPolicy, openPolicy } from './policy/load.ts';
export { restorePolicy, snapshotOf } from './snapshot/snapshot.ts';
export type { Digest, Loaded, Opened, OpenPolicy } from './policy/load.ts';
export { crossed } from './sections/points/points.ts';
export { countedUses, gate, isAllowed, quotaReach } from './sections/limits/gate.ts';
export type * from './sections/limits/gate.ts';
export type { Actor as GateActor, Limit } from './sections/limits/limit.ts';
export { routeOf } from './sections/logs/logs.ts';
export type { LogsPolicy } from './sections/logs/logs.ts';
export { isReason, priorityOf } from './sections/reports/reports.ts';
export type * from './sections/reports/reports.ts';
export { mayAppeal, mayDecideAppeal } from './sections/appeals/appeals.ts';
export type { AppealPermission, AppealRequest, AppealsPolicy } from './sections/appeals/appeals.ts';
export { expiredBefore } from './sections/retention/retention.ts';
export type { RetentionPolicy } from './sections/retention/retention.ts';
export type { DataClass } from './sections/retention/schema.ts';
export type { Sections } from './sections/sections.ts';
export { autoroleSubjects, autorolesFor } from './sections/autoroles/on-event.ts';
export type { AutoroleOccasion } from './sections/autoroles/on-event.ts';
export { recheckAutoroles } from './sections/autoroles/recheck.ts';
export type { AutoroleState } from './sections/autoroles/recheck.ts';
export type * from './sections/autoroles/autorole.ts';
export { idleStep, mayOpen, ticketName } from './sections/tickets/tickets.ts';
export type * from './sections/tickets/tickets.ts';
export { checkOffer, expiresAt, maySubmit, routeOffer } from './sections/offers/offers.ts';
export type * from './sections/offers/offers.ts';
export { clampAward, mayRequest, thanksIn } from './sections/reputation/reputation.ts';
export type * from './sections/reputation/reputation.ts';
export { countReputation, countVoice, countsFor, rank } from './sections/tops/tops.ts';
export type * from './sections/tops/tops.ts';
export { windowAt } from './sections/tops/window.ts';
export type { TopsWindow } from './sections/tops/window.ts';
export { dayAt, dayOf, daysOf, instantOf } from './sections/tops/calendar.ts';
export type { Day, TimeRange } from './sections/tops/calendar.ts';
export { factsNobodyKnew } from './evaluate/trace.ts';
export { higherRank, isAbove, rankOf, reachesRank } from './sections/manifest/rank.ts';
export { fillPlaceholders, placeholdersIn } from './sections/templates/placeholders.ts';
export { renderTemplate } from './sections/templates/templates.ts';
export { templateKinds, templatePlaceholders } from './sections/templates/kinds.ts';
export type * from './sections/templates/kinds.ts';
export { formatAge, formatDuration } from './policy/units.ts';
export { policySchema } from './policy/editor-schema.ts';
export { coverPolicy, readAllCases, testPolicy } from './cases/test-policy.ts';
export { reaches } from './cases/coverage.ts';
export type { Coverage, CoverageItem } from './cases/coverage.ts';
export { lcovOf } from './cases/lcov.ts';
export { mutatePolicy } from './cases/mutate/mutate.ts';
export type { JudgedMutant, Mutation } from './cases/mutate/mutate.ts';
export type { TestedPolicy } from './cases/test-policy.ts';
export type { CaseResult, RuleCoverage } from './cases/case.ts';
export { decidingPath } from './evaluate/deciding-path.ts';
export { whyOf } from './evaluate/why.ts';
export { redact, redactablePaths, redactEvent } from './evaluate/redact.ts';
export type { RedactablePath } from './evaluate/redact.ts';
export { readGiven } from './cases/given-step.ts';
export type { GivenStep } from './cases/given-step.ts';
export { createReplay } from './cases/replay/replay.ts';
export type { Change, Replay, ReplayReport } from './cases/replay/replay.ts';
export { unmoved } from './cases/replay/record.ts';
export type { DatedSanction, Gap, Judged, ReplayRecord } from './cases/replay/record.ts';
export { exceededGuards, guardNames, parseLimit } from './cases/replay/guards.ts';
export type { Exceeded, GuardLimit, Guards } from './cases/replay/guards.ts';
export { describeGap } from './cases/replay/gaps.ts';
export type { Explained, Sampled } from './cases/replay/sample.ts';
export type { MemberDelta, MemberSide } from './cases/replay/members.ts';
export { loweredTests, ownOperators } from './evaluate/lowered.ts';
export type { LoweredCondition, LoweredRule, LoweredTest } from './evaluate/lowered.ts';
export type { Examination } from './evaluate/examine.ts';
export { formatFile } from './format/format-file.ts';
export type { Formatted } from './format/format-file.ts';
export { suggest } from './policy/suggest.ts';
export { lintPolicy } from './lint/lint.ts';
export type { Advice, AdviceCode } from './lint/advice.ts';
export { describeLanguage } from './policy/describe-language.ts';
export type { LanguageDescription } from './policy/describe-language.ts';
export { diffPolicies } from './cases/diff/diff-policies.ts';
export type { PolicyDiff } from './cases/diff/diff-policies.ts';
export { changeKinds } from './cases/diff/change.ts';
export type { Bearing, PolicyChange, ChangeKind, Spot } from './cases/diff/change.ts';
export { diffText, unified } from './cases/diff/diff-text.ts';
export type { FileDiff, Hunk } from './cases/diff/diff-text.ts';
