import { expect, test } from 'vitest';
import { suiteOf } from '../testing/suites.ts';
import { reaches } from './coverage.ts';
import { lcovOf } from './lcov.ts';
import { coverPolicy } from './test-policy.ts';

const policy = `lists:
  bad: { terms: [nitro gratis] }
points:
  values: { warning: 5 }
  thresholds:
    - { at: 10, sanction: temporary-suspension, for: 7d }
rules:
  - id: nitro
    when:
      all:
        - text: { contains: bad }
        - author: { tenure: { lessThan: 7d }, messages: { atMost: 3 } }
    then:
      - delete
      - warn
defaults: { exempt: { ranks: [admin], bots: true } }
`;

const fires = (extra: string) =>
  `  - { name: "fires ${extra}", given: { author: { tenure: 2d, messages: 0${extra} } }, message: "toma nitro gratis", expect: { fires: [nitro] } }\n`;
const known = '  - { name: known, message: "toma nitro gratis", expect: { silent: [nitro] } }\n';
const other =
  '  - { name: other, given: { author: { tenure: 2d, messages: 0 } }, message: hola, expect: { silent: [nitro] } }\n';

function uncovered(cases: string, yaml = policy): readonly string[] {
  const { open, files } = suiteOf(yaml, cases);
  const { coverage } = coverPolicy(open, files);
  return coverage.items
    .filter((item) => item.hits === 0)
    .map((item) => `${item.line}:${item.column} ${item.kind} ${item.what}`);
}

const leaves = {
  list: '11:11 false text contains bad',
  tenure: '12:11 false author.tenure lessThan 1w',
  messages: '12:11 false author.messages atMost 3',
  threshold: '6:7 threshold at 10: temporary-suspension',
};

test.for([
  ['every kind of thing', fires('') + fires(', points: 5') + known + other, []],
  ['no leaf seen false but one', fires(', points: 5') + other, [leaves.tenure, leaves.messages]],
  ['a list that always hits', fires(', points: 5') + known, [leaves.list]],
  ['a threshold that is not crossed', fires('') + fires(', points: 4') + known + other, [leaves.threshold]],
  [
    'a rule that never fires',
    known + other,
    [leaves.threshold, '8:5 fired nitro', '14:9 effect delete', '15:9 effect warn'],
  ],
  [
    'staff only, so no effect that exemption drops',
    fires(', rank: admin') + known + other,
    [leaves.threshold, '14:9 effect delete', '15:9 effect warn'],
  ],
] as const)('coverage names what no case reaches: %s', ([, cases, expected]) => {
  expect(uncovered(cases)).toEqual(expected);
});

test('the things to reach are counted one by one', () => {
  const { open, files } = suiteOf(policy, fires('') + known);
  const { coverage } = coverPolicy(open, files);

  // The rule fired and silent, three leaves true and false, two effects, one threshold, one list.
  expect(coverage.total).toBe(2 + 6 + 2 + 1 + 1);
  expect(coverage.covered).toBe(coverage.total - 2);
  expect(coverage.items.find((item) => item.kind === 'true' && item.what === 'text contains bad')).toEqual({
    kind: 'true',
    rule: 'nitro',
    what: 'text contains bad',
    file: 'a.yaml',
    line: 11,
    column: 11,
    hits: 2,
  });
});

test.for([
  [9999, 10000, 100, false],
  [10000, 10000, 100, true],
  [66, 99, 67, false],
  [67, 99, 67, true],
  [0, 0, 100, true],
] as const)('%i of %i against a threshold of %i: %s', ([covered, total, percent, expected]) => {
  expect(reaches({ items: [], covered, total }, percent)).toBe(expected);
});

test('rules with an exemption or a rollout of their own want somebody exempt and somebody outside', () => {
  const own = policy.replace(
    '    when:',
    '    exempt: { ranks: [senior], bots: false }\n    rollout: 50%\n    when:',
  );
  const names = Array.from({ length: 20 }, (_, i) => `m${i}`);
  const twenty = names.map((name) => fires(`, name: ${name}`).replace('fires: [nitro]', 'silent: []'));
  const senior = names.map((name) =>
    fires(`, name: ${name}, rank: senior`).replace('fires: [nitro]', 'silent: []'),
  );

  expect(uncovered(fires('') + known, own)).toEqual(
    expect.arrayContaining(['8:5 exempted nitro', '8:5 rolled-out nitro']),
  );
  expect(uncovered(twenty.join('') + senior.join(''), own).join()).not.toMatch(/exempted|rolled-out/);
});

test('lcov: rules are functions, leaves branches, lines count as their least reached part', () => {
  const { open, files } = suiteOf(policy, fires('') + known);
  const lcov = lcovOf(coverPolicy(open, files).coverage, (file) => `rules/${file}`);

  expect(lcov).toBe(`TN:
SF:rules/a.yaml
FN:8,nitro
FNDA:1,nitro
FNF:1
FNH:1
BRDA:11,0,0,2
BRDA:11,0,1,0
BRDA:12,1,0,1
BRDA:12,1,1,1
BRDA:12,2,0,1
BRDA:12,2,1,1
BRF:6
BRH:5
DA:2,2
DA:6,0
DA:8,1
DA:11,0
DA:12,1
DA:14,1
DA:15,1
LF:7
LH:5
end_of_record
`);
});
