import { expect, test } from 'vitest';
import { subjectPath } from './audit-subject.ts';

test.for([
  ['decision:dec_1', '/decisions/dec_1'],
  ['report:0f', '/reports/0f'],
  ['member:a/b', '/members/a%2Fb'],
  ['appeal:7', '/appeals/7'],
  ['revision:3', null],
  ['member:', null],
  ['toString:1', null],
  ['', null],
] as const)('%s is shown at %s', ([subject, path]) => {
  expect(subjectPath(subject)).toBe(path);
});
