import type { Decision, Effect } from '@fuero/engine';
import { expect, test } from 'vitest';
import { loaded } from '../records/testing/seeded-house.ts';
import { messageFor } from './message-for.ts';

const policy = loaded();
const end = new Date('2026-11-21T12:00:00.000Z');
const event = { surface: 'forum', kind: 'content.created' } as const;

function told(outcome: Decision['outcome'], effects: readonly Effect[], until: Date | null = null) {
  const decision = { outcome, effects, rules: [] };
  return messageFor({ policy, decision, event, member: 'Ana', points: 3, until });
}

test.for([
  { outcome: 'publish', code: null },
  { outcome: 'hold', code: 'forum.held' },
  { outcome: 'block', code: 'forum.blocked' },
] as const)('without a template, $outcome says $code', ({ outcome, code }) => {
  expect(told(outcome, [])).toEqual(code === null ? null : { code, values: {} });
});

test('a rule that would only have held says nothing where another one blocked', () => {
  const effects: readonly Effect[] = [
    { kind: 'delete', rules: ['blocker'] },
    { kind: 'reply', template: 'retirado', rules: ['holder'] },
    { kind: 'notify', template: 'retirado', rules: ['blocker'] },
  ];

  const text = 'Ana: blocker, hasta 21 de noviembre de 2026 a las 13:00, 3 puntos, Prueba';
  expect(told('block', effects, end)).toEqual({ text });
  expect(told('block', effects.slice(0, 2), end)).toEqual({ code: 'forum.blocked', values: {} });
});

test('a warning is said also without a template', () => {
  expect(told('publish', [{ kind: 'warn', rules: ['tono'] }])).toEqual({
    code: 'forum.warned',
    values: { rule: 'tono' },
  });
});

test('a reply that a surface gives afterwards is no part of the answer', () => {
  const reply: Effect = { kind: 'reply', template: 'retirado', rules: ['r'] };
  const joined = { surface: 'forum', kind: 'member.joined' } as const;
  const decision = { outcome: 'publish', effects: [reply], rules: [] } as const;

  expect(messageFor({ policy, decision, event: joined, member: 'Ana', points: 3, until: null })).toBeNull();
});

test('a reply is said also of what is published; a rule without a title goes by its id', () => {
  const reply: Effect = { kind: 'reply', template: 'retirado', rules: ['kind-words', 'other'] };

  const text = 'Ana: kind-words, hasta 21 de noviembre de 2026 a las 13:00, 3 puntos, Prueba';
  expect(told('publish', [reply], end)).toEqual({ text });
});

test('words that name an end are not said where there is none', () => {
  const effects: readonly Effect[] = [
    { kind: 'suspend', for: null, rules: ['blocker'] },
    { kind: 'notify', template: 'retirado', rules: ['blocker'] },
  ];

  expect(told('block', effects)).toEqual({ code: 'forum.blocked', values: {} });
});
