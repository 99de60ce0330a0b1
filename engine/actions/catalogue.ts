import type { Rank } from '../facts.ts';

/** Permissions of Discord that actions ask for. https://discord.com/developers/docs/topics/permissions */
export type DiscordPermission =
  | 'KICK_MEMBERS'
  | 'BAN_MEMBERS'
  | 'MANAGE_GUILD'
  | 'MANAGE_MESSAGES'
  | 'MANAGE_ROLES'
  | 'MANAGE_THREADS'
  | 'MODERATE_MEMBERS'
  | 'PIN_MESSAGES';

/** One thing that a person can do through the house, or that a rule or the policy itself does. */
export interface ActionCard {
  readonly description: string;
  /** The lowest rank that may do it; `null`: every member. */
  readonly rank: Rank | null;
  /** What Discord must have given the actor too, where the action is done there. */
  readonly permission: DiscordPermission | null;
  /**
   * What people do it through; `policy`: nobody does it, what the policy says of roles does. Whether rules do it too follows
   * from the effects.
   */
  readonly through: readonly ('desk' | 'command' | 'policy')[];
}

const everywhere = ['desk', 'command'] as const;
const desk = ['desk'] as const;
const policy = ['policy'] as const;

/**
 * Every action: one list for commands, buttons, the API, limits, logs and the audit trail. A name is here when an effect, or a
 * flow of the house, performs it.
 */
export const actions = {
  'content.delete': staff('Remove content.', 'moderator', 'MANAGE_MESSAGES'),
  'content.restore': staff('Bring removed content back.', 'moderator', 'MANAGE_MESSAGES'),
  'content.hold': staff('Hide content until someone has looked at it.', 'moderator', 'MANAGE_MESSAGES'),
  'content.release': staff('Publish content that was held.', 'moderator', 'MANAGE_MESSAGES'),
  'content.flag': staff('Put content into a queue.', 'moderator', null),
  'content.dismiss': staff('Take content out of a queue without acting on it.', 'moderator', null),
  'content.lock': staff('Close a thread.', 'moderator', 'MANAGE_THREADS'),
  'content.unlock': staff('Open a thread again.', 'moderator', 'MANAGE_THREADS'),
  'content.move': staff('Move a thread.', 'moderator', 'MANAGE_THREADS'),
  'content.feature': staff('Feature a thread or pin a message.', 'moderator', 'PIN_MESSAGES'),
  'content.unfeature': staff(
    'Take a thread or message from among the featured ones.',
    'moderator',
    'PIN_MESSAGES',
  ),
  'content.edit': staff('Rewrite a title or a text.', 'senior', 'MANAGE_MESSAGES'),
  'label.add': staff('Label a decision.', 'moderator', null),
  'label.remove': staff('Take a label away.', 'moderator', null),
  'warn.add': staff('Warn a member.', 'moderator', 'MODERATE_MEMBERS'),
  'warn.lift': staff('Lift a warning.', 'moderator', 'MODERATE_MEMBERS'),
  'sanction.suspend': staff('Suspend a member for a time.', 'moderator', 'MODERATE_MEMBERS'),
  'sanction.suspend-permanently': staff('Suspend a member without an end.', 'senior', 'BAN_MEMBERS'),
  'sanction.lift': staff('Lift a suspension.', 'senior', 'MODERATE_MEMBERS'),
  'sanction.ban': staff('Ban a member.', 'admin', 'BAN_MEMBERS'),
  'sanction.unban': staff('Lift a ban.', 'admin', 'BAN_MEMBERS'),
  'sanction.note': staff('Write a note about a sanction, for the team.', 'moderator', null),
  'sanction.expire': staff('Note the end of sanctions whose time is over.', 'admin', null),
  'member.note': staff('Write a note about a member, for the team.', 'moderator', null),
  'member.notify': staff('Write a notice to a member.', 'moderator', null),
  'member.watch': staff('Put a member on the watch list.', 'moderator', null),
  'member.unwatch': staff('Take a member off the watch list.', 'moderator', null),
  'member.kick': staff('Remove a member from the server.', 'moderator', 'KICK_MEMBERS'),
  'member.restrict': staff('Give a member a role that restricts them.', 'moderator', 'MANAGE_ROLES'),
  'member.unrestrict': staff('Take that role away again.', 'moderator', 'MANAGE_ROLES'),
  'points.add': staff('Add to the points ledger of a member.', 'moderator', null),
  'points.reverse': staff('Reverse an entry of the ledger.', 'senior', null),
  'role.grant': staff('Give a member a role.', 'moderator', 'MANAGE_ROLES'),
  'role.revoke': staff('Take a role from a member.', 'moderator', 'MANAGE_ROLES'),
  'rank.grant': card(
    'Give a member a rank, as `staff` says of the roles that their surface has reported.',
    'admin',
    null,
    policy,
  ),
  'rank.revoke': card(
    'Take a rank away that `staff` no longer gives to any of their roles.',
    'admin',
    null,
    policy,
  ),
  'reputation.request': card('Propose reputation for a member.', null, null, everywhere),
  'reputation.award': staff('Give the reputation that was proposed.', 'moderator', null),
  'reputation.decline': staff('Decline a proposal of reputation.', 'moderator', null),
  'reputation.withdraw': staff('Take given reputation back.', 'senior', null),
  'report.file': card('Report content or a member.', null, null, everywhere),
  'report.claim': staff('Take a report on, or give it back.', 'moderator', null),
  'report.assign': staff('Give a report to a member of the staff.', 'moderator', null),
  'report.resolve': staff('Close a report by acting on it.', 'moderator', null),
  'report.dismiss': staff('Close a report without acting on it.', 'moderator', null),
  'report.reopen': staff('Open a report again that was closed.', 'moderator', null),
  'report.note': staff('Write a note on a report.', 'moderator', null),
  'appeal.file': card('Appeal a sanction of one’s own.', null, null, everywhere),
  'appeal.claim': staff('Take an appeal on, or give it back.', 'senior', null),
  'appeal.resolve': staff('Decide an appeal.', 'senior', null),
  'ticket.open': card('Open a ticket.', null, null, everywhere),
  'ticket.claim': staff('Take a ticket on.', 'moderator', null),
  'ticket.close': staff('Close a ticket.', 'moderator', null),
  'offer.submit': card('Submit an offer.', null, null, everywhere),
  'offer.withdraw': card('Withdraw an offer of one’s own.', null, null, everywhere),
  'offer.approve': staff('Approve and publish an offer.', 'moderator', null),
  'offer.reject': staff('Reject an offer.', 'moderator', null),
  'offer.request-changes': staff('Ask the author of an offer for changes.', 'moderator', null),
  'data.export': card('Take data away as a file.', 'senior', null, desk),
  'delivery.replay': card('Try again what could not be delivered to the forum.', 'admin', null, desk),
  'policy.publish': card('Publish a revision of the policy.', 'admin', 'MANAGE_GUILD', desk),
  'policy.rollback': card('Put an earlier revision in force again.', 'admin', 'MANAGE_GUILD', everywhere),
} satisfies Readonly<Record<string, ActionCard>>;

export type ActionName = keyof typeof actions;

/** The action that takes another one back. What is not here cannot be taken back. */
export const inverses: Readonly<Partial<Record<ActionName, ActionName>>> = {
  'content.delete': 'content.restore',
  'content.restore': 'content.delete',
  'content.hold': 'content.release',
  'content.flag': 'content.dismiss',
  'content.lock': 'content.unlock',
  'content.unlock': 'content.lock',
  'content.move': 'content.move',
  'content.feature': 'content.unfeature',
  'content.unfeature': 'content.feature',
  'content.edit': 'content.edit',
  'label.add': 'label.remove',
  'label.remove': 'label.add',
  'warn.add': 'warn.lift',
  'sanction.suspend': 'sanction.lift',
  'sanction.suspend-permanently': 'sanction.lift',
  'sanction.ban': 'sanction.unban',
  'member.watch': 'member.unwatch',
  'member.unwatch': 'member.watch',
  'member.restrict': 'member.unrestrict',
  'member.unrestrict': 'member.restrict',
  'points.add': 'points.reverse',
  'role.grant': 'role.revoke',
  'role.revoke': 'role.grant',
  'rank.grant': 'rank.revoke',
  'rank.revoke': 'rank.grant',
  'reputation.request': 'reputation.decline',
  'reputation.award': 'reputation.withdraw',
  'offer.submit': 'offer.withdraw',
  'policy.publish': 'policy.rollback',
  'policy.rollback': 'policy.rollback',
};

export const actionNames = Object.keys(actions) as ActionName[];

/** What people do: what only the policy does asks no gate, and no limit stops it. */
export const personalActions = actionNames.filter((name) => !actions[name].through.includes('policy'));

export function isAction(name: string): name is ActionName {
  return Object.hasOwn(actions, name);
}

function card(
  description: string,
  rank: Rank | null,
  permission: DiscordPermission | null,
  through: ActionCard['through'],
): ActionCard {
  return { description, rank, permission, through };
}

function staff(description: string, rank: Rank, permission: DiscordPermission | null): ActionCard {
  return card(description, rank, permission, everywhere);
}
