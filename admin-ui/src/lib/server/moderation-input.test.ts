import { expect, test } from 'vitest';
import { actionIn, contentActionIn, noticeIn, repeatIn, sanctionIn, textIn } from './moderation-input.ts';

function formOf(values: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
}

const hour = 3_600_000;

test.for<[Record<string, string>, unknown]>([
  [{}, null],
  [{ action: '' }, null],
  [{ action: 'delete-content', points: '4' }, { kind: 'delete-content' }],
  [{ action: 'close-thread' }, { kind: 'close-thread' }],
  [
    { action: 'move-thread', to: ' ayuda ' },
    { kind: 'move-thread', to: 'ayuda' },
  ],
  [
    { action: 'edit-content', text: ' a\r\nb' },
    { kind: 'edit-content', title: null, text: ' a\nb' },
  ],
  [{ action: 'warning' }, { kind: 'warning', for: null, points: null, notify: false }],
  [
    { action: 'temporary-suspension', length: String(hour), points: '0', notify: 'yes' },
    { kind: 'temporary-suspension', for: hour, points: 0, notify: true },
  ],
  [
    { action: 'temporary-suspension', length: 'custom', 'length-amount': '2', 'length-unit': 'hours' },
    { kind: 'temporary-suspension', for: 2 * hour, points: null, notify: false },
  ],
  [
    { action: 'temporary-suspension', length: 'custom', 'length-amount': '', 'length-unit': 'hours' },
    { kind: 'temporary-suspension', for: Number.NaN, points: null, notify: false },
  ],
  [
    { action: 'temporary-suspension', length: 'custom', 'length-amount': '3', 'length-unit': 'toString' },
    { kind: 'temporary-suspension', for: Number.NaN, points: null, notify: false },
  ],
])('%j asks for %j', ([values, expected]) => {
  expect(actionIn(formOf(values))).toEqual(expected);
});

test('an action that no form of ours has is answered 400', () => {
  for (const read of [actionIn, contentActionIn])
    expect(() => read(formOf({ action: 'unban' }))).toThrow(expect.objectContaining({ status: 400 }));
  expect(() => contentActionIn(formOf({ action: 'ban' }))).toThrow(expect.objectContaining({ status: 400 }));
});

test('what is left empty in the form of a sanction is for the policy to say', () => {
  expect(sanctionIn(formOf({ kind: 'ban', reason: ' porque\r\nsí ', notify: 'yes' }), 'p1')).toEqual({
    member: 'p1',
    kind: 'ban',
    reason: 'porque\nsí',
    for: null,
    points: null,
    notify: true,
    template: null,
  });
});

test.for([
  [
    { words: ' Hola ', template: '' },
    { member: 'p1', words: 'Hola', template: null },
  ],
  [{ template: 'mudanza' }, { member: 'p1', words: '', template: 'mudanza' }],
] as const)('the form of a notice with %j writes %j', ([values, expected]) => {
  expect(noticeIn(formOf(values), 'p1')).toEqual(expected);
});

test('a form without a key is not repeatable; text is trimmed and bounded', () => {
  expect(repeatIn(formOf({}))).toEqual({});
  expect(repeatIn(formOf({ key: 'k1' }))).toEqual({ key: 'k1' });
  expect(textIn(formOf({ text: `  ${'x'.repeat(30_000)}` }), 'text')).toHaveLength(20_000);
});
