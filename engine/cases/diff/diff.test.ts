import { expect, test } from 'vitest';
import { diffPolicies } from './diff-policies.ts';
import { unified } from './diff-text.ts';

const manifest = 'fuero: 1\ncommunity: { id: prueba, name: Prueba }\n';
const policy = (text: string, more: Readonly<Record<string, string>> = {}) => [
  { path: 'policy.yaml', text: manifest },
  { path: 'a.yaml', text },
  ...Object.entries(more).map(([path, content]) => ({ path, text: content })),
];
const lists = 'lists: { bad: { terms: [uno, dos] }, fine: { terms: [tres] } }\n';
const rule = (when: string, then = '[delete]', rest = '') =>
  `${lists}rules:\n  - { id: r, when: ${when}, then: ${then}${rest} }\n`;
const said = (before: string, after: string) =>
  diffPolicies(policy(before), policy(after)).changes.map(
    ({ bearing, subject, words }) => `${bearing} | ${subject} | ${words}`,
  );
const text = '{ text: { contains: bad } }';
const tenure = (comparison: string) => `{ author: { tenure: { ${comparison} } } }`;

test.for([
  ['a comment', rule(text), `# why\n${rule(text)}`],
  ['quotes and spaces', 'points: { automatic: true }\n', 'points:\n  "automatic":   true\n'],
  ['another unit', rule(tenure('lessThan: 7d')), rule(tenure('lessThan: 1w'))],
  [
    'the order of a group',
    rule(`{ all: [${text}, ${tenure('lessThan: 7d')}] }`),
    rule(`{ all: [${tenure('lessThan: 7d')}, ${text}] }`),
  ],
  ['brackets', rule(text), rule(`{ all: [{ any: [${text}] }] }`)],
  ['what holds anyway', rule(text), rule(text, '[delete]', ', mode: enforce, priority: 0, stop: false')],
  ['the order of effects', rule(text, '[delete, { points: 5 }]'), rule(text, '[{ points: 5 }, delete]')],
  ['points that act by themselves', '', 'points: { automatic: true }\n'],
  ['a switch that was on', '', 'features: { automod: true }\n'],
] as const)('%s changes no meaning', ([, before, after]) => {
  const { changes, files } = diffPolicies(policy(before), policy(after));

  expect(changes).toEqual([]);
  expect(files.map(({ path }) => path)).toEqual(['a.yaml']);
});

test.for([
  [
    'wider',
    rule(tenure('lessThan: 7d')),
    rule(tenure('lessThan: 14d')),
    'stricter | rule r | author.tenure lessThan 7d → 14d: wider',
  ],
  [
    'narrower',
    rule(tenure('atLeast: 7d')),
    rule(tenure('atLeast: 14d')),
    'milder | rule r | author.tenure atLeast 7d → 14d: narrower',
  ],
  [
    'under not',
    rule(`{ not: ${tenure('lessThan: 7d')} }`),
    rule(`{ not: ${tenure('lessThan: 14d')} }`),
    'milder | rule r | author.tenure lessThan 7d → 14d, under not: narrower',
  ],
  [
    'one more in all',
    rule(text),
    rule(`{ all: [${text}, ${tenure('lessThan: 7d')}] }`),
    'milder | rule r | author.tenure lessThan 7d added: narrower',
  ],
  [
    'one more in any',
    rule(text),
    rule(`{ any: [${text}, ${tenure('lessThan: 7d')}] }`),
    'stricter | rule r | author.tenure lessThan 7d added: wider',
  ],
  [
    'one less in all',
    rule(`{ all: [${text}, ${tenure('lessThan: 7d')}] }`),
    rule(text),
    'stricter | rule r | author.tenure lessThan 7d removed: wider',
  ],
  [
    'another list',
    rule(text),
    rule('{ text: { contains: fine } }'),
    'other | rule r | text contains bad → fine: changed',
  ],
  [
    'an alert is neither',
    rule(tenure('lessThan: 7d'), '[{ label: x }]'),
    rule(tenure('lessThan: 14d'), '[{ label: x }]'),
    'other | rule r | author.tenure lessThan 7d → 14d: wider',
  ],
  [
    'a shadow is neither',
    rule(tenure('lessThan: 7d'), '[delete]', ', mode: shadow'),
    rule(tenure('lessThan: 14d'), '[delete]', ', mode: shadow'),
    'other | rule r | author.tenure lessThan 7d → 14d: wider',
  ],
  ['mode', rule(text), rule(text, '[delete]', ', mode: shadow'), 'milder | rule r | mode enforce → shadow'],
  ['priority', rule(text), rule(text, '[delete]', ', priority: 5'), 'other | rule r | priority 0 → 5'],
  ['stop', rule(text), rule(text, '[delete]', ', stop: true'), 'other | rule r | stop false → true'],
  ['surface', rule(text), rule(text, '[delete]', ', surface: forum'), 'milder | rule r | surface – → forum'],
  [
    'events',
    rule(text),
    rule(text, '[delete]', ', on: [content.created]'),
    'milder | rule r | on [content.created, content.edited] → [content.created]',
  ],
  [
    'exempt',
    rule(text),
    rule(text, '[delete]', ', exempt: { ranks: [moderator] }'),
    'milder | rule r | exempt {} → { ranks: [moderator] }',
  ],
  ['an effect more', rule(text), rule(text, '[delete, ban]'), 'stricter | rule r | ban added'],
  ['an effect less', rule(text, '[delete, ban]'), rule(text), 'milder | rule r | ban removed'],
  [
    'a longer one',
    rule(text, '[{ timeout: 1h }]'),
    rule(text, '[{ timeout: 1d }]'),
    'stricter | rule r | timeout: 1h → timeout: 1d',
  ],
  ['a rule more', lists, rule(text), 'stricter | rule r | enforce, then [delete] added'],
  ['a rule less', rule(text), lists, 'milder | rule r | enforce, then [delete] removed'],
  [
    'a rule of json-rules-engine',
    rule('{ fact: event, path: $.content.text, operator: equal, value: hola }'),
    rule('{ fact: event, path: $.content.text, operator: equal, value: adiós }'),
    'other | rule r | event value hola → adiós: changed',
  ],
  ['a switch', '', 'features: { automod: false }\n', 'milder | feature automod | switched off'],
  [
    'the default mode',
    'defaults: { mode: shadow }\n',
    'defaults: { mode: enforce }\n',
    'stricter | defaults | defaults.mode shadow → enforce',
  ],
  [
    'a value',
    'points: { values: { warning: 5 } }\n',
    'points: { values: { warning: 7 } }\n',
    'stricter | points | points.values.warning 5 → 7',
  ],
  [
    'the watchlist',
    'points: { watchlist: { at: 10 } }\n',
    'points: { watchlist: { at: 15 } }\n',
    'milder | points | points.watchlist.at 10 → 15',
  ],
  [
    'a template',
    'templates: { hola: { kind: alert, es: uno, en: one } }\n',
    'templates: { hola: { kind: alert, es: dos, en: one } }\n',
    'other | template hola | es uno → dos',
  ],
  [
    'a section',
    'appeals: { within: 20d }\n',
    'appeals: { within: 30d }\n',
    'other | appeals | appeals.within 20d → 30d',
  ],
  [
    'an alias',
    'names: { roles: { a: "1" } }\n',
    'names: { roles: { a: "2" } }\n',
    'other | names.roles | a 1 → 2',
  ],
  [
    'a limit',
    'limits: [{ action: "warn.*", roles: ["1"], allow: true }]\n',
    'limits: [{ action: "warn.*", roles: ["2"], allow: true }]\n',
    'other | limits | limits.warn.*.roles 2 added',
  ],
] as const)('%s', ([, before, after, expected]) => {
  expect(said(before, after)).toContain(expected);
});

test('thresholds are lowered, raised, added and removed', () => {
  const thresholds = (...entries: readonly string[]) =>
    `points:\n  thresholds:\n${entries.map((e) => `    - { ${e} }\n`).join('')}`;
  const before = thresholds('at: 15, sanction: temporary-suspension, for: 7d', 'at: 30, sanction: ban');

  expect(
    said(before, thresholds('at: 10, sanction: temporary-suspension, for: 14d', 'at: 40, sanction: ban')),
  ).toEqual([
    'stricter | points.thresholds | temporary-suspension, lowered: at 15 → 10',
    'stricter | points.thresholds | temporary-suspension, for 7d → 14d',
    'milder | points.thresholds | ban, raised: at 30 → 40',
  ]);
  expect(said(before, thresholds('at: 30, sanction: ban'))).toEqual([
    'milder | points.thresholds | { at: 15, sanction: temporary-suspension, for: 7d } removed',
  ]);
});

test('a list that grows is stricter where rules ask for it, milder where they ask for its absence, and shows a sample', () => {
  const rules = (asked: string, spared: string) =>
    `lists: { bad: { terms: ./bad.txt }, fine: { terms: [${spared}], except: [${asked}] } }\nrules:\n  - { id: r, when: { all: [{ text: { contains: bad } }, { not: { text: { contains: fine } } }] }, then: [delete] }\n`;
  const { changes } = diffPolicies(
    policy(rules('x', 'uno'), { 'bad.txt': 'uno\n# a comment\ndos\n' }),
    policy(rules('x, y', 'uno, dos'), { 'bad.txt': 'dos\na\nb\nc\nd\ne\nf # why\n' }),
  );

  expect(changes.map(({ bearing, subject, words }) => `${bearing} | ${subject} | ${words}`)).toEqual([
    'stricter | list bad | 6 entries added: `a`, `b`, `c`, `d`, `e` and 1 more',
    'milder | list bad | one entry removed: `uno`',
    'milder | list fine | one entry added: `dos`',
    'stricter | list fine | one exception added: `y`',
  ]);
  expect(changes[0]).toMatchObject({
    before: { file: 'a.yaml', line: 1 },
    after: { file: 'bad.txt', line: 2 },
  });
  expect(changes[1]).toMatchObject({ before: { file: 'bad.txt', line: 1 } });
});

test('each change names its file and line on both sides', () => {
  const moved = policy('', { 'z/b.yaml': `\n${rule(tenure('lessThan: 14d'))}` });

  expect(diffPolicies(policy(rule(tenure('lessThan: 7d'))), moved).changes).toMatchObject([
    { kind: 'condition-changed', before: { file: 'a.yaml', line: 3 }, after: { file: 'z/b.yaml', line: 4 } },
  ]);
});

test('rules of one priority that change places are named', () => {
  const rules = (...ids: readonly string[]) =>
    `${lists}rules:\n${ids.map((id) => `  - { id: ${id}, when: ${text}, then: [hold], stop: true }\n`).join('')}`;

  expect(said(rules('a', 'b', 'c'), rules('b', 'a', 'c'))).toEqual([
    'other | rules of priority 0 | `b` is evaluated where `a` was',
  ]);
  expect(said(rules('a', 'b'), rules('a', 'x', 'b'))).toEqual([
    'stricter | rule x | enforce, then [hold] added',
  ]);
});

test('how long things are kept is a change of what the policy means', () => {
  expect(said('retention: { journal: 30d, messages: 7d }\n', 'retention: { journal: 7d }\n')).toEqual([
    'other | retention | retention.journal 30d → 7d',
    'other | retention | retention.messages 7d removed',
  ]);
});

test('what does not fit the language is counted, and the rest is compared all the same', () => {
  const { errors, changes } = diffPolicies(
    policy(rule(text)),
    policy(`${rule(text, '[delete, ban]')}nonsense: 1\n`),
  );

  const cut = diffPolicies(policy(rule(text)), policy('rules: [{ id: r, when: { text: { contains: bad }\n'));

  expect(cut.changes).toEqual([]);
  expect(errors).toEqual({ before: 0, after: 1 });
  expect(changes.map(({ words }) => words)).toEqual(['ban added']);
});

test('the text of a file as diff -u writes it', () => {
  const numbers = Array.from({ length: 12 }, (_, i) => `# ${i}`);
  const { files } = diffPolicies(
    policy(`${numbers.join('\n')}\n`),
    policy(`${numbers.toSpliced(1, 1, '# one').toSpliced(11, 0, '# new').join('\n')}\n`),
  );

  expect(files.map(unified)).toEqual([
    '--- a/a.yaml\n+++ b/a.yaml\n@@ -1,5 +1,5 @@\n # 0\n-# 1\n+# one\n # 2\n # 3\n # 4\n@@ -9,4 +9,5 @@\n # 8\n # 9\n # 10\n+# new\n # 11\n',
  ]);
});
