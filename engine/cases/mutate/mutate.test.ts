import { expect, test } from 'vitest';
import { sha256 } from '../../testing/policies.ts';
import { suiteOf } from '../../testing/suites.ts';
import { CompiledPolicy } from '../../evaluate/compiled-policy.ts';
import { compileText } from '../../text/index.ts';
import { failuresOf } from '../run-cases.ts';
import { coverPolicy, readAllCases } from '../test-policy.ts';
import { editsOf } from './edits.ts';
import { listMutants } from './list-mutants.ts';
import { mutatePolicy } from './mutate.ts';
import { pointMutants } from './point-mutants.ts';
import { ruleMutants } from './rule-mutants.ts';

const policy = `lists:
  bad:
    terms: [nitro gratis, regalo de nitro]
    except: [no hay nitro gratis]
  lure: { patterns: ['gana \\d+ euros'] }
  hosts: { domains: ./hosts.txt }
points:
  values: { warning: 5 }
  thresholds: [{ at: 10, sanction: temporary-suspension, for: 7d }]
  watchlist: { at: 5 }
rules:
  - id: nitro
    when:
      all:
        - text: { contains: bad }
        - author: { tenure: { lessThan: 7d }, messages: { atMost: 3 } }
    then:
      - hold
      - warn
  - id: lure
    when: { any: [{ text: { matches: lure } }, { not: { links: { notIn: hosts } } }] }
    then: [{ flag: { queue: lures } }]
    on: [content.edited]
  - id: flood
    on: [content.created]
    when: { rate: { of: content.created, by: author, atLeast: 3, within: 10s } }
    then: [hold]
  - id: watched
    when: { author: { watchlisted: true } }
    then: [{ flag: { queue: watched } }]
`;
const hosts = { 'hosts.txt': 'sitio.example.org\n' };

const newcomer = 'tenure: 6d, messages: 3';
/** Each case by what only it notices. */
const cases = {
  nitro: `  - { name: nitro, given: { author: { ${newcomer} } }, message: "toma nitro gratis", expect: { fires: [nitro], effects: [hold, warn], points: 5 } }\n`,
  gift: `  - { name: gift, given: { author: { ${newcomer} } }, message: "un regalo de nitro", expect: { fires: [nitro] } }\n`,
  excepted: `  - { name: excepted, given: { author: { ${newcomer} } }, message: "no hay nitro gratis", expect: { fires: [] } }\n`,
  tenure:
    '  - { name: tenure, given: { author: { tenure: 7d, messages: 3 } }, message: "nitro gratis", expect: { fires: [] } }\n',
  messages:
    '  - { name: messages, given: { author: { tenure: 6d, messages: 4 } }, message: "nitro gratis", expect: { fires: [] } }\n',
  threshold: `  - { name: threshold, given: { author: { ${newcomer}, points: 5, watchlisted: false } }, message: "nitro gratis", expect: { sanctions: [warning, temporary-suspension] } }\n`,
  lure: '  - { name: lure, event: content.edited, message: "gana 300 euros en otro.example.org", expect: { fires: [lure], effects: [{ flag: { queue: lures } }] } }\n',
  known:
    '  - { name: known, event: content.edited, message: "mira sitio.example.org", expect: { fires: [lure] } }\n',
  unknown:
    '  - { name: unknown, event: content.edited, message: "mira otro.example.org", expect: { fires: [] } }\n',
  three:
    '  - { name: three, steps: [{ at: 0s, message: a }, { at: 1s, message: b }, { at: 9s, message: c }], expect: { fires: [flood], effects: [hold] } }\n',
  slow: '  - { name: slow, steps: [{ at: 0s, message: a }, { at: 0s, message: b }, { at: 10s, message: c }], expect: { fires: [], silent: [flood] } }\n',
  two: '  - { name: two, steps: [{ at: 0s, message: a }, { at: 1s, message: b }], expect: { fires: [], silent: [flood] } }\n',
  watched: `  - { name: watched, given: { author: { points: 5 } }, message: hola, expect: { fires: [watched], effects: [{ flag: { queue: watched } }] } }\n`,
};

function survivorsOf(without: keyof typeof cases | null, change = (yaml: string) => yaml): readonly string[] {
  const kept = Object.entries(cases).filter(([name]) => name !== without);
  const { open, files } = suiteOf(change(policy), kept.map(([, text]) => text).join(''), hosts);
  const { tested, survivors } = mutatePolicy(open, files, {
    seed: '1',
    entries: 20,
    digest: sha256,
    progress: () => undefined,
  });
  expect(tested.cases.filter((result) => !result.ok)).toEqual([]);
  return survivors.map((mutant) => `${mutant.kind} ${mutant.line}: ${mutant.change}`);
}

test('a suite that looks at everything leaves no survivor', () => {
  expect(survivorsOf(null)).toEqual([]);
});

test.for([
  ['gift', ['entry 3: removed the entry `regalo de nitro` of the list bad']],
  [
    'excepted',
    [
      'leaf 15: removed the condition { text: { contains: bad } }',
      'entry 4: removed the exception `no hay nitro gratis` of the list bad',
    ],
  ],
  [
    'tenure',
    [
      'leaf 16: removed { tenure: { lessThan: 7d } } from author',
      'comparison 16: changed author.tenure lessThan 7d to 8d',
    ],
  ],
  [
    'messages',
    [
      'leaf 16: removed { messages: { atMost: 3 } } from author',
      'comparison 16: changed author.messages atMost 3 to 4',
    ],
  ],
  [
    'threshold',
    [
      'threshold 9: removed the threshold at 10: temporary-suspension',
      'threshold 9: changed the threshold at 10 to 11: temporary-suspension',
    ],
  ],
  ['two', ['comparison 26: changed rate atLeast 3 to 2']],
  ['slow', ['comparison 26: changed rate within 10s to 11s']],
] as const)('without the case %s, what only it notices survives', ([without, expected]) => {
  expect(survivorsOf(without)).toEqual(expected);
});

test.for([null, 'gift', 'tenure', 'two', 'watched'] as const)(
  'without %s, trying only the cases that a mutant can change misses nothing: every case on every mutant, all compiled anew, says the same',
  (without) => {
    const kept = Object.entries(cases).filter(([name]) => name !== without);
    const { open, files } = suiteOf(policy, kept.map(([, text]) => text).join(''), hosts);
    const sampling = { seed: '1', entries: 20, digest: sha256 };
    const all = [...ruleMutants(open), ...pointMutants(open), ...listMutants(open, sampling)];
    const suite = readAllCases(open.policy, files).cases;
    const survivors = all.filter(({ parts: mutated }) => {
      const specs = open.lists.map(({ spec }, i) =>
        mutated.of === 'list' && mutated.list === i ? mutated.spec : spec,
      );
      const mutant = new CompiledPolicy({
        ...open.parts,
        matcher: compileText(specs).matcher,
        points: mutated.of === 'points' ? mutated.points : open.parts.points,
        rules: open.parts.rules.map((rule) =>
          mutated.of === 'rule' && mutated.rule.id === rule.id ? mutated.rule : rule,
        ),
        windows: (mutated.of === 'rule' ? mutated.windows : null) ?? open.parts.windows,
      });
      return suite.every((testCase) => failuresOf(mutant, testCase).length === 0);
    });

    expect(all.length).toBeGreaterThan(30);
    expect(survivors.map((mutant) => `${mutant.kind} ${mutant.line}: ${mutant.change}`)).toEqual(
      survivorsOf(without),
    );
  },
);

test('a rule that no case fires survives when it goes, and so does what it does', () => {
  expect(survivorsOf('watched')).toEqual([
    'rule 28: removed the rule watched',
    'effect 30: removed the effect flag: { queue: watched, priority: medium }',
    'threshold 10: changed the watch list at 5 to 6',
  ]);
});

test('a suite that fails as it stands notices nothing, so no mutant is made', () => {
  const { open, files } = suiteOf(policy, cases.nitro.replace('fires: [nitro]', 'fires: [lure]'), hosts);
  const mutation = mutatePolicy(open, files, {
    seed: '1',
    entries: 20,
    digest: sha256,
    progress: () => undefined,
  });

  expect(mutation.mutants).toEqual([]);
  expect(mutation.tested.ok).toBe(false);
});

test('of a text file twenty entries are tried, the same ones with the same seed', () => {
  const lines = Array.from({ length: 60 }, (_, i) => `palabra${i}`);
  const yaml = 'lists: { long: { terms: ./long.txt, on-hit: block } }\n';
  const tried = (seed: string, entries: readonly string[]) => {
    const text = '  - { name: one, message: palabra0, expect: { fires: [terms/long] } }\n';
    const { open, files } = suiteOf(yaml, text, { 'long.txt': entries.join('\n') });
    return mutatePolicy(open, files, { seed, entries: 20, digest: sha256, progress: () => undefined })
      .mutants.filter((mutant) => mutant.kind === 'entry')
      .map((mutant) => mutant.change);
  };
  const sample = tried('1', lines);

  expect(sample).toHaveLength(20);
  expect(tried('1', lines)).toEqual(sample);
  expect(tried('2', lines)).not.toEqual(sample);
  // One entry more changes the sample by one at most.
  expect(tried('1', [...lines, 'otra']).filter((change) => !sample.includes(change)).length).toBeLessThan(2);
});

test.for([
  ['a leaf alone', { text: { contains: 'a' } }, [{ all: [] }, { not: { text: { contains: 'a' } } }]],
  [
    'one of two',
    { any: [{ text: { zalgo: true } }, { content: { type: ['post'] } }] },
    [
      { any: [{ content: { type: ['post'] } }] },
      { any: [{ not: { text: { zalgo: true } } }, { content: { type: ['post'] } }] },
      { any: [{ text: { zalgo: true } }] },
      { any: [{ text: { zalgo: true } }, { not: { content: { type: ['post'] } } }] },
    ],
  ],
  [
    'a leaf under not goes with its not',
    { all: [{ not: { text: { zalgo: true } } }, { all: [{ text: { contains: 'a' } }] }] },
    [
      { all: [{ all: [{ text: { contains: 'a' } }] }] },
      { all: [{ not: { not: { text: { zalgo: true } } } }, { all: [{ text: { contains: 'a' } }] }] },
      { all: [{ not: { text: { zalgo: true } } }, { all: [] }] },
      { all: [{ not: { text: { zalgo: true } } }, { all: [{ not: { text: { contains: 'a' } } }] }] },
    ],
  ],
  [
    'numbers, durations and percentages by one of their unit, within what the language allows',
    { text: { uppercase: { atLeast: '100%' }, emoji: { equals: 0 } } },
    [
      { all: [] },
      { not: { text: { uppercase: { atLeast: '100%' }, emoji: { equals: 0 } } } },
      { text: { emoji: { equals: 0 } } },
      { text: { uppercase: { atLeast: '100%' } } },
      { text: { uppercase: { atLeast: '99%' }, emoji: { equals: 0 } } },
      { text: { uppercase: { atLeast: '100%' }, emoji: { equals: 1 } } },
    ],
  ],
] as const)('the edits of a condition: %s', ([, when, expected]) => {
  const { open } = suiteOf(
    'rules: [{ id: a, when: { text: { zalgo: true } }, then: [hold] }]\n',
    cases.two.replace('[flood]', '[]'),
  );
  const file = open.assembly.items.rules[0]?.file;
  if (file === undefined) throw new Error('the fixture has a rule');

  expect(editsOf(when, file).map((edit) => edit.when)).toEqual(expected);
});

test('coverage alone would have been content with less: this suite reaches everything and misses a boundary', () => {
  const { open, files } = suiteOf(
    policy,
    Object.values(cases).join('').replace('tenure: 7d', 'tenure: 20d'),
    hosts,
  );

  expect(coverPolicy(open, files).coverage).toMatchObject({ covered: expect.any(Number) as number });
  expect(
    mutatePolicy(open, files, {
      seed: '1',
      entries: 20,
      digest: sha256,
      progress: () => undefined,
    }).survivors.map((m) => m.change),
  ).toEqual(['changed author.tenure lessThan 7d to 8d']);
});
