import { expect, test } from 'vitest';
import { day, load, manifest, noon, policyOf } from '../../testing/policies.ts';
import { mayAppeal, mayDecideAppeal } from './appeals.ts';
import type { AppealRequest } from './appeals.ts';

const appealsOf = (yaml: string) => policyOf(yaml).sections.appeals;
const strict = appealsOf('appeals: { within: 20d, one-per-sanction: true, another-reviewer: true }\n');
const lax = appealsOf('appeals: { one-per-sanction: false, another-reviewer: false }\n');
const off = appealsOf('appeals: { within: 20d }\nfeatures: { appeals: false }\n');

const asked: AppealRequest = { sanction: { startsAt: noon, liftedAt: null }, earlier: 0, at: noon + day };

test.for([
  ['in time', strict, asked, { may: true }],
  ['on the last day', strict, { ...asked, at: noon + 20 * day }, { may: true }],
  [
    'too late',
    strict,
    { ...asked, at: noon + 20 * day + 1 },
    { may: false, reason: 'too-late', until: noon + 20 * day },
  ],
  ['a second time', strict, { ...asked, earlier: 1 }, { may: false, reason: 'already-appealed' }],
  [
    'of what was lifted',
    strict,
    { ...asked, sanction: { startsAt: noon, liftedAt: noon + 1 } },
    { may: false, reason: 'lifted' },
  ],
  [
    'at any time and as often as one likes',
    lax,
    { ...asked, at: noon + 999 * day, earlier: 9 },
    { may: true },
  ],
  ['switched off', off, asked, { may: false, reason: 'off' }],
] as const)('%s', ([, appeals, request, answer]) => {
  expect(mayAppeal(appeals, request)).toEqual(answer);
});

test.for([
  ['another one', strict, 'eva', 'ana', true],
  ['the same one', strict, 'ana', 'ana', false],
  ['a rule imposed it', strict, 'ana', null, true],
  ['the same one, where the policy lets them', lax, 'ana', 'ana', true],
  ['switched off', off, 'eva', 'ana', false],
] as const)('decided by %s', ([, appeals, reviewer, author, may]) => {
  expect(mayDecideAppeal(appeals, { reviewer, author })).toBe(may);
});

test('appeals that are said nothing more about are once per sanction, by another one, at any time', () => {
  expect(appealsOf('appeals: { another-reviewer: true }\n')).toEqual({
    within: null,
    onePerSanction: true,
    anotherReviewer: true,
  });
  expect(load({ 'policy.yaml': manifest, 'a.yaml': 'appeals: { within: 20 }\n' }).diagnostics).toMatchObject([
    { code: 'wrong-type', column: 20 },
  ]);
});
