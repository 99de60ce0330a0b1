import { negated } from '../part.ts';
import type { Part } from '../part.ts';
import { textsOf } from '../source.ts';
import type { Pair } from '../source.ts';
import { readable, textPart } from '../text-part.ts';
import { patternsFor } from './frames.ts';
import type { Address, Frame } from './frames.ts';
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
  const isList = fields.join() === 'domain' && !key.regex && ['host', 'full-exact'].includes(key.method);
  if (isList && key.method === 'full-exact') {
    if (key.negated) notes.approximated(pair, 'sub-domains count too');
    else notes.weakened(pair, 'sub-domains count too');
  }
  const part = isList ? readDomains(pair, reading) : readText(pair, { ...key, fields }, reading);
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
  notes.approximated(pair, everyLink);
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
  const addresses = addressesIn(key);
  const texts = key.fields.filter((field) => addresses.every((address) => address !== field));
  const scope = texts.length === 0 ? null : scopeOf({ ...key, fields: texts }, reading);
  if (addresses.length > 0) notes.approximated(pair, everyLink);
  else if (key.fields.some((field) => field === 'url' || field === 'domain'))
    notes.approximated(pair, 'the address is looked for in the whole text');
  for (const reason of scope?.differences ?? []) notes.approximated(pair, reason);
  const values = textsOf(pair.value);
  const isPlain =
    !key.regex &&
    scope?.name === 'text' &&
    addresses.length === 0 &&
    (key.method === 'includes' || key.method === 'includes-word');
  if (isPlain && key.method === 'includes-word') notes.approximated(pair, 'an underscore ends a word here');
  if (key.regex && scope?.name === 'title' && values.some((value) => /\[\^|\\[sWD]/.test(value))) {
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
      patterns: isPlain ? [] : values.flatMap((value) => patternsOf(value, key, [scope?.name, ...addresses])),
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
  const asTitle = scope?.name === 'title' && part.sample?.text !== undefined;
  return asTitle ? { ...part, sample: { title: part.sample.text?.join(' ').trim() ?? '' } } : part;
}

const everyLink = 'every link of the thread counts: a thread has no address of its own';

/** Fields that are looked for in the links of the text; where a method needs no beginning and no end, in the text itself. */
function addressesIn({ fields, method, regex }: SearchKey): readonly Address[] {
  const isLoose = method === 'includes' || method === 'includes-word';
  if (isLoose && !regex && fields.join() !== 'domain') return [];
  return (['url', 'domain'] as const).filter((field) => fields.includes(field));
}

/** Where the check looks, in the text that rules read: the title, a newline and the body. */
interface Scope {
  readonly name: Exclude<Frame, Address> | 'either';
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

function patternsOf(
  value: string,
  key: SearchKey,
  places: readonly (Frame | 'either' | undefined)[],
): readonly string[] {
  const all = places.flatMap((place) => {
    if (place === undefined) return [];
    if (place === 'either') return [...patternsFor(value, key, 'title'), ...patternsFor(value, key, 'body')];
    return patternsFor(value, key, place);
  });
  return [...new Set(all)];
}
