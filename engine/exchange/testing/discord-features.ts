/**
 * What Discord's own AutoMod can, by the tables of https://docs.discord.com/developers/resources/auto-moderation
 * Written down from there and not from the importer.
 */

/** "Auto Moderation Rule Structure". */
export const ruleFields = [
  ...['id', 'guild_id', 'name', 'creator_id', 'event_type', 'trigger_type', 'trigger_metadata', 'actions'],
  ...['enabled', 'exempt_roles', 'exempt_channels'],
];

/** "Trigger Types", each with the fields that "Trigger Metadata" gives it. */
export const triggers: Readonly<Record<number, readonly string[]>> = {
  1: ['keyword_filter', 'regex_patterns', 'allow_list'],
  3: [],
  4: ['presets', 'allow_list'],
  5: ['mention_total_limit', 'mention_raid_protection_enabled'],
  6: ['keyword_filter', 'regex_patterns', 'allow_list'],
};

/** "Action Types", each with the fields that "Action Metadata" gives it. */
export const actions: Readonly<Record<number, readonly string[]>> = {
  1: ['custom_message'],
  2: ['channel_id'],
  3: ['duration_seconds'],
  4: [],
};

/** "Event Types" and "Keyword Preset Types". */
export const eventTypes = [1, 2];
export const presets = [1, 2, 3];

/** "Keyword Matching Strategies": prefix, suffix, anywhere, whole word, and a phrase of several words. */
export const strategies = [/^[^*]+\*$/, /^\*[^*]+$/, /^\*[^*]+\*$/, /^[^*]+$/, /^[^*\s]+ [^*\s]+\*?$/];
