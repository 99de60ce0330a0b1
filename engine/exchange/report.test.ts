import { parseAllDocuments } from 'yaml';
import { expect, test } from 'vitest';
import { testPolicy } from '../cases/test-policy.ts';
import { openPolicy } from '../policy/load.ts';
import { sha256 } from '../testing/policies.ts';
import { actions as automoderatorActions } from './automoderator/actions.ts';
import { authorKeys } from './automoderator/author.ts';
import { checks } from './automoderator/checks.ts';
import { searchFields } from './automoderator/key.ts';
import { triggerNumbers } from './discord/limits.ts';
import { fixtures, importFixture, textOfFixture } from './testing/fixtures.ts';
import type { FixtureName } from './testing/fixtures.ts';
import { actions as zeppelinActions } from './zeppelin/actions.ts';
import { triggers } from './zeppelin/triggers.ts';

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

function parsed(name: FixtureName): readonly unknown[] {
  const documents: unknown[] = [];
  for (const document of parseAllDocuments(textOfFixture(name), { uniqueKeys: false }))
    documents.push(document.toJS());
  return documents;
}

/** Parts of a configuration of Zeppelin that lead to a rule, and the rule's name. */
const aroundRules = /^(?:plugins\.)?(?:automod\.)?(?:config\.)?(?:rules\.[^.]+\.)?/;

test.each(names)('%s: everything that it says is in the report once, in one class', (name) => {
  const { report } = importFixture(name);
  const reported = report.flatMap(({ features }) => features.map((feature) => feature.name));
  const expected = parsed(name)
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

const automoderator = () =>
  names
    .filter((name) => name.startsWith('automod'))
    .map(textOfFixture)
    .join('\n')
    .toLowerCase();
const zeppelin = () =>
  names
    .filter((name) => name.startsWith('zeppelin'))
    .flatMap((name) =>
      importFixture(name).report.flatMap(({ features }) => features.map((feature) => feature.name)),
    );

test('the examples of AutoModerator use every key that it has', () => {
  const text = automoderator();
  const keys = [...Object.keys(checks), ...Object.keys(authorKeys), ...Object.keys(automoderatorActions)];
  const used = (key: string) => new RegExp(`^\\s*${key}\\b`, 'm').test(text);

  expect(keys.length).toBeGreaterThan(60);
  expect(keys.filter((key) => !used(key))).toEqual([]);
  expect(
    searchFields.filter((field) => !new RegExp(`^\\s*~?(?:\\w+\\+)?${field}\\b`, 'm').test(text)),
  ).toEqual([]);
  const modifiers = [
    'regex',
    'includes',
    'starts-with',
    'ends-with',
    'full-exact',
    'full-text',
    'case-sensitive',
  ];
  expect(modifiers.filter((word) => !new RegExp(`\\([^)]*\\b${word}\\b[^)]*\\)`).test(text))).toEqual([]);
  expect(
    ['remove', 'spam', 'filter', 'approve', 'report'].filter((word) => !text.includes(`action: ${word}`)),
  ).toEqual([]);
});

test('the examples of Zeppelin use every trigger and every action that it has', () => {
  const used = zeppelin();
  const has = (prefix: string) => used.some((name) => name === prefix || name.startsWith(`${prefix}.`));

  expect(Object.keys(triggers).filter((name) => !has(`triggers.${name}`))).toEqual([]);
  expect(Object.keys(zeppelinActions).filter((name) => !has(`actions.${name}`))).toEqual([]);
});

test('the example of Discord uses every trigger and every action that it has', () => {
  const rules = JSON.parse(textOfFixture('discord-automod.json')) as readonly {
    trigger_type: number;
    actions: readonly { type: number }[];
  }[];

  expect(new Set(rules.map((rule) => rule.trigger_type))).toEqual(new Set(Object.values(triggerNumbers)));
  expect(new Set(rules.flatMap((rule) => rule.actions.map((action) => action.type)))).toEqual(
    new Set([1, 2, 3, 4]),
  );
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
