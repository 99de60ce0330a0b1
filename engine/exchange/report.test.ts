import { expect, test } from 'vitest';
import { testPolicy } from '../cases/test-policy.ts';
import { openPolicy } from '../policy/load.ts';
import { sha256 } from '../testing/policies.ts';
import { importers } from './index.ts';
import type { ImportFormat } from './index.ts';
import { documentsOf, fixtures, importFixture } from './testing/fixtures.ts';
import type { FixtureName } from './testing/fixtures.ts';

const names = fixtures.map(([, name]) => name);

/** Everything that a configuration says, read without the importer: keys that lead to what is no mapping. */
function said(value: unknown, path: readonly string[] = []): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => said(item, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const below = said(inner, [...path, key]);
    return below.length > 0 ? below : [[...path, key].join('.')];
  });
}

/** Parts of a configuration of Zeppelin that lead to a rule, and the rule's name. */
const aroundRules = /^(?:plugins\.)?(?:automod\.)?(?:config\.)?(?:rules\.[^.]+\.)?/;

test.each(names)('%s: everything that it says is in the report once, in one class', (name) => {
  const { report } = importFixture(name);
  const reported = report.flatMap(({ features }) => features.map((feature) => feature.name));
  const expected = documentsOf(name)
    .flatMap((document) => said(Array.isArray(document) && typeof document[0] !== 'object' ? [] : document))
    .map((path) => (name.startsWith('zeppelin') ? path.replace(aroundRules, '') : path));
  const count = (list: readonly string[], path: string) => list.filter((one) => one === path).length;
  const missing = [...new Set(expected)].filter((path) => count(reported, path) < count(expected, path));

  expect(expected.length).toBeGreaterThan(30);
  expect(missing).toEqual([]);
  for (const { features } of report) {
    const places = features.map((feature) => `${feature.name} ${feature.line}`);
    if (name.endsWith('.yaml')) expect(new Set(places).size).toBe(places.length);
    for (const { verdict, reason } of features) expect(reason === null).toBe(verdict === 'exact');
  }
});

test('what no importer knows is only what the examples make up', () => {
  const unknown = names.flatMap((name) =>
    importFixture(name).report.flatMap(({ features }) =>
      features.filter(({ reason }) => reason?.includes('does not know')).map((feature) => feature.name),
    ),
  );

  expect(unknown.toSorted()).toEqual([
    'actions.also_from_the_future',
    'made_up_key',
    'triggers.from_the_future.x',
  ]);
});

test.each(names)('%s: the policy passes check, and the tests beside it hold', (name) => {
  const { files, report } = importFixture(name);
  const { open, diagnostics } = openPolicy(files, sha256);
  if (open === null) throw new Error(JSON.stringify(diagnostics));
  const tested = testPolicy(open.policy, files);

  expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  expect(tested.diagnostics).toEqual([]);
  expect(tested.cases.filter((result) => !result.ok)).toEqual([]);
  expect(tested.cases.length).toBeGreaterThanOrEqual(4);
  const made = open.policy.rules.map((rule) => rule.id).toSorted();
  expect(report.flatMap((entry) => entry.rules).toSorted()).toEqual(made);
});

test.each(names)(
  '%s: a rule is called exact only where everything is, and unsupported only where nothing came of it',
  (name) => {
    for (const { verdict, features, rules, lists } of importFixture(name).report) {
      const isEmpty = rules.length + lists.length === 0;
      const isExact = features.every((feature) => feature.verdict === 'exact');
      expect(verdict).toBe(isEmpty ? 'unsupported' : isExact ? 'exact' : 'approximated');
    }
  },
);

/** Features of an entry as `name: verdict, reason`. */
function told(name: FixtureName, rule: string): readonly string[] {
  const entry = importFixture(name).report.find((one) => one.rule === rule);
  return entry?.features.map((one) => `${one.name}: ${one.verdict}, ${one.reason ?? ''}`) ?? [];
}

test.each<[FixtureName, string, string, RegExp]>([
  // Nothing is carried of a rule that is not carried.
  ['automoderator-2.yaml', 'A banned name', 'action', /^unsupported, nothing came of the rule/],
  ['discord-automod.json', 'Spam', 'name', /^unsupported, nothing came of the rule/],
  // What stands in something that is not carried has its reason.
  ['automoderator-1.yaml', 'Memes', 'set_flair.template_id', /^unsupported, there is no flair/],
  [
    'automoderator-2.yaml',
    'The thread around a comment',
    'parent_submission.action',
    /^unsupported, a rule acts/,
  ],
  ['automoderator-2.yaml', 'Other communities and parents', 'subreddit.event_label', /temporary events$/],
  // A placeholder that says something else, and a message that comes another way.
  [
    'automoderator-1.yaml',
    'Everything that can be said about what was found',
    'modmail',
    /`\{excerpt\}` stands for `body`/,
  ],
  [
    'automoderator-1.yaml',
    'One word titles',
    'comment',
    /^approximated, the author is told; no comment stands/,
  ],
  ['zeppelin-1.yaml', 'bad_links', 'actions.alert.text', /`\{rule\.title\}` stands for `rule`/],
  // Of what nothing here is, that it is not asked for always holds.
  ['automoderator-2.yaml', 'Things a thread can be', 'is_poll', /^approximated, .*always holds$/],
  ['automoderator-2.yaml', 'Things a thread can be', 'is_original_content', /^unsupported/],
  // What the source means without saying it.
  ['zeppelin-1.yaml', 'known_links_only', 'match_links.match_embeds', /^approximated, embeds are not read$/],
  ['zeppelin-2.yaml', 'flood', 'actions.clean', /not those before it$/],
  ['zeppelin-2.yaml', 'raid', 'actions.kick', /only who fills the measure is met$/],
  ['zeppelin-1.yaml', 'bad_words', 'overrides', /^approximated, staff are spared/],
  // An option that is off is no difference.
  ['zeppelin-2.yaml', 'files', 'actions.mute.remove_roles_on_mute', /^exact, $/],
  ['zeppelin-2.yaml', 'files', 'actions.mute.restore_roles_on_mute', /^unsupported, roles are not taken/],
  [
    'zeppelin-1.yaml',
    'other_invites',
    'triggers.match_invites.exclude_custom_invite_codes',
    /capitals count/,
  ],
])('%s, %s: %s is told as %s', (name, rule, feature, reason) => {
  const said = told(name, rule).filter((one) => one.startsWith(`${feature}: `));

  expect(said.some((one) => reason.test(one.slice(feature.length + 2)))).toBe(true);
});

test('a place among the featured threads features, and the lock of a comment is that of its thread', () => {
  const { files, report } = importers.automoderator('reports: 2\nset_sticky: 1\nset_locked: true\n');
  const yaml = files.find(({ path }) => path === 'automoderator.yaml')?.text;

  expect(yaml).toContain('then: [lock, feature]');
  expect(report[0]?.features.map(({ verdict }) => verdict)).toEqual([
    'exact',
    'approximated',
    'approximated',
  ]);
});

test.each<[ImportFormat, string, boolean]>([
  ['automoderator', 'domain (full-exact): [a.example]\naction: remove\n', true],
  ['automoderator', 'domain: [a.example]\naction: remove\n', false],
  ['automoderator', '~domain (full-exact): [a.example]\naction: remove\n', false],
  [
    'zeppelin',
    'rules: { r: { triggers: [{ match_links: { include_domains: [a.example], include_subdomains: false } }], actions: { clean: true } } }',
    true,
  ],
  [
    'zeppelin',
    'rules: { r: { triggers: [{ match_links: { exclude_domains: [a.example], include_subdomains: false } }], actions: { clean: true } } }',
    false,
  ],
  [
    'zeppelin',
    'rules: { r: { triggers: [{ match_words: { words: [a], only_on_mondays: true } }], actions: { clean: true } } }',
    true,
  ],
  [
    'discord-automod',
    '[{ "trigger_type": 1, "trigger_metadata": { "keyword_filter": ["a"] }, "actions": [{ "type": 1 }], "enabled": true, "exempt_users": ["1"] }]',
    true,
  ],
])('%s: %s would meet more than it did: %s', (format, text, isShadow) => {
  const rules = importers[format](text).files.find(({ path }) => !path.startsWith('policy'))?.text ?? '';

  expect(rules).toContain('then:');
  expect(rules.includes('mode: shadow')).toBe(isShadow);
});
