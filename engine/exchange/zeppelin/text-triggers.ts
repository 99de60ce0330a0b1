import type { FoldStep } from '../../text/contract.ts';
import { isTrue, numberOf, pairOf, textsOf, valueOf } from '../source.ts';
import type { Pair } from '../source.ts';
import { readable, textPart } from '../text-part.ts';
import { inside } from './reading.ts';
import type { Trigger, ZeppelinReader, ZeppelinReading } from './reading.ts';

/** Where a text is looked for, beside messages. */
const elsewhere: Readonly<Record<string, string>> = {
  match_embeds: 'embeds are not read',
  match_visible_names: 'names are not read',
  match_usernames: 'names are not read',
  match_nicknames: 'names are not read',
  match_custom_status: 'states of people are not read',
  match_polls: 'polls are not read',
};

/** Notes where the text is looked for; false: not in messages, so nothing can be carried. */
function readPlaces(pair: Pair, { notes }: ZeppelinReading): boolean {
  for (const [key, reason] of Object.entries(elsewhere)) {
    const place = pairOf(pair.value, key);
    if (place !== undefined && isTrue(place.value)) notes.unsupported(place, reason);
    else notes.exact(place);
  }
  const messages = pairOf(pair.value, 'match_messages');
  notes.exact(messages);
  if (messages === undefined || isTrue(messages.value)) return true;
  for (const inner of inside(pair)) notes.unsupported(inner, 'it does not look at messages');
  return false;
}

/** How the text is read, from the options of words and patterns. */
function foldOf(pair: Pair, { notes }: ZeppelinReading): readonly FoldStep[] {
  const option = (key: string) => pairOf(pair.value, key);
  const isOn = (key: string) => isTrue(valueOf(pair.value, key));
  for (const key of [
    'case_sensitive',
    'normalize',
    'loose_matching',
    'strip_markdown',
    'loose_matching_threshold',
  ])
    notes.exact(option(key));
  if (isOn('normalize'))
    notes.approximated(
      option('normalize'),
      'letters that look alike are read by our tables, accents and repeated letters too',
    );
  if (isOn('loose_matching'))
    notes.approximated(option('loose_matching'), 'letters are read apart as `spacing` does');
  if (isOn('loose_matching') && numberOf(valueOf(pair.value, 'loose_matching_threshold')) !== 1)
    notes.approximated(
      option('loose_matching_threshold'),
      '`spacing` has no number of signs between letters',
    );
  const steps: FoldStep[] = isOn('case_sensitive') ? [] : ['case'];
  if (isOn('normalize')) steps.push('accents', 'lookalikes', 'invisible', 'repeats');
  if (isOn('strip_markdown')) steps.push('markdown');
  if (isOn('loose_matching')) steps.push('invisible', 'spacing');
  return [...new Set(steps)];
}

function addTrigger(reading: ZeppelinReading, part: Trigger['part'] | null): void {
  if (part !== null) reading.triggers.push({ on: null, part });
}

const matchWords: ZeppelinReader = (pair, reading) => {
  if (!readPlaces(pair, reading)) return;
  const { notes } = reading;
  const words = pairOf(pair.value, 'words');
  const whole = pairOf(pair.value, 'only_full_words');
  const isWhole = whole === undefined || isTrue(whole.value);
  notes.exact(words, whole);
  if (isWhole)
    notes.approximated(
      whole ?? words,
      'an underscore ends a word here, and letters with accents belong to words',
    );
  const { part, refused } = textPart(
    {
      words: textsOf(valueOf(pair.value, 'words')),
      stars: 'plain',
      match: isWhole ? 'word' : 'anywhere',
      patterns: [],
      fold: foldOf(pair, reading),
    },
    reading,
  );
  for (const problem of refused) notes.approximated(words, problem);
  if (part === null) notes.unsupported(words, 'it names no words');
  addTrigger(reading, part);
};

/** `/foo/i` or the bare pattern. */
function sourceOf(pattern: string): string {
  return /^\/(.*)\/[a-z]*$/s.exec(pattern)?.[1] ?? pattern;
}

const matchRegex: ZeppelinReader = (pair, reading) => {
  if (!readPlaces(pair, reading)) return;
  const { notes } = reading;
  const patterns = pairOf(pair.value, 'patterns');
  notes.exact(patterns);
  const { part, refused } = textPart(
    {
      words: [],
      stars: 'plain',
      match: 'anywhere',
      patterns: textsOf(valueOf(pair.value, 'patterns')).map(sourceOf),
      fold: foldOf(pair, reading),
    },
    reading,
  );
  for (const problem of refused) {
    if (part === null) notes.unsupported(patterns, problem);
    else notes.approximated(patterns, problem);
  }
  addTrigger(reading, part);
};

const matchInvites: ZeppelinReader = (pair, reading) => {
  if (!readPlaces(pair, reading)) return;
  const { notes, draft, id, lists } = reading;
  const codes = (suffix: string, keys: readonly string[]) => {
    const entries = keys.flatMap((key) => textsOf(valueOf(pair.value, key)));
    if (entries.length === 0) return null;
    const { good, bad } = readable({ name: id, kind: 'terms', entries, match: 'word', fold: [] });
    for (const key of keys) for (const problem of bad) notes.approximated(pairOf(pair.value, key), problem);
    const name = draft.addList({ name: `${id}-${suffix}`, kind: 'terms', entries: good, fold: [] });
    lists.push(name);
    return { name, first: good[0] ?? '' };
  };
  for (const key of ['include_custom_invite_codes', 'exclude_custom_invite_codes'])
    notes.approximated(pairOf(pair.value, key), 'capitals count in a code');
  const unknown = 'an invite that nobody can resolve fires there too';
  const includeKeys = ['include_invite_codes', 'include_custom_invite_codes'];
  const excludeKeys = ['exclude_invite_codes', 'exclude_custom_invite_codes'];
  const included = codes('invites', includeKeys);
  if (included !== null) {
    for (const key of includeKeys) notes.approximated(pairOf(pair.value, key), unknown);
    addTrigger(reading, {
      condition: { invites: { in: included.name } },
      sample: { text: [`discord.gg/${included.first}`] },
    });
  }
  const excluded = codes('allowed-invites', excludeKeys);
  if (excluded !== null) {
    for (const key of excludeKeys)
      notes.approximated(
        pairOf(pair.value, key),
        'a message with an allowed invite is let through with all its invites',
      );
    addTrigger(reading, {
      condition: {
        all: [{ invites: { count: { atLeast: 1 } } }, { not: { invites: { in: excluded.name } } }],
      },
      sample: { text: ['discord.gg/abcdefg'], near: [`discord.gg/${excluded.first}`] },
    });
  }
  const guilds = pairOf(pair.value, 'exclude_guilds');
  if (guilds !== undefined) {
    notes.approximated(
      guilds,
      'invites to other servers than your own are foreign; the ids of other allowed servers are not carried',
    );
    addTrigger(reading, {
      condition: { invites: { foreign: true } },
      sample: { text: ['discord.gg/abcdefg'], given: { invites: ['nuestra'] }, near: ['discord.gg/nuestra'] },
    });
  }
  notes.unsupported(pairOf(pair.value, 'include_guilds'), 'no leaf resolves where an invite leads');
  const group = pairOf(pair.value, 'allow_group_dm_invites');
  if (group !== undefined && isTrue(group.value))
    notes.unsupported(group, 'invites to groups are not told apart');
  else notes.exact(group);
};

const listed: readonly (readonly [string, 'words' | 'regex'])[] = [
  ['include_words', 'words'],
  ['include_regex', 'regex'],
];

const matchLinks: ZeppelinReader = (pair, reading) => {
  if (!readPlaces(pair, reading)) return;
  const { notes, draft, id, lists } = reading;
  const option = (key: string) => pairOf(pair.value, key);
  if (option('match_embeds') === undefined) notes.implied('match_links.match_embeds', 'embeds are not read');
  const values = (key: string) => textsOf(valueOf(pair.value, key));
  const domains = (key: string, suffix: string) => {
    const { good, bad } = readable({
      name: id,
      kind: 'domains',
      entries: values(key).map((host) => host.toLowerCase()),
      match: 'word',
      fold: null,
    });
    for (const problem of bad) notes.approximated(option(key), problem);
    if (good.length === 0) return null;
    notes.exact(option(key));
    const name = draft.addList({ name: `${id}-${suffix}`, kind: 'domains', entries: good });
    lists.push(name);
    return { name, first: good[0] ?? '' };
  };
  const subdomains = option('include_subdomains');
  if (subdomains !== undefined && !isTrue(subdomains.value)) {
    if (values('include_domains').length > 0) notes.weakened(subdomains, 'sub-domains always count');
    else notes.approximated(subdomains, 'sub-domains always count');
  } else notes.exact(subdomains);
  const real = option('only_real_links');
  if (real === undefined)
    notes.implied('match_links.only_real_links', 'a host without `https://` counts as a link too');
  else if (isTrue(real.value)) notes.approximated(real, 'a host without `https://` counts as a link too');
  else notes.exact(real);
  const included = domains('include_domains', 'domains');
  if (included !== null)
    addTrigger(reading, {
      condition: { links: { in: included.name } },
      sample: { text: [`https://${included.first}/`], near: [`https://not${included.first}/`] },
    });
  const excluded = domains('exclude_domains', 'allowed-domains');
  if (excluded !== null)
    addTrigger(reading, {
      condition: { links: { notIn: excluded.name } },
      sample: { text: ['https://elsewhere.example/'], near: [`https://${excluded.first}/`] },
    });
  for (const [key, kind] of listed) {
    const entries = values(key);
    if (entries.length === 0) continue;
    notes.approximated(option(key), 'it is looked for in the whole message, beside a link');
    const needles = { name: `${id}-links`, stars: 'plain', fold: ['case'] } as const;
    const { part, refused } = textPart(
      kind === 'words'
        ? { ...needles, words: entries, match: 'anywhere', patterns: [] }
        : { ...needles, words: [], match: 'anywhere', patterns: entries.map(sourceOf) },
      reading,
    );
    for (const problem of refused) notes.approximated(option(key), problem);
    const link = { links: { count: { atLeast: 1 } } };
    if (part !== null)
      addTrigger(reading, {
        condition: { all: [link, part.condition] },
        sample: { text: [`https://example.org/${part.sample?.text?.[0] ?? ''}`] },
      });
  }
  for (const key of ['exclude_words', 'exclude_regex'])
    notes.lost(option(key), 'exceptions by words of an address are not carried');
  for (const key of ['phisherman', 'include_malicious']) {
    notes.unsupported(option(key), 'no service is asked about a link: name hosts in a list');
  }
};

/** Triggers that search a text. */
export const textTriggers: Readonly<Record<string, ZeppelinReader>> = {
  match_words: matchWords,
  match_regex: matchRegex,
  match_invites: matchInvites,
  match_links: matchLinks,
};
