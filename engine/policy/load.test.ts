import { expect, test } from 'vitest';
import { load, manifest } from '../testing/policies.ts';

const rule = (when: string) => `rules:\n  - id: r\n    when:\n      ${when}\n    then: [delete]\n`;

/** One row: what is wrong, the file, and the finding that must name it. */
test.for([
  ['unknown key', 'lists:\n  a:\n    terms: [x]\n    tresholds: 3\n', 'unknown-key', 4, 5],
  ['duplicate key', 'lists:\n  a:\n    terms: [xa]\n    terms: [ya]\n', 'duplicate-key', 4, 5],
  ['alias', 'lists:\n  a: { terms: [xa] }\n  b: *a\n', 'yaml-alias', 3, 6],
  ['anchor', 'lists:\n  a: &a\n    terms: [xa]\n', 'yaml-anchor', 3, 5],
  ['merge key', 'lists:\n  a:\n    <<: { terms: [xa] }\n', 'yaml-merge', 3, 5],
  ['custom tag', 'lists:\n  a: !env { terms: [xa] }\n', 'yaml-tag', 2, 11],
  ['two documents', 'lists: {}\n---\nlists: {}\n', 'yaml-documents', 2, 1],
  ['unquoted id', 'names:\n  roles:\n    staff: 123456789012345678\n', 'unquoted-id', 3, 12],
  ['wrong type', 'lists:\n  a:\n    terms: 7\n', 'wrong-type', 3, 12],
  ['unknown list', rule('text: { contains: scam }'), 'unknown-name', 4, 25],
  ['look-behind', "lists:\n  a:\n    patterns: ['(?<=x)y']\n", 'pattern-unsupported', 3, 16],
  [
    'bad domain',
    'lists:\n  a:\n    domains:\n      - ok.example\n      - "http://x.example/"\n',
    'bad-domain',
    5,
    9,
  ],
  [
    'duplicate rule id',
    'lists: { a: { terms: [xa] } }\nrules:\n  - { id: r, when: { text: { contains: a } }, then: [delete] }\n  - { id: r, when: { text: { contains: a } }, then: [delete] }\n',
    'defined-twice',
    4,
    11,
  ],
  ['too large', `# ${'x'.repeat(2_000_000)}\n`, 'file-too-large', 1, 1],
  ['too deep', `lists: ${'['.repeat(20_000)}`, 'yaml-too-deep', 1, 208],
  ['inner star', 'lists: { a: { terms: ["fr*e"] } }\n', 'bad-term', 1, 23],
  ['tab for indentation', 'lists:\n\ta: 1\n', 'yaml-syntax', 2, 1],
  ['prototype key', 'lists:\n  __proto__: { terms: [xa] }\n', 'unsafe-key', 2, 3],
  [
    'two keys in a condition',
    rule('{ text: { contains: a }, author: { points: { atLeast: 1 } } }'),
    'one-key',
    4,
    7,
  ],
  ['empty leaf', rule('text: {}'), 'one-key', 4, 13],
  [
    'unknown effect',
    'rules:\n  - id: r\n    when: { text: { length: { atLeast: 3 } } }\n    then: [delet]\n',
    'bad-value',
    4,
    12,
  ],
  [
    'unknown template',
    'rules:\n  - id: r\n    when: { text: { length: { atLeast: 3 } } }\n    then: [{ reply: hola }]\n',
    'unknown-name',
    4,
    21,
  ],
  [
    'leaf that its events lack',
    'rules:\n  - id: r\n    on: [member.joined]\n    when: { text: { length: { atLeast: 3 } } }\n    then: [ban]\n',
    'reads-nothing',
    4,
    13,
  ],
  ['two kinds in a list', 'lists:\n  a: { terms: [xa], domains: [b.example] }\n', 'list-kind', 2, 3],
  ['option without meaning', 'lists:\n  a: { domains: [b.example], match: word }\n', 'list-option', 2, 30],
  ['missing list file', 'lists:\n  a: { terms: ./nope.txt }\n', 'file-missing', 2, 15],
  [
    'unknown placeholder',
    'templates:\n  t: { kind: notice, es: "{mebmer}", en: "x" }\n',
    'unknown-placeholder',
    2,
    26,
  ],
  [
    'comparisons that no number satisfies',
    'rules:\n  - id: r\n    when: { text: { length: { moreThan: 5, lessThan: 3 } } }\n    then: [hold]\n',
    'empty-range',
    3,
    13,
  ],
  [
    'an equality outside of a bound',
    'rules:\n  - id: r\n    when: { author: { tenure: { equals: 10s, atLeast: 2d } } }\n    then: [hold]\n',
    'empty-range',
    3,
    13,
  ],
  [
    'a rank for a role of Discord that is not there',
    'names: { roles: { equipo: "111111111111111111" } }\nstaff: { moderator: { discord: [equpo] } }\n',
    'unknown-name',
    2,
    33,
  ],
  [
    'milder later threshold',
    'points:\n  thresholds:\n    - { at: 5, sanction: ban }\n    - { at: 9, sanction: warning }\n',
    'thresholds-order',
    4,
    7,
  ],
  [
    'bad duration',
    'points: { thresholds: [{ at: 5, sanction: temporary-suspension, for: 7 days }] }\n',
    'bad-value',
    1,
    70,
  ],
] as const)('%s', ([, text, code, line, column]) => {
  const { policy, diagnostics } = load({ 'policy.yaml': manifest, 'broken.yaml': text });

  const errors = diagnostics
    .filter((d) => d.severity === 'error')
    .map((d) => [d.code, d.file, d.line, d.column]);
  expect(errors).toEqual(code === null ? [] : [[code, 'broken.yaml', line, column]]);
  expect(policy === null).toBe(code !== null);
});

test('a folder with ten mistakes has ten findings, each at its place', () => {
  const { policy, diagnostics } = load({
    'policy.yaml': manifest,
    '01-unknown-key.yaml': 'lists:\n  phrases: { term: [xa] }\n',
    '02-duplicate-key.yaml': 'points:\n  automatic: true\n  automatic: false\n',
    '03-alias.yaml': 'lists:\n  again: *phrases\n',
    '04-id.yaml': 'names: { roles: { staff: 987654321098765432 } }\n',
    '05-type.yaml': 'features: { automod: "yes" }\n',
    '06-list.yaml': 'rules: [{ id: six, when: { text: { contains: nowhere } }, then: [hold] }]\n',
    '07-look.yaml': "lists: { seven: { patterns: ['a(?!b)'] } }\n",
    '08-domain.yaml': 'lists: { eight: { domains: ["no dots here"] } }\n',
    '09-first.yaml': 'rules: [{ id: nine, when: { text: { length: { atLeast: 1 } } }, then: [hold] }]\n',
    '09-second.yaml': 'rules: [{ id: nine, when: { text: { length: { atLeast: 1 } } }, then: [hold] }]\n',
    '10-large.yaml': `lists: { ten: { terms: ["${'x'.repeat(2_000_000)}"] } }\n`,
  });

  expect(policy).toBeNull();
  const errors = diagnostics
    .filter((d) => d.severity === 'error')
    .map((d) => `${d.file}:${d.line}:${d.column} ${d.code}`);
  expect(errors).toEqual([
    '01-unknown-key.yaml:2:14 unknown-key',
    '02-duplicate-key.yaml:3:3 duplicate-key',
    '03-alias.yaml:2:10 yaml-alias',
    '04-id.yaml:1:26 unquoted-id',
    '05-type.yaml:1:22 wrong-type',
    '06-list.yaml:1:46 unknown-name',
    '07-look.yaml:1:30 pattern-unsupported',
    '08-domain.yaml:1:29 bad-domain',
    '09-second.yaml:1:15 defined-twice',
    '10-large.yaml:1:1 file-too-large',
  ]);
});

test('a time zone that is none is found in the manifest', () => {
  const { diagnostics } = load({
    'policy.yaml': 'fuero: 1\ncommunity: { id: p, name: P, timezone: Mars/Olympus }\n',
  });

  expect(diagnostics).toMatchObject([{ code: 'bad-value', file: 'policy.yaml', line: 2, column: 40 }]);
});

test.for([
  ['vetarano', 'names: { roles: { veterano: "111111111111111111" } }', ['did you mean `veterano`?']],
  [
    'artista',
    'names: { roles: { veterano: "111111111111111111" } }',
    [expect.stringContaining('give it an alias')],
  ],
  ['moderdor', 'staff: { moderator: { forum: [moderador] } }', ['did you mean `moderador`?']],
  ['artista', 'staff: { moderator: { forum: [moderador] } }', []],
  ['111111111111111112', 'names: { roles: { veterano: "111111111111111111" } }', []],
] as const)('a condition that compares with the role %s beside %s', ([role, names, hints]) => {
  const rule = `rules:\n  - id: r\n    when: { author: { hasRole: "${role}" } }\n    then: [hold]\n`;
  const { policy, diagnostics } = load({ 'policy.yaml': manifest, 'rules.yaml': `${names}\n${rule}` });

  expect(policy).not.toBeNull();
  const found = diagnostics.filter(({ code }) => code === 'unlisted-role');
  expect(found.map(({ hint }) => hint)).toEqual(hints);
  for (const { line, column } of found) expect([line, column]).toEqual([4, 32]);
});

test('a missing manifest is one finding', () => {
  const { diagnostics } = load({ 'rules.yaml': 'rules: []\n' });

  expect(diagnostics.map((d) => d.code)).toEqual(['manifest-missing']);
});

test('a finding suggests what was meant', () => {
  const { diagnostics } = load({
    'policy.yaml': `${manifest}tresholds: 3\n`,
    'a.yaml': 'feature: { automod: true }\n',
  });

  expect(diagnostics.map((d) => d.hint)).toContain('did you mean `features`?');
});

test('the hash names the content: order of files does not count, one character does', () => {
  const a = load({ 'policy.yaml': manifest, 'b.yaml': 'lists: {}\n' });
  const b = load({ 'b.yaml': 'lists: {}\n', 'policy.yaml': manifest });
  const c = load({ 'policy.yaml': manifest, 'b.yaml': 'lists: {} \n' });

  expect(a.policy?.hash).toBe(b.policy?.hash);
  expect(a.policy?.hash).not.toBe(c.policy?.hash);
});

test.for([
  ['\\d{3} ?€', true],
  ['(?:a|b)+', true],
  ['gana \\d+', false],
] as const)('the pattern %s runs on every text: %s, and check says what that costs', ([pattern, always]) => {
  const text = `fuero: 1\ncommunity: { id: a, name: A }\nlists: { l: { patterns: ['${pattern}'], on-hit: block } }\n`;
  const { policy, diagnostics } = load({ 'policy.yaml': text });
  expect(policy).not.toBeNull();
  const found = diagnostics.filter(({ code }) => code === 'pattern-runs-always');

  expect(found).toHaveLength(always ? 1 : 0);
  if (!always) return;
  expect(found).toMatchObject([{ severity: 'warning', line: 3, column: 26 }]);
  // 25 units of program size × length a microsecond: see the budget of patterns.
  const [, size, micro] = /: (\d+) instructions, up to (\d+) µs/.exec(found[0]?.message ?? '') ?? [];
  expect(Number(micro)).toBe(Number(size) * 4);
});
