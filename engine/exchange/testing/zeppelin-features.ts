/**
 * What the automod of Zeppelin can, by the schemas in its source: https://github.com/ZeppelinBot/Zeppelin, `backend/src/plugins/Automod`
 * Written down from there and not from the importer.
 */

/** `types.ts`: the configuration, and a rule of it. */
export const configKeys = [
  ...['rules', 'antiraid_levels', 'can_set_antiraid', 'can_view_antiraid', 'can_debug_automod'],
];
export const ruleKeys = [
  ...['enabled', 'pretty_name', 'presets', 'affects_bots', 'affects_self', 'cooldown'],
  ...['allow_further_rules', 'triggers', 'actions'],
];

/** What an override asks for, by the configuration of plugins; `antiraid_level` is the automod's own. */
export const overrideKeys = [
  ...[
    'level',
    'channel',
    'category',
    'thread',
    'is_thread',
    'user',
    'role',
    'any',
    'not',
    'extra',
    'antiraid_level',
  ],
];

const places = [
  ...['match_messages', 'match_embeds', 'match_visible_names', 'match_usernames', 'match_nicknames'],
  ...['match_custom_status', 'match_polls'],
];
const spam = ['amount', 'within', 'per_channel'];
const origin = ['manual', 'automatic'];

/** `triggers/`: what is registered in `availableTriggers.ts`, with the options of each. */
export const triggers: Readonly<Record<string, readonly string[]>> = {
  any_message: [],
  match_words: [
    ...['words', 'case_sensitive', 'only_full_words', 'normalize', 'strip_markdown'],
    ...['loose_matching', 'loose_matching_threshold'],
    ...places,
  ],
  match_regex: ['patterns', 'case_sensitive', 'normalize', 'strip_markdown', ...places],
  match_invites: [
    ...['include_guilds', 'exclude_guilds', 'include_invite_codes', 'exclude_invite_codes'],
    ...['include_custom_invite_codes', 'exclude_custom_invite_codes', 'allow_group_dm_invites'],
    ...places,
  ],
  match_links: [
    ...['include_domains', 'exclude_domains', 'include_subdomains', 'include_words', 'exclude_words'],
    ...['include_regex', 'exclude_regex', 'phisherman', 'include_malicious', 'only_real_links'],
    ...places,
  ],
  has_attachments: ['min_count', 'max_count'],
  match_attachment_type: [
    ...['whitelist_enabled', 'filetype_whitelist', 'blacklist_enabled', 'filetype_blacklist'],
  ],
  match_mime_type: [
    ...['whitelist_enabled', 'mime_type_whitelist', 'blacklist_enabled', 'mime_type_blacklist'],
  ],
  member_join: ['only_new', 'new_threshold'],
  member_leave: [],
  role_added: [],
  role_removed: [],
  message_spam: spam,
  mention_spam: spam,
  link_spam: spam,
  attachment_spam: spam,
  emoji_spam: spam,
  line_spam: spam,
  character_spam: spam,
  sticker_spam: spam,
  member_join_spam: ['amount', 'within'],
  thread_create_spam: ['amount', 'within'],
  counter_trigger: ['counter', 'trigger', 'reverse'],
  note: [],
  warn: origin,
  mute: origin,
  unmute: [],
  kick: origin,
  ban: origin,
  unban: [],
  antiraid_level: ['level', 'only_on_change'],
  thread_create: [],
  thread_delete: [],
  thread_archive: ['locked'],
  thread_unarchive: ['locked'],
};

const record = ['reason', 'notify', 'notifyChannel', 'postInCaseLog', 'hide_case'];

/** `actions/`: what is registered in `availableActions.ts`, with the options of each. */
export const actions: Readonly<Record<string, readonly string[]>> = {
  clean: [],
  warn: record,
  mute: [...record, 'duration', 'remove_roles_on_mute', 'restore_roles_on_mute'],
  kick: record,
  ban: [...record, 'duration', 'deleteMessageDays'],
  alert: ['channel', 'text', 'allowed_mentions'],
  change_nickname: ['name'],
  log: [],
  add_roles: [],
  remove_roles: [],
  set_antiraid_level: [],
  reply: ['text', 'auto_delete', 'inline'],
  add_to_counter: ['counter', 'amount'],
  set_counter: ['counter', 'value'],
  set_slowmode: ['channels', 'duration'],
  start_thread: ['name', 'auto_archive', 'private', 'slowmode', 'limit_per_channel'],
  archive_thread: [],
  change_perms: ['target', 'channel', 'perms'],
  pause_invites: ['paused'],
};

/** Triggers and actions that are written as a bare value too: one text, or several. */
export const bareForms: readonly (readonly [string, 'string' | 'list'])[] = [
  ['role_added', 'string'],
  ['role_removed', 'list'],
  ['change_nickname', 'string'],
  ['reply', 'string'],
];

/** What forks have and Zeppelin has not; the examples use it, and make up the rest. */
export const beyond = {
  triggers: ['thread_lock', 'thread_unlock', 'from_the_future'],
  actions: [
    ...['change_counter', 'edit_post_tags', 'crosspost_message', 'lock_thread', 'unlock_thread'],
    ...['unarchive_thread', 'also_from_the_future'],
  ],
};
