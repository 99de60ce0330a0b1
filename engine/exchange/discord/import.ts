import type { YamlMap } from '../../policy/place.ts';
import { Draft, joined } from '../draft.ts';
import type { DraftRule } from '../draft.ts';
import { finish } from '../finish.ts';
import type { Imported } from '../finish.ts';
import { EntryNotes } from '../report.ts';
import { allSamples } from '../samples.ts';
import {
  Unreadable,
  countOf,
  numberOf,
  pairOf,
  readSource,
  statements,
  textOf,
  textsOf,
  valueOf,
} from '../source.ts';
import type { Source, SourceMap } from '../source.ts';
import type { Part, Reading } from '../part.ts';
import { textPart } from '../text-part.ts';
import { readActions } from './actions.ts';
import { triggerNumbers } from './limits.ts';
import type { NativeTrigger } from './limits.ts';

/** Reads rules of Discord's own AutoMod, as its API gives them: a list, one rule, or a list under `auto_moderation_rules`. */
export function importDiscordAutoMod(text: string): Imported {
  const source = readSource(text);
  const under = pairOf(source, 'auto_moderation_rules')?.value ?? source;
  const items = under.kind === 'list' ? under.items : [under];
  const maps = items.filter(
    (item): item is SourceMap => item.kind === 'map' && pairOf(item, 'trigger_type') !== undefined,
  );
  const [first] = maps;
  if (first === undefined)
    throw new Unreadable(
      'there is no rule in it',
      { line: under.line },
      'expected what `GET /guilds/ID/auto-moderation/rules` answers: a list of rules with `trigger_type`',
    );
  const draft = new Draft();
  const read = maps.map((map) => readRule(map, draft));
  for (const { rule } of read) if (rule !== null) draft.rules.push(rule);
  return finish(
    draft,
    read.map(({ entry }) => entry),
    {
      stem: 'discord-automod',
      from: 'rules of Discord’s own AutoMod',
      surface: { guild: /^\d{17,20}$/.exec(textOf(valueOf(first, 'guild_id')) ?? '')?.[0] ?? null },
      exempt: { ranks: ['moderator', 'senior', 'admin'], bots: true },
      about: null,
    },
  );
}

const kinds = new Map(
  Object.entries(triggerNumbers).map(([name, number]) => [number, name as NativeTrigger]),
);
const kept = ['id', 'guild_id', 'name', 'creator_id', 'event_type', 'trigger_type', 'enabled'];

function readRule(map: SourceMap, draft: Draft) {
  const name = textOf(valueOf(map, 'name')) ?? '';
  const notes = new EntryNotes(name === '' ? `line ${map.line}` : name, map);
  const reading: Reading = {
    draft,
    notes,
    id: draft.claimId(name, `line-${map.line}`),
    effects: [],
    lists: [],
  };
  notes.exact(...kept.map((key) => pairOf(map, key)));
  const trigger = kinds.get(numberOf(valueOf(map, 'trigger_type')) ?? 0);
  const part = trigger === undefined ? null : readTrigger[trigger](valueOf(map, 'trigger_metadata'), reading);
  if (part === null) {
    const reason = trigger === undefined ? 'Discord has no trigger of this number' : notCarried[trigger];
    notes.unsupported(pairOf(map, 'trigger_type'), reason);
    for (const { pair } of statements(map)) if (!kept.includes(pair.key)) notes.unsupported(pair, reason);
    return { rule: null, entry: notes.entry([], []) };
  }
  readActions(valueOf(map, 'actions'), reading);
  const parts = [part, ...exemptions(map, reading)];
  notes.loseUnknown((path) => !path.startsWith('actions.'));
  const rule = reading.effects.length === 0 ? null : ruleOf(map, { reading, name, parts });
  return { rule, entry: notes.entry(rule === null ? [] : [rule.id], rule === null ? [] : reading.lists) };
}

interface Read {
  readonly reading: Reading;
  readonly name: string;
  readonly parts: readonly Part[];
}

function ruleOf(map: SourceMap, { reading, name, parts }: Read): DraftRule {
  const ids = ['id', 'creator_id'].map((key) => textOf(valueOf(map, key)) ?? 'unknown');
  return {
    id: reading.id,
    title: name === '' ? null : name,
    comments: [`Rule ${ids[0] ?? ''} of Discord, made by ${ids[1] ?? ''}.`],
    on: null,
    when: joined(
      'all',
      parts.map((part) => part.condition),
    ),
    then: reading.effects,
    mode:
      textOf(valueOf(map, 'enabled')) === 'true' ? (reading.notes.loosened ? 'shadow' : 'enforce') : 'off',
    stop: false,
    priority: 0,
    exempt: null,
    sample: allSamples(parts.map((part) => part.sample)),
  };
}

const notCarried: Readonly<Record<NativeTrigger, string>> = {
  keyword: 'it names nothing that can be looked for',
  spam: 'Discord keeps to itself what it takes for spam: see the leaves `duplicate` and `rate`',
  'keyword-preset': 'Discord keeps its lists to itself: write your own words into a list',
  'mention-spam': 'it has no limit of mentions',
  'member-profile': 'profiles are not read',
};

const readTrigger: Readonly<Record<NativeTrigger, (metadata: Source, reading: Reading) => Part | null>> = {
  keyword: readKeywords,
  'mention-spam': readMentions,
  spam: () => null,
  'keyword-preset': () => null,
  'member-profile': () => null,
};

function readKeywords(metadata: Source, reading: Reading): Part | null {
  const { notes } = reading;
  const pairs = ['keyword_filter', 'regex_patterns', 'allow_list'].map((key) => pairOf(metadata, key));
  const [keywords, patterns, allowed] = pairs;
  const values = (key: string) => textsOf(valueOf(metadata, key));
  notes.exact(
    ...pairs,
    pairOf(metadata, 'presets'),
    pairOf(metadata, 'mention_total_limit'),
    pairOf(metadata, 'mention_raid_protection_enabled'),
  );
  const words = values('keyword_filter');
  const isBounded = words.some((word) => !/^\*.*\*$/.test(word));
  if (isBounded) notes.approximated(keywords, 'a word ends at punctuation too, not only at white space');
  const { part, refused, refusedExceptions } = textPart(
    {
      words,
      stars: 'widen',
      match: 'word',
      patterns: values('regex_patterns'),
      fold: ['case'],
      except: values('allow_list'),
    },
    reading,
  );
  const reason = refused.join('; ');
  if (refused.length > 0)
    notes.approximated(values('regex_patterns').length > 0 ? patterns : keywords, reason);
  if (allowed !== undefined && values('allow_list').length > 0 && isBounded)
    notes.approximated(allowed, 'it cancels only the hit that it covers, and words end at punctuation');
  for (const problem of refusedExceptions) notes.weakened(allowed, problem);
  return part;
}

function readMentions(metadata: Source, { notes }: Reading): Part | null {
  const limit = pairOf(metadata, 'mention_total_limit');
  const most = countOf(valueOf(metadata, 'mention_total_limit'), 0);
  const raid = pairOf(metadata, 'mention_raid_protection_enabled');
  if (raid !== undefined && textOf(raid.value) === 'true')
    notes.unsupported(raid, 'Discord keeps to itself what it takes for a raid: see the leaf `joins`');
  else notes.exact(raid);
  notes.exact(
    pairOf(metadata, 'keyword_filter'),
    pairOf(metadata, 'regex_patterns'),
    pairOf(metadata, 'allow_list'),
    pairOf(metadata, 'presets'),
  );
  if (most === null) return null;
  notes.approximated(limit, 'members and roles are counted apart');
  const users = Array.from({ length: Math.min(most + 1, 100) }, (_, index) =>
    String(200_000_000_000_000_000n + BigInt(index)),
  );
  return {
    condition: {
      any: [{ mentions: { users: { moreThan: most } } }, { mentions: { roles: { moreThan: most } } }],
    },
    sample: { given: { content: { mentions: { users } } } },
  };
}

/** Roles and channels that the rule leaves alone. */
function exemptions(map: SourceMap, { notes }: Reading): readonly Part[] {
  const parts: Part[] = [];
  const ids = (key: string) => textsOf(valueOf(map, key)).filter((id) => /^\d{17,20}$/.test(id));
  for (const key of ['exempt_roles', 'exempt_channels']) {
    const pair = pairOf(map, key);
    notes.exact(pair);
    const strange = textsOf(valueOf(map, key)).length - ids(key).length;
    if (strange > 0) notes.weakened(pair, `${strange} of them are no ids`);
  }
  for (const role of ids('exempt_roles'))
    parts.push({ condition: { not: { author: { hasRole: role } } }, sample: {} });
  const channels = ids('exempt_channels');
  const where: YamlMap = { not: { channel: { in: channels } } };
  if (channels.length > 0)
    parts.push({ condition: where, sample: { given: { channel: '100000000000000000' } } });
  return parts;
}
