import { expect, test } from 'vitest';
import { barTo, barToActOn, barToContent, type Subject } from './gates.ts';

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

test.for([
  ['delete-content', 'visible', 'p1', 'moderator', null],
  ['delete-content', 'removed', 'p1', 'moderator', 'refusal.content-removed'],
  ['delete-content', 'gone', null, 'moderator', 'refusal.content-removed'],
  ['restore-content', 'removed', 'p1', 'moderator', null],
  ['restore-content', 'held', 'p1', 'moderator', 'refusal.not-removed'],
  ['edit-content', 'visible', 'p1', 'admin', 'refusal.rank'],
  ['edit-content', 'visible', 'm1', 'senior', 'refusal.wrote-it'],
] as const)('a senior who would %s what is %s', ([kind, standing, author, needs, code]) => {
  const bar = barToContent({ standing, author }, { kind, reader, needs });
  expect(bar === null ? null : 'code' in bar && bar.code).toBe(code);
});

test('an admin acts on what they wrote', () => {
  const admin = { id: 'm1', rank: 'admin' } as const;
  const content = { standing: 'visible', author: 'm1' } as const;
  expect(barToContent(content, { kind: 'delete-content', reader: admin, needs: 'moderator' })).toBeNull();
});
