import type { Effect, Priority } from '@fuero/engine';
import { expect, test } from 'vitest';
import { waitingPlace } from './waiting.ts';

function flag(queue: string, priority: Priority): Effect {
  return { kind: 'flag', queue, priority, rules: ['r'] };
}
const hold: Effect = { kind: 'hold', rules: ['r'] };

test.for<[string, readonly Effect[], object]>([
  ['nothing', [], { queues: [], priority: 1 }],
  ['held only', [hold], { queues: [], priority: 1 }],
  ['one queue', [hold, flag('normas', 'low')], { queues: ['normas'], priority: 0 }],
  ['the most urgent of two', [flag('a', 'low'), flag('b', 'critical')], { queues: ['a', 'b'], priority: 3 }],
])('%s', ([, effects, expected]) => {
  expect(waitingPlace({ effects })).toEqual(expected);
});

test('a sanction that blocked puts nothing into a queue', () => {
  expect(waitingPlace(null)).toEqual({ queues: [], priority: 1 });
});
