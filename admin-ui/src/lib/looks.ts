import type { PlainCode } from '@fuero/catalogue';
import type { ActionKind, AppealState, ReportState } from '@fuero/community';
import type {
  Bearing,
  ContentType,
  EventKind,
  FactName,
  Outcome,
  Priority,
  Rank,
  RuleMode,
  RuleOutcome,
  SanctionKind,
  TemplateKind,
  Truth,
} from '@fuero/engine';

/*
 * Which word stands for which value of the engine. Records are exhaustive: a new outcome, fact or kind does not compile
 * until it has a word here. Only types come from the engine, so that the pages carry none of its code.
 */

export const outcomeWords: Record<Outcome, PlainCode> = {
  publish: 'desk.outcome.publish',
  hold: 'desk.outcome.hold',
  block: 'desk.outcome.block',
};
export const wouldWords: Record<Outcome, PlainCode> = {
  publish: 'desk.would.publish',
  hold: 'desk.would.hold',
  block: 'desk.would.block',
};
export const outcomeOrder = keysOf(outcomeWords);

export const kindWords: Record<EventKind, PlainCode> = {
  'content.created': 'desk.kind.content.created',
  'content.edited': 'desk.kind.content.edited',
  'content.deleted': 'desk.kind.content.deleted',
  'member.joined': 'desk.kind.member.joined',
  'member.updated': 'desk.kind.member.updated',
  'member.left': 'desk.kind.member.left',
  'reaction.added': 'desk.kind.reaction.added',
  'reaction.removed': 'desk.kind.reaction.removed',
  'report.filed': 'desk.kind.report.filed',
  'voice.joined': 'desk.kind.voice.joined',
  'voice.left': 'desk.kind.voice.left',
  'voice.moved': 'desk.kind.voice.moved',
  'invite.created': 'desk.kind.invite.created',
  'invite.deleted': 'desk.kind.invite.deleted',
  'channel.created': 'desk.kind.channel.created',
  'channel.updated': 'desk.kind.channel.updated',
  'channel.deleted': 'desk.kind.channel.deleted',
  'timer.due': 'desk.kind.timer.due',
  'command.used': 'desk.kind.command.used',
};
export const kindOrder = keysOf(kindWords);

export const contentWords: Record<ContentType, PlainCode> = {
  thread: 'desk.content.thread',
  post: 'desk.content.post',
  comment: 'desk.content.comment',
  message: 'desk.content.message',
};

export const rankWords: Record<Rank, PlainCode> = {
  moderator: 'desk.rank.moderator',
  senior: 'desk.rank.senior',
  admin: 'desk.rank.admin',
};
export const rankOrder = keysOf(rankWords);

export const ruleOutcomeWords: Record<RuleOutcome['outcome'], PlainCode> = {
  fired: 'desk.rule.fired',
  silent: 'desk.rule.silent',
  inconclusive: 'desk.rule.inconclusive',
  stopped: 'desk.rule.stopped',
  'rolled-out': 'desk.rule.rolled-out',
};

export const exemptWords: Record<NonNullable<RuleOutcome['exempt']>, PlainCode> = {
  rank: 'desk.rule.exempt.rank',
  bot: 'desk.rule.exempt.bot',
};

export const bearingWords: Record<Bearing, PlainCode> = {
  stricter: 'desk.policy.bearing.stricter',
  milder: 'desk.policy.bearing.milder',
  other: 'desk.policy.bearing.other',
};

export const modeWords: Record<RuleMode, PlainCode> = {
  enforce: 'desk.mode.enforce',
  shadow: 'desk.mode.shadow',
  off: 'desk.mode.off',
};

export const truthWords: Record<Truth, PlainCode> = {
  true: 'desk.trace.true',
  false: 'desk.trace.false',
  unknown: 'desk.trace.unknown',
};

export const priorityWords: Record<Priority, PlainCode> = {
  low: 'desk.priority.low',
  medium: 'desk.priority.medium',
  high: 'desk.priority.high',
  critical: 'desk.priority.critical',
};

export const sanctionWords: Record<SanctionKind, PlainCode> = {
  warning: 'desk.sanction.warning',
  'temporary-suspension': 'desk.sanction.temporary-suspension',
  'permanent-suspension': 'desk.sanction.permanent-suspension',
  ban: 'desk.sanction.ban',
};

export const sanctionOrder = keysOf(sanctionWords);

export const reportStateWords: Record<ReportState, PlainCode> = {
  open: 'desk.report.state.open',
  'in-review': 'desk.report.state.in-review',
  resolved: 'desk.report.state.resolved',
  dismissed: 'desk.report.state.dismissed',
};

export const appealStateWords: Record<AppealState, PlainCode> = {
  open: 'desk.appeal.state.open',
  upheld: 'desk.appeal.state.upheld',
  overturned: 'desk.appeal.state.overturned',
};

export const templateKindWords: Record<TemplateKind, PlainCode> = {
  warning: 'desk.template.warning',
  suspension: 'desk.template.suspension',
  ban: 'desk.template.ban',
  resolution: 'desk.template.resolution',
  other: 'desk.template.other',
  notice: 'desk.template.notice',
  lifted: 'desk.template.lifted',
  expired: 'desk.template.expired',
  'report-dismissed': 'desk.template.report-dismissed',
  'appeal-upheld': 'desk.template.appeal-upheld',
  'appeal-overturned': 'desk.template.appeal-overturned',
  content: 'desk.template.content',
  alert: 'desk.template.alert',
  offer: 'desk.template.offer',
  ticket: 'desk.template.ticket',
};

export const actionWords: Record<ActionKind, PlainCode> = {
  'delete-content': 'desk.action.delete-content',
  'edit-content': 'desk.action.edit-content',
  'move-thread': 'desk.action.move-thread',
  'close-thread': 'desk.action.close-thread',
  'open-thread': 'desk.action.open-thread',
  'feature-thread': 'desk.action.feature-thread',
  'unfeature-thread': 'desk.action.unfeature-thread',
  'restore-content': 'desk.action.restore-content',
  warning: 'desk.sanction.warning',
  'temporary-suspension': 'desk.sanction.temporary-suspension',
  'permanent-suspension': 'desk.sanction.permanent-suspension',
  ban: 'desk.sanction.ban',
  unban: 'desk.action.unban',
  'lift-sanction': 'desk.action.lift-sanction',
  notice: 'desk.action.notice',
  'resolve-report': 'desk.action.resolve-report',
  'dismiss-report': 'desk.action.dismiss-report',
};

/** What is counted, in the plural. */
export const countedWords: Record<ActionKind, PlainCode> = {
  'delete-content': 'desk.statistics.action.delete-content',
  'edit-content': 'desk.statistics.action.edit-content',
  'move-thread': 'desk.statistics.action.move-thread',
  'close-thread': 'desk.statistics.action.close-thread',
  'open-thread': 'desk.statistics.action.open-thread',
  'feature-thread': 'desk.statistics.action.feature-thread',
  'unfeature-thread': 'desk.statistics.action.unfeature-thread',
  'restore-content': 'desk.statistics.action.restore-content',
  warning: 'desk.statistics.action.warning',
  'temporary-suspension': 'desk.statistics.action.temporary-suspension',
  'permanent-suspension': 'desk.statistics.action.permanent-suspension',
  ban: 'desk.statistics.action.ban',
  unban: 'desk.statistics.action.unban',
  'lift-sanction': 'desk.statistics.action.lift-sanction',
  notice: 'desk.statistics.action.notice',
  'resolve-report': 'desk.statistics.action.resolve-report',
  'dismiss-report': 'desk.statistics.action.dismiss-report',
};

export const factWords: Record<FactName, PlainCode> = {
  tenure: 'desk.fact.tenure',
  accountAge: 'desk.fact.accountAge',
  roles: 'desk.fact.roles',
  points: 'desk.fact.points',
  warnings: 'desk.fact.warnings',
  sanctioned: 'desk.fact.sanctioned',
  watchlisted: 'desk.fact.watchlisted',
  messages: 'desk.fact.messages',
  reputation: 'desk.fact.reputation',
  invites: 'desk.fact.invites',
  pictures: 'desk.fact.pictures',
  rank: 'desk.fact.rank',
};
export const factOrder = keysOf(factWords);

/** The word for a value that comes as plain text, such as a column of the database; `null` when there is none. */
export function wordFor(words: Readonly<Record<string, PlainCode>>, value: string | null): PlainCode | null {
  return value !== null && Object.hasOwn(words, value) ? (words[value] ?? null) : null;
}

/** The keys of an exhaustive record, in its order. */
export function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(record) as K[];
}
