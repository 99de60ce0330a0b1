import { negated } from '../part.ts';
import type { Part } from '../part.ts';
import { textsOf } from '../source.ts';
import type { Pair } from '../source.ts';
import { escapePattern, readable, textPart, wordEnd, wordStart } from '../text-part.ts';
import type { SearchKey } from './key.ts';
import type { RuleReading } from './rule.ts';

/** Fields that the language reads. */
export const readFields: readonly string[] = ['title', 'body', 'url', 'domain'];

/** What a search check comes to; `null`: nothing, which is noted. */
export function readSearch(pair: Pair, key: SearchKey, reading: RuleReading): Part | null {
  const { notes } = reading;
  const fields = key.fields.filter((field) => readFields.includes(field));
  const missing = key.fields.filter((field) => !readFields.includes(field));
  const unread = `no leaf reads ${missing.map((field) => `\`${field}\``).join(', ')}`;
  if (fields.length === 0) {
    notes.lost(pair, unread);
    return null;
  }
  notes.exact(pair);
  if (missing.length > 0) {
    if (key.negated) notes.weakened(pair, unread);
    else notes.approximated(pair, unread);
  }
  if (key.unknown.length > 0) notes.approximated(pair, `unknown modifier \`${key.unknown.join('`, `')}\``);
  const part =
    fields.join() === 'domain' && !key.regex
      ? readDomains(pair, reading)
      : readText(pair, { ...key, fields }, reading);
  if (part === null) return null;
  return key.negated ? negated(part) : part;
}

function readDomains(pair: Pair, reading: RuleReading): Part | null {
  const { notes, draft, lists, id } = reading;
  const values = textsOf(pair.value);
  const hosts = values.map((value) => value.toLowerCase());
  const { good, bad } = readable({
    name: id,
    kind: 'domains',
    entries: hosts.filter((host) => !host.startsWith('self.')),
    match: 'word',
    fold: null,
  });
  notes.approximated(pair, 'every link of the thread counts: a thread has no address of its own');
  if (hosts.some((host) => host.startsWith('self.')))
    notes.approximated(pair, '`self.…` names threads without a link, which no list of hosts can');
  for (const problem of bad) notes.approximated(pair, problem);
  const [first] = good;
  if (first === undefined) {
    notes.lost(pair, 'no host in it can be read');
    return null;
  }
  const name = draft.addList({ name: `${id}-domains`, kind: 'domains', entries: good });
  lists.push(name);
  return {
    condition: { links: { in: name } },
    sample: { text: [`https://${first}/`], near: [`https://not${first}/`] },
  };
}

function readText(pair: Pair, key: SearchKey, reading: RuleReading): Part | null {
  const { notes } = reading;
  const scope = scopeOf(key, reading);
  if (key.fields.some((field) => field === 'url' || field === 'domain'))
    notes.approximated(pair, 'the address is looked for in the whole text');
  for (const reason of scope.differences) notes.approximated(pair, reason);
  const values = textsOf(pair.value);
  const isPlain =
    !key.regex && scope.name === 'text' && (key.method === 'includes' || key.method === 'includes-word');
  if (isPlain && key.method === 'includes-word') notes.approximated(pair, 'an underscore ends a word here');
  if (key.regex && scope.name === 'title' && values.some((value) => /\[\^|\\[sWD]/.test(value))) {
    notes.approximated(
      pair,
      'what matches white space or everything but something may reach into the text under the title',
    );
  }
  const { part, refused } = textPart(
    {
      words: isPlain ? values : [],
      stars: 'plain',
      match: key.method === 'includes' ? 'anywhere' : 'word',
      patterns: isPlain ? [] : values.flatMap((value) => patternsFor(value, key, scope.name)),
      fold: key.caseSensitive ? [] : ['case'],
    },
    reading,
  );
  for (const problem of refused) {
    if (key.negated) notes.weakened(pair, problem);
    else notes.approximated(pair, problem);
  }
  if (part === null) {
    notes.lost(pair, refused.length === 0 ? 'it names nothing to look for' : refused.join('; '));
    return null;
  }
  const asTitle = scope.name === 'title' && part.sample?.text !== undefined;
  return asTitle ? { ...part, sample: { title: part.sample.text?.join(' ').trim() ?? '' } } : part;
}

/** Where the check looks, in the text that rules read: the title, a newline and the body. */
interface Scope {
  readonly name: 'title' | 'body' | 'text' | 'either';
  readonly differences: readonly string[];
}

function scopeOf({ fields, method, regex }: SearchKey, { kind }: RuleReading): Scope {
  const isAnchored = !['includes', 'includes-word'].includes(method);
  const hasTitle = fields.includes('title');
  if (hasTitle && !fields.includes('body') && fields.length === 1)
    return { name: 'title', differences: kind === 'any' ? [onComments] : [] };
  if (kind === 'comment' || !fields.some((field) => field === 'title' || field === 'body'))
    return { name: 'text', differences: [] };
  if (hasTitle) {
    const first = kind === 'any' && isAnchored ? ['the first line of a comment is read like a title'] : [];
    return { name: isAnchored ? 'either' : 'text', differences: first };
  }
  if (kind === 'submission' && (isAnchored || regex)) return { name: 'body', differences: [] };
  return { name: 'text', differences: ['the title of a thread is searched too'] };
}

const onComments = 'of a comment it reads the first line; on Reddit comments are not asked';

const anyLine = String.raw`[^\n]*`;
const lineEnd = String.raw`(?:\n|\z)`;
const signs = String.raw`[^\pL\pN\n]*`;

/** Anchors of a scope: where it begins, what may stand before a hit, where it ends. */
const frames = {
  title: { start: String.raw`\A`, before: anyLine, end: lineEnd },
  body: { start: String.raw`\A[^\n]*\n`, before: '(?s:.*)', end: String.raw`\z` },
  text: { start: String.raw`\A`, before: '(?s:.*)', end: String.raw`\z` },
} as const;

function patternsFor(value: string, key: SearchKey, scope: Scope['name']): readonly string[] {
  if (scope === 'either') return [...patternsFor(value, key, 'title'), ...patternsFor(value, key, 'body')];
  const { start, before, end } = frames[scope];
  const inner = key.regex ? group(adapt(value, scope)) : escapePattern(value);
  switch (key.method) {
    case 'starts-with':
      return [start + inner];
    case 'ends-with':
      return [`${scope === 'text' ? '' : start + before}${inner}${end}`];
    case 'full-exact':
      return [start + inner + end];
    case 'full-text':
      return [start + signs + inner + signs + end];
    case 'includes':
      return [scope === 'text' ? inner : start + before + inner];
    case 'includes-word': {
      if (scope === 'text') return [wordStart + inner + wordEnd];
      const led = String.raw`(?:|${before}[^\pL\pM\pN_${scope === 'title' ? String.raw`\n` : ''}])`;
      return [start + led + inner + wordEnd];
    }
  }
}

function group(pattern: string): string {
  return /^(?:\\?[^|()\\])+$/.test(pattern) ? pattern : `(?:${pattern})`;
}

/** Python's syntax in RE2's: the end of a text, and in a title the end of its line. A dot runs over lines, except in a title. */
function adapt(pattern: string, scope: 'title' | 'body' | 'text'): string {
  const ends = pattern.replaceAll(String.raw`\Z`, String.raw`\z`);
  const closed = scope === 'title' ? ends.replace(/(?<!\\)((?:\\\\)*)\$(?=$|[|)])/g, `$1${lineEnd}`) : ends;
  const hasDot = /(?<!\\)(?:\\\\)*\./.test(closed);
  return hasDot && scope !== 'title' ? `(?s)${closed}` : closed;
}
