import { expect, test } from 'vitest';
import { intentOf, reportIntentOf, rowAfter, type KeyIntent, type ReportIntent } from './keys.ts';

const pressed = { ctrlKey: false, metaKey: false, altKey: false };

test.for<[string, 'list' | 'nothing' | 'elsewhere', 'on' | 'off', KeyIntent | null]>([
  ['j', 'list', 'on', 'down'],
  ['j', 'nothing', 'on', 'down'],
  ['j', 'elsewhere', 'on', null],
  ['j', 'list', 'off', null],
  ['k', 'list', 'on', 'up'],
  ['/', 'nothing', 'on', 'search'],
  ['?', 'nothing', 'on', 'help'],
  ['?', 'nothing', 'off', null],
  ['ArrowDown', 'list', 'off', 'down'],
  ['ArrowDown', 'nothing', 'on', null],
  ['End', 'list', 'on', 'last'],
  ['toString', 'list', 'on', null],
])('%s with the focus on %s, letters %s', ([key, focus, letters, expected]) => {
  expect(intentOf({ ...pressed, key }, { focus, letters })).toBe(expected);
});

test('keys with a modifier belong to the browser', () => {
  for (const modifier of ['ctrlKey', 'metaKey', 'altKey'] as const) {
    expect(intentOf({ ...pressed, key: 'j', [modifier]: true }, { focus: 'list', letters: 'on' })).toBeNull();
  }
});

test.for<[Parameters<typeof rowAfter>[0], number, number, number]>([
  ['down', -1, 3, 0],
  ['down', 2, 3, 2],
  ['up', 0, 3, 0],
  ['up', -1, 3, 0],
  ['first', 2, 3, 0],
  ['last', 0, 3, 2],
  ['down', -1, 0, -1],
])('%s from row %i of %i', ([move, current, length, expected]) => {
  expect(rowAfter(move, { current, length })).toBe(expected);
});

test.for<[string, 'list' | 'nothing' | 'elsewhere', 'on' | 'off', ReportIntent | null]>([
  ['c', 'list', 'on', 'claim'],
  ['r', 'nothing', 'on', 'resolve'],
  ['d', 'elsewhere', 'on', null],
  ['x', 'list', 'off', null],
  ['toString', 'list', 'on', null],
])('%s with the focus on %s, letters %s, asks a report to %s', ([key, focus, letters, expected]) => {
  expect(reportIntentOf({ ...pressed, key }, { focus, letters })).toBe(expected);
  expect(reportIntentOf({ ...pressed, key, ctrlKey: true }, { focus, letters })).toBeNull();
});
