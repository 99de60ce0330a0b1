import { expect, test } from 'vitest';
import { Unreadable, exportDiscordAutoMod, importers } from './index.ts';
import type { ImportFormat } from './index.ts';
import { policyOf as compiled } from '../testing/policies.ts';
import { firedBy, importFixture, opened } from './testing/fixtures.ts';

const chat = (text: string) => ({ text, type: 'message', surface: 'discord' }) as const;

test('a policy of native rules, exported and imported again, fires on the same messages', () => {
  const first = opened(importFixture('discord-automod.json'));
  const exported = exportDiscordAutoMod(first);
  const second = opened(importers['discord-automod'](JSON.stringify(exported.rules)));
  const messages = [
    'free nitro',
    'free nitros',
    'gifts',
    'the gift shop',
    'so gifted',
    'the prize',
    'earn 50 coins',
    'a casino',
    'my crypto',
    'cryptography',
    'geopolitics',
    'hello',
  ];
  const fired = (policy: typeof first) => messages.map((text) => firedBy(policy, chat(text)));

  expect(fired(second)).toEqual(fired(first));
  expect(fired(first).flat().length).toBeGreaterThan(5);
  expect(exported.rules.map((rule) => [rule.name, rule.enabled, rule.trigger_type])).toEqual([
    ['Scam words', true, 1],
    ['Watched words', true, 1],
    ['Mentions', false, 5],
  ]);
  expect(exported.rules[0]).toMatchObject({
    trigger_metadata: {
      keyword_filter: ['free nitro', 'gift*', '*crypto', '*casino*', 'the pri*'],
      allow_list: ['gift shop', 'gifted*'],
    },
    actions: [
      { type: 1, metadata: { custom_message: 'That looks like a scam.' } },
      { type: 2, metadata: { channel_id: '600000000000000001' } },
      { type: 3, metadata: { duration_seconds: 3600 } },
    ],
    exempt_roles: ['500000000000000001'],
    exempt_channels: ['400000000000000001'],
  });
});

const head = `fuero: 1
community: { id: p, name: P, surfaces: { discord: { guild: "100000000000000000" } } }
names: { channels: { staff: "200000000000000000" } }
`;

function exportOf(yaml: string) {
  return exportDiscordAutoMod(opened({ files: [{ path: 'policy.yaml', text: head + yaml }], report: [] }));
}

test.each([
  [
    'links',
    'lists: { l: { domains: [a.example] } }\nrules: [{ id: r, when: { links: { in: l } }, then: [delete] }]',
    '`links` has no native form',
  ],
  [
    'two conditions',
    'lists: { l: { terms: [a] } }\nrules: [{ id: r, when: { all: [{ text: { contains: l } }, { text: { emoji: { atLeast: 2 } } }] }, then: [delete] }]',
    '`text` has no native form',
  ],
  [
    'shadow',
    'lists: { l: { terms: [a] } }\nrules: [{ id: r, when: { text: { contains: l } }, then: [delete], mode: shadow }]',
    'it is in shadow',
  ],
  [
    'a part of the members',
    'lists: { l: { terms: [a] } }\nrules: [{ id: r, when: { text: { contains: l } }, then: [delete], rollout: 10% }]',
    'a native rule is for all members',
  ],
  [
    'no native effect',
    'lists: { l: { terms: [a] } }\nrules: [{ id: r, when: { text: { contains: l } }, then: [ban] }]',
    '`ban` has no native form',
  ],
  [
    'too many mentions',
    'rules: [{ id: r, when: { mentions: { users: { atLeast: 60 } } }, then: [delete] }]',
    'up to 50 mentions',
  ],
])('%s does not fit Discord, and the report says why', (_, yaml, reason) => {
  const { rules, report } = exportOf(yaml);

  expect(rules).toEqual([]);
  expect(report).toMatchObject([{ rule: 'r', verdict: 'unsupported', native: [] }]);
  expect(report[0]?.reasons.join()).toContain(reason);
});

test('what goes beyond the limits of Discord is counted in the report', () => {
  const words = Array.from({ length: 1001 }, (_, index) => `word${index}`);
  const long = 'x'.repeat(61);
  const lists = Array.from(
    { length: 7 },
    (_, index) => `l${index}: { terms: [a${index}b, ${long}], match: anywhere, fold: [case] }`,
  );
  const rules = lists.map(
    (_, index) =>
      `{ id: r${index}, when: { text: { contains: l${index} } }, then: [delete, { timeout: 60d }] }`,
  );
  const full = exportOf(`lists: { ${lists.join(', ')} }\nrules: [${rules.join(', ')}]`);
  const many = exportOf(`lists: { l: { terms: [${words.join(', ')}], on-hit: block } }`);

  expect(full.rules).toHaveLength(6);
  expect(full.rules[0]?.trigger_metadata.keyword_filter).toEqual(['*a0b*']);
  expect(full.report.map((entry) => entry.verdict)).toEqual([
    ...Array<string>(6).fill('approximated'),
    'unsupported',
  ]);
  expect(full.report[0]?.reasons).toEqual([
    '`timeout`: Discord allows four weeks',
    'keywords of more than 60 characters: 1 left out',
  ]);
  expect(full.report[6]?.reasons).toContain('native rules for which Discord has no room: 1');
  expect(many.rules.map((rule) => rule.trigger_metadata.keyword_filter?.length)).toEqual([1000, 1]);
  expect(many.report[0]?.reasons.join()).toContain('disguises');
});

test('rules of json-rules-engine become leaves; what cannot be asked is named', () => {
  const rules = [
    {
      name: 'shouting',
      conditions: {
        all: [
          { fact: 'text', path: '$.uppercase', operator: 'greaterThanInclusive', value: 80 },
          { not: { fact: 'content', path: '$.type', operator: 'equal', value: 'thread' } },
        ],
      },
      event: { type: 'delete', params: { title: 'Shouting', ticket: 7 } },
      priority: 5000,
    },
    {
      conditions: { any: [{ fact: 'weather', operator: 'equal', value: 'rain' }, { condition: 'shared' }] },
      event: { type: 'umbrella' },
    },
    {
      name: 'reported',
      conditions: { all: [{ fact: 'report', path: '$.reporters', operator: 'greaterThan', value: 2 }] },
      event: { type: 'to the team' },
    },
  ];
  const imported = importers['json-rules-engine'](JSON.stringify(rules, null, 2));
  const policy = opened(imported);

  expect(firedBy(policy, { text: 'THIS IS TOO LOUD' })).toEqual(['shouting']);
  expect(firedBy(policy, { text: 'this is fine' })).toEqual([]);
  expect(policy.policy.rules.map(({ id, title }) => [id, title])).toEqual([
    ['shouting', 'Shouting'],
    ['reported', null],
  ]);
  expect(imported.report.map((entry) => [entry.rule, entry.verdict])).toEqual([
    ['shouting', 'approximated'],
    ['umbrella', 'unsupported'],
    ['reported', 'approximated'],
  ]);
  const reasons = imported.report.flatMap(({ features }) =>
    features.flatMap(({ name, reason }) => (reason === null ? [] : [name])),
  );
  expect(new Set(reasons)).toEqual(
    new Set([
      'event.params.ticket',
      'priority',
      'conditions.any.fact',
      'conditions.any.operator',
      'conditions.any.value',
      'conditions.any.condition',
      'event.type',
    ]),
  );
});

test('a list of words: words, patterns and hosts are held for review, and what cannot be read has its line', () => {
  const text =
    '# words\nbadword\nbad phrase # why\n/gift-\\d+/i\nscam.example\n0.0.0.0 other.example\nin*side\n/a(?=b)/\n';
  const imported = importers.words(text);
  const policy = opened(imported);
  const fired = (message: string) => firedBy(policy, { text: message });

  expect(fired('a B4dword? badword!')).toEqual(['terms/words']);
  expect(fired('gift-77')).toEqual(['terms/word-patterns']);
  expect(fired('see https://www.other.example/')).toEqual(['terms/word-domains']);
  expect(fired('badwords and a phrase')).toEqual([]);
  const left = imported.report.flatMap(({ features }) =>
    features.filter(({ verdict }) => verdict !== 'exact').map(({ name, line }) => `${line} ${name}`),
  );
  expect(left).toEqual(['7 in*side', '8 a(?=b)']);
});

test('a long list is a text file; an entry that a text file would lose keeps it in YAML', () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${index}`);
  const paths = (entries: readonly string[]) =>
    importers
      .automoderator(`body: [${entries.map((e) => JSON.stringify(e)).join(', ')}]\naction: remove\n`)
      .files.map(({ path }) => path);

  expect(paths(words)).toContain('lists/line-1.txt');
  expect(paths([...words, '#tag'])).not.toContain('lists/line-1.txt');
});

test.each<[ImportFormat, string, number, RegExp]>([
  ['automoderator', 'title: [a]\naction: remove\n---\nbody: [b\naction: remove\n', 5, /flow|\]|comma/i],
  ['zeppelin', 'rules:\n  a: 1\n b: 2\n', 3, /./],
  ['zeppelin', 'plugins: {}\n', 1, /no automod rules/],
  ['discord-automod', '{"a": 1}', 1, /no rule/],
  ['discord-automod', '[\n  { "trigger_type": 1,\n', 3, /./],
  ['json-rules-engine', '[]', 1, /no rule/],
  ['words', '# nothing\n', 1, /no word/],
])('%s that is not in its format: the line and what is wrong', (format, text, line, message) => {
  let thrown: unknown = null;
  try {
    importers[format](text);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(Unreadable);
  expect((thrown as Unreadable).message).toMatch(message);
  expect((thrown as Unreadable).line).toBe(line);
});

test('an id without quotes keeps its digits', () => {
  const yaml =
    'rules:\n  r:\n    triggers: [{ any_message: {} }]\n    actions: { add_roles: [123456789012345678] }\n';
  const { files } = importers.zeppelin(yaml);

  expect(files.find(({ path }) => path === 'zeppelin.yaml')?.text).toContain('add: "123456789012345678"');
});

test('what an import writes is read again as it was meant', () => {
  const strange = [
    'yes',
    'null',
    'a: b',
    '# c',
    "it's",
    'say "x"',
    'back\\slash',
    '{x}',
    '- d',
    '  e',
    '7',
    'ñandú',
    '@everyone',
    'true',
  ];
  const { files } = importers.automoderator(`title (includes): ${JSON.stringify(strange)}\naction: remove\n`);
  const yaml = files.find(({ path }) => path === 'automoderator.yaml')?.text ?? '';
  const policy = compiled(yaml);

  expect(policy.rules).toHaveLength(1);
  for (const word of strange)
    expect(firedBy({ policy }, { title: `x${word}y`, text: '', type: 'thread' })).toEqual(['line-1']);
});
