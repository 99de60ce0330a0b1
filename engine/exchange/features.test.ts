import { expect, test } from 'vitest';
import * as reddit from './testing/automoderator-features.ts';
import * as discord from './testing/discord-features.ts';
import * as zeppelin from './testing/zeppelin-features.ts';
import { documentsOf } from './testing/fixtures.ts';

type Mapping = Readonly<Record<string, unknown>>;

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The mappings under a key, one or a list of them. */
function under(mappings: readonly Mapping[], key: string): readonly Mapping[] {
  return mappings.flatMap((one) => [one[key]].flat()).filter(isMapping);
}

function keysOf(mappings: readonly Mapping[]): readonly string[] {
  return [...new Set(mappings.flatMap((one) => Object.keys(one)))];
}

/** What is missing on one side of a comparison of lists. */
function missing<T>(wanted: readonly T[], from: readonly unknown[]): readonly T[] {
  return wanted.filter((one) => !from.includes(one));
}

function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

const rules = [...documentsOf('automoderator-1.yaml'), ...documentsOf('automoderator-2.yaml')].filter(
  isMapping,
);
const groups = [rules, ...Object.keys(reddit.keys).map((group) => under(rules, group))];

test.each(Object.keys(reddit.keys))('AutoModerator, group `%s`: every key is used, and no other', (group) => {
  const known = reddit.keys[group] ?? [];
  const madeUp = ['made_up_key', 'link_karma'];
  const used = keysOf(group === '' ? rules : under(rules, group)).flatMap((key) =>
    key.replace(/^~|\s*[(#].*$/g, '').split('+'),
  );

  expect(missing(known, used)).toEqual([]);
  expect(missing(used, [...known, ...madeUp])).toEqual([]);
});

test('AutoModerator: every modifier, value, unit, placeholder and way to write', () => {
  const keys = groups.flatMap(keysOf);
  const modifiers = keys.flatMap((key) => /\((.*)\)/.exec(key)?.[1]?.split(/,\s*/) ?? []);
  const everything = texts(rules);
  const ages = under(rules, 'author').flatMap((author) => texts(author['account_age']));
  const placeholders = everything.flatMap((text) =>
    [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, name]) => name),
  );
  const flair = groups.flat().map((one) => one['set_flair']);

  expect(missing(reddit.modifiers, modifiers)).toEqual([]);
  for (const [key, values] of Object.entries(reddit.values))
    expect(
      missing(
        values,
        rules.map((rule) => rule[key]),
      ),
    ).toEqual([]);
  expect(reddit.ageUnits.filter((unit) => !ages.some((age) => age.endsWith(unit)))).toEqual([]);
  expect(missing(reddit.placeholders, placeholders)).toEqual([]);
  for (const sign of ['~', '+', '#', ',']) expect(keys.some((key) => key.includes(sign))).toBe(true);
  for (const sign of ['<', '>', '='])
    expect(everything.some((text) => new RegExp(`^${sign} \\d`).test(text))).toBe(true);
  expect(flair.some((one) => typeof one === 'string')).toBe(true);
  expect(flair.some((one) => Array.isArray(one))).toBe(true);
  expect(flair.filter(isMapping).map(Object.keys)[0]).toEqual(['text', 'css_class', 'template_id']);
});

test('AutoMod of Discord: every field, trigger, action, event, word list and way to match', () => {
  const native = documentsOf('discord-automod.json').flat().filter(isMapping);
  const ofTrigger = (type: number) => native.filter((rule) => rule['trigger_type'] === type);
  const metadata = under(native, 'trigger_metadata');
  const done = under(native, 'actions');

  expect(keysOf(native).toSorted()).toEqual(discord.ruleFields.toSorted());
  for (const [type, fields] of Object.entries(discord.triggers)) {
    const used = ofTrigger(Number(type));
    expect(used.length).toBeGreaterThan(0);
    expect(keysOf(under(used, 'trigger_metadata')).toSorted()).toEqual(fields.toSorted());
  }
  for (const [type, fields] of Object.entries(discord.actions)) {
    const used = done.filter((action) => action['type'] === Number(type));
    expect(used.length).toBeGreaterThan(0);
    expect(keysOf(under(used, 'metadata')).toSorted()).toEqual(fields.toSorted());
  }
  expect(
    missing(
      discord.eventTypes,
      native.map((rule) => rule['event_type']),
    ),
  ).toEqual([]);
  expect(
    missing(
      discord.presets,
      metadata.flatMap((one) => one['presets']),
    ),
  ).toEqual([]);
  const words = metadata.flatMap((one) => texts(one['keyword_filter']));
  const allowed = metadata.flatMap((one) => texts(one['allow_list']));
  expect(discord.strategies.filter((form) => !words.some((word) => form.test(word)))).toEqual([]);
  expect(allowed.some((word) => word.includes('*'))).toBe(true);
});

const servers = [...documentsOf('zeppelin-1.yaml'), ...documentsOf('zeppelin-2.yaml')].filter(isMapping);
const plugins = under(under(servers, 'plugins'), 'automod');
const configs = [...under(plugins, 'config'), ...servers.filter((one) => 'rules' in one)];
const automod = under(configs, 'rules').flatMap((one) => Object.values(one).filter(isMapping));

test.each([
  ['triggers', zeppelin.triggers],
  ['actions', zeppelin.actions],
] as const)('Zeppelin: every one of its %s, with every option, and no other', (part, known) => {
  const used = under(automod, part);
  const names = Object.keys(known);

  expect(missing(names, keysOf(used))).toEqual([]);
  expect(missing(keysOf(used), [...names, ...zeppelin.beyond[part]])).toEqual([]);
  for (const [name, options] of Object.entries(known)) {
    const written = keysOf(under(used, name));
    expect([name, missing(options, written), missing(written, options)]).toEqual([name, [], []]);
  }
});

test('Zeppelin: every key of its configuration and of a rule, every exception, every bare value', () => {
  const overrides = under(plugins, 'overrides');
  const asked = keysOf([
    ...overrides,
    ...under(overrides, 'any'),
    ...under(under(overrides, 'any'), 'extra'),
  ]);
  const written = [...under(automod, 'triggers'), ...under(automod, 'actions')];

  expect(missing(zeppelin.configKeys, keysOf(configs))).toEqual([]);
  expect(keysOf(automod).toSorted()).toEqual(zeppelin.ruleKeys.toSorted());
  expect(missing(zeppelin.overrideKeys, asked)).toEqual([]);
  for (const [name, form] of zeppelin.bareForms) {
    const values = written.map((one) => one[name]).filter((value) => value !== undefined);
    expect(values.some((value) => (form === 'list' ? Array.isArray(value) : typeof value === form))).toBe(
      true,
    );
  }
});
