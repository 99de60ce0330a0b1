import { expect, test } from 'vitest';
import { day, load, manifest, noon, policyOf } from '../../testing/policies.ts';
import { expiredBefore } from './retention.ts';

const { retention } = policyOf('retention: { journal: 30d, messages: 7d, decisions: forever }\n').sections;

test.for([
  ['journal', noon - 30 * day],
  ['messages', noon - 7 * day],
  ['decisions', null],
  ['pictures', null],
] as const)('%s', ([data, before]) => {
  expect(expiredBefore(retention, data, noon)).toBe(before);
});

test('a policy that says nothing keeps everything', () => {
  expect(expiredBefore(policyOf('').sections.retention, 'journal', noon)).toBeNull();
});

const appealable = (within: string, decisions: string, more = '') =>
  load({
    'policy.yaml': manifest,
    'r.yaml': `appeals: { ${within} }\nretention: { decisions: ${decisions} }\n${more}`,
  }).diagnostics;

test.for([
  ['a decision that goes sooner', 'within: 21d', '2w', 'for `21d`'],
  ['a decision that goes at all', 'one-per-sanction: true', '900d', 'at any time'],
] as const)(
  '%s than an appeal may come is told where the retention says so',
  ([, within, decisions, words]) => {
    const found = appealable(within, decisions);

    expect(found).toMatchObject([
      { code: 'appeal-outlives-decision', severity: 'warning', file: 'r.yaml', line: 2, column: 25 },
    ]);
    expect(found[0]?.message).toContain(words);
  },
);

test.for([
  ['kept as long', appealable('within: 21d', '3w')],
  ['kept for ever', appealable('one-per-sanction: true', 'forever')],
  ['appeals switched off', appealable('within: 21d', '2w', 'features: { appeals: false }\n')],
  ['no appeals', load({ 'policy.yaml': manifest, 'r.yaml': 'retention: { decisions: 1d }\n' }).diagnostics],
] as const)('%s: nothing is told', ([, found]) => {
  expect(found).toEqual([]);
});

test('a window that is no window is told alone', () => {
  expect(appealable('within: soon', '2w').map(({ code }) => code)).not.toContain('appeal-outlives-decision');
});

test.for([
  ['retention: { journal: never }', 'bad-value'],
  ['retention: { journals: 7d }', 'unknown-key'],
] as const)('%s', ([text, code]) => {
  expect(load({ 'policy.yaml': manifest, 'r.yaml': text }).diagnostics).toMatchObject([{ code }]);
});
