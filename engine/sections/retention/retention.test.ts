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

test.for([
  ['retention: { journal: never }', 'bad-value'],
  ['retention: { journals: 7d }', 'unknown-key'],
] as const)('%s', ([text, code]) => {
  expect(load({ 'policy.yaml': manifest, 'r.yaml': text }).diagnostics).toMatchObject([{ code }]);
});
