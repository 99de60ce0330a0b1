/**
 * What AutoModerator can, by the headings of its own page: https://www.reddit.com/r/reddit.com/wiki/automoderator/full-documentation
 * Written down from there and not from the importer, so that it shows what the importer and the examples have forgotten.
 */

/** "Search Checks: for all submissions", "for crossposts submissions" and "Media checks". */
const submissionFields = [
  ...['id', 'title', 'domain', 'url', 'body', 'flair_text', 'flair_css_class', 'flair_template_id'],
  ...['poll_option_text', 'poll_option_count', 'crosspost_id', 'crosspost_title'],
  ...['media_author', 'media_author_url', 'media_title', 'media_description'],
];

/** "Non-searching checks: for submissions". */
const submissionChecks = [
  ...['reports', 'body_longer_than', 'body_shorter_than', 'is_edited', 'is_original_content', 'is_poll'],
  ...['is_gallery', 'discussion_type', 'is_meta_discussion', 'past_archive_date'],
];

/** "Actions: for submissions". */
const submissionActions = [
  ...['action', 'action_reason', 'set_flair', 'overwrite_flair', 'set_sticky', 'set_nsfw', 'set_spoiler'],
  ...['set_contest_mode', 'set_original_content', 'set_suggested_sort', 'set_locked'],
  'set_post_crowd_control_level',
];

/** "For users": search checks, contributor quality, thresholds, other checks, actions. */
const userKeys = [
  ...['id', 'name', 'flair_text', 'flair_css_class', 'flair_template_id', 'contributor_quality'],
  ...['comment_karma', 'post_karma', 'combined_karma', 'account_age', 'satisfy_any_threshold'],
  ...['comment_subreddit_karma', 'post_subreddit_karma', 'combined_subreddit_karma'],
  ...['has_verified_email', 'is_gold', 'is_submitter', 'is_contributor', 'is_moderator'],
  ...['set_flair', 'overwrite_flair'],
];

/** "For subreddits". */
const subredditKeys = ['name', 'is_nsfw', 'event_label'];

/** Keys by the group that they stand in; the empty name is the rule itself. */
export const keys: Readonly<Record<string, readonly string[]>> = {
  '': [
    // "Top-level-only checks/actions"
    ...['type', 'priority', 'moderators_exempt', 'comment', 'comment_locked', 'comment_stickied'],
    ...['modmail', 'modmail_subject', 'message', 'message_subject'],
    // "Sub-groups"
    ...['author', 'crosspost_author', 'crosspost_subreddit', 'subreddit', 'parent_submission'],
    ...submissionFields,
    ...submissionChecks,
    ...submissionActions,
    // "For comments (base item only)"
    ...['is_top_level', 'report_reason'],
    // "Other directives" and "Standard conditions"
    ...['ignore_blockquotes', 'standard'],
  ],
  author: userKeys,
  crosspost_author: userKeys,
  subreddit: subredditKeys,
  crosspost_subreddit: subredditKeys,
  parent_submission: [...submissionFields, ...submissionChecks, ...submissionActions],
};

/** "Match search methods" and "Other modifiers". */
export const modifiers = [
  ...['includes-word', 'includes', 'starts-with', 'ends-with', 'full-exact', 'full-text'],
  ...['regex', 'case-sensitive'],
];

/** What a key at the top takes: "Top-level-only checks/actions", "Actions", "Standard conditions". */
export const values: Readonly<Record<string, readonly string[]>> = {
  type: [
    ...['comment', 'submission', 'text submission', 'link submission', 'crosspost submission'],
    ...['poll submission', 'gallery submission', 'any'],
  ],
  action: ['approve', 'remove', 'spam', 'filter', 'report'],
  standard: [
    ...['image hosting sites', 'direct image links', 'video hosting sites', 'streaming sites'],
    ...['crowdfunding sites', 'meme generator sites', 'facebook links', 'amazon affiliate links'],
  ],
};

/** "Karma/age threshold checks". */
export const ageUnits = ['minutes', 'hours', 'days', 'weeks', 'months', 'years'];

/** "Placeholders", "Media placeholders" and "Match placeholders". */
export const placeholders = [
  ...['author', 'author_flair_text', 'author_flair_css_class', 'author_flair_template_id', 'body'],
  ...['permalink', 'subreddit', 'kind', 'title', 'domain', 'url'],
  ...['media_author', 'media_author_url', 'media_title', 'media_description'],
  ...['match', 'match-title', 'match-2', 'match-title-2'],
];
