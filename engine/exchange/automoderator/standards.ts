import { readable } from '../text-part.ts';
import { textOf } from '../source.ts';
import type { Pair } from '../source.ts';
import type { RuleReading } from './rule.ts';

/** Our own lists for the conditions that AutoModerator brings along: the best known hosts of each sort. */
const hosts: Readonly<Record<string, readonly string[]>> = {
  'image hosting sites': [
    'imgur.com',
    'i.redd.it',
    'flickr.com',
    'postimg.cc',
    'imgbb.com',
    'photobucket.com',
    'gyazo.com',
    'tinypic.com',
  ],
  'video hosting sites': [
    'youtube.com',
    'youtu.be',
    'vimeo.com',
    'dailymotion.com',
    'v.redd.it',
    'streamable.com',
    'bitchute.com',
  ],
  'streaming sites': ['twitch.tv', 'kick.com', 'rumble.com', 'dlive.tv', 'trovo.live'],
  'crowdfunding sites': [
    'kickstarter.com',
    'indiegogo.com',
    'gofundme.com',
    'patreon.com',
    'ko-fi.com',
    'buymeacoffee.com',
  ],
  'meme generator sites': [
    'memegenerator.net',
    'imgflip.com',
    'quickmeme.com',
    'makeameme.org',
    'livememe.com',
    'memecrunch.com',
  ],
  'facebook links': ['facebook.com', 'fb.com', 'fb.me', 'fb.watch', 'messenger.com'],
};

const patterns: Readonly<Record<string, readonly string[]>> = {
  'direct image links': [String.raw`https?://\S+\.(?:jpe?g|png|gifv?|webp|bmp)\b`],
  'amazon affiliate links': [String.raw`amazon\.[a-z.]+/\S*[?&]tag=`, String.raw`amzn\.to/\w`],
};

const examples: Readonly<Record<string, string>> = {
  'direct image links': 'https://example.org/gato.png',
  'amazon affiliate links': 'https://www.amazon.com/dp/B000?tag=ejemplo-20',
};

/** Names of the standard conditions. */
export const standards: readonly string[] = [...Object.keys(hosts), ...Object.keys(patterns)];

/** Those that Reddit asks of comments too; the others match submissions that are a link. */
const ofComments: readonly string[] = ['facebook links', 'amazon affiliate links'];

export function isOfLinks(standard: string): boolean {
  const name = standard.toLowerCase();
  return standards.includes(name) && !ofComments.includes(name);
}

export function readStandard(pair: Pair, { notes, draft, id, parts, lists }: RuleReading): void {
  const name = (textOf(pair.value) ?? '').toLowerCase();
  const domains = hosts[name];
  if (isOfLinks(name))
    notes.approximated(pair, 'every link of the thread counts: a thread has no address of its own');
  if (domains !== undefined) {
    notes.approximated(pair, `Reddit keeps its list to itself; ours names ${domains.length} hosts`);
    const { good } = readable({ name: id, kind: 'domains', entries: domains, match: 'word', fold: null });
    const list = draft.addList({ name: name.replaceAll(' ', '-'), kind: 'domains', entries: good });
    lists.push(list);
    parts.push({ condition: { links: { in: list } }, sample: { text: [`https://${good[0] ?? ''}/`] } });
    return;
  }
  const asked = patterns[name];
  if (asked === undefined)
    return notes.lost(pair, `there is no standard condition of this name; there are ${standards.join(', ')}`);
  notes.approximated(pair, 'Reddit keeps its condition to itself; this is ours');
  const list = draft.addList({
    name: name.replaceAll(' ', '-'),
    kind: 'patterns',
    entries: asked,
    fold: ['case'],
  });
  lists.push(list);
  parts.push({ condition: { text: { matches: list } }, sample: { text: [examples[name] ?? ''] } });
}
