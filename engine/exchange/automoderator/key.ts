/** What an AutoModerator search check looks for and how, as its key says it. */
export interface SearchKey {
  readonly negated: boolean;
  readonly fields: readonly string[];
  readonly method: Method;
  readonly regex: boolean;
  readonly caseSensitive: boolean;
  readonly unknown: readonly string[];
}

const methods = ['includes-word', 'includes', 'starts-with', 'ends-with', 'full-exact', 'full-text'] as const;
/** `host`: what a `domain` check does that names no method. */
export type Method = (typeof methods)[number] | 'host';

/** Fields of the thread, the comment and the author that a search check can name. */
export const searchFields = [
  'id',
  'title',
  'body',
  'domain',
  'url',
  'flair_text',
  'flair_css_class',
  'flair_template_id',
  'poll_option_text',
  'poll_option_count',
  'crosspost_id',
  'crosspost_title',
  'media_author',
  'media_author_url',
  'media_title',
  'media_description',
  'name',
] as const;

/** `~title+body#2 (regex, includes)` → its parts; `null`: not a search check. Without a method the field decides, as on Reddit. */
export function readSearchKey(key: string): SearchKey | null {
  const found = /^(~?)([^#()]+?)\s*(?:#[^()]*)?(?:\(([^)]*)\))?\s*$/.exec(key.trim().toLowerCase());
  if (found === null) return null;
  const [, tilde, joinedFields = '', modifiers = ''] = found;
  const fields = joinedFields.split('+').map((field) => field.trim());
  if (!fields.every((field) => (searchFields as readonly string[]).includes(field))) return null;
  const words = modifiers
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  const method = methods.find((name) => words.includes(name)) ?? usualMethod(fields);
  const known = ['regex', 'case-sensitive', ...methods] as readonly string[];
  return {
    negated: tilde === '~',
    fields,
    method,
    regex: words.includes('regex'),
    caseSensitive: words.includes('case-sensitive'),
    unknown: words.filter((word) => !known.includes(word)),
  };
}

function usualMethod(fields: readonly string[]): Method {
  const [only = ''] = fields;
  if (fields.length > 1) return 'includes-word';
  if (only === 'domain') return 'host';
  if (only === 'url' || only === 'media_author_url') return 'includes';
  if (/^(?:id|media_author|crosspost_id)$|^flair_/.test(only)) return 'full-exact';
  return 'includes-word';
}
