import type { Decision, Effect } from '@fuero/engine';
import { expect, test } from 'vitest';
import { loaded } from '../records/testing/seeded-house.ts';
import { messageFor } from './message-for.ts';

const policy = loaded();

function told(outcome: Decision['outcome'], effects: readonly Effect[], until: Date | null = null) {
  const decision = { outcome, effects, rules: [] };
  return messageFor({ policy, decision, member: 'Ana', points: 3, until });
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

  expect(told('block', effects)).toEqual({ text: 'Ana: blocker, hasta —, 3 puntos, Prueba' });
  expect(told('block', effects.slice(0, 2))).toEqual({ code: 'forum.blocked', values: {} });
});

test('a reply is said also of what is published; a rule without a title goes by its id', () => {
  const reply: Effect = { kind: 'reply', template: 'retirado', rules: ['kind-words', 'other'] };

  expect(told('publish', [reply])).toEqual({ text: 'Ana: kind-words, hasta —, 3 puntos, Prueba' });
});
