import { expect, test } from 'vitest';
import { barTo, barToActOn, type Subject } from './gates.ts';

const reader = { id: 'm1', rank: 'senior' } as const;
const anybody: Subject = { id: 'p1', rank: null, bot: false };

test.for([
  ['moderator', null],
  ['senior', null],
  ['admin', 'refusal.rank'],
] as const)('a senior, where %s is needed', ([needs, code]) => {
  const bar = barTo(reader, needs);
  expect(bar === null ? null : 'code' in bar && bar.code).toBe(code);
});

test.for<[string, Subject | null, string | null]>([
  ['a member', anybody, null],
  ['somebody below', { ...anybody, rank: 'moderator' }, null],
  ['an equal', { ...anybody, rank: 'senior' }, 'refusal.not-below'],
  ['somebody above', { ...anybody, rank: 'admin' }, 'refusal.not-below'],
  ['oneself', { ...anybody, id: 'm1' }, 'refusal.not-below'],
  ['a bot', { ...anybody, bot: true }, 'refusal.not-below'],
  ['nobody knows whom', null, 'desk.bar.unknown-member'],
])('a senior acting on %s', ([, subject, code]) => {
  const bar = barToActOn(subject, { reader, needs: 'moderator' });
  expect(bar === null ? null : 'code' in bar && bar.code).toBe(code);
});
