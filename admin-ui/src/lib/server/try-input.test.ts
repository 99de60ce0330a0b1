import { expect, test } from 'vitest';
import { tryInputOf } from './try-input.ts';

function form(values: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

test('an empty form: ages are not known, counts are zero', () => {
  expect(tryInputOf(new FormData())).toEqual({
    title: null,
    text: '',
    contentType: 'post',
    author: { accountAge: null, tenure: null, points: 0, warnings: 0, messages: 0, rank: null, roles: [] },
  });
});

test('a full form, days as milliseconds, line ends as the surfaces send them', () => {
  const input = tryInputOf(
    form({
      title: ' Hola ',
      text: 'uno\r\ndos',
      contentType: 'thread',
      accountAge: '0.5',
      tenure: '0',
      points: '14',
      warnings: '2.9',
      messages: '7',
      rank: 'senior',
      roles: 'veteran, , staff ',
    }),
  );
  expect(input).toEqual({
    title: 'Hola',
    text: 'uno\ndos',
    contentType: 'thread',
    author: {
      accountAge: 43_200_000,
      tenure: 0,
      points: 14,
      warnings: 2,
      messages: 7,
      rank: 'senior',
      roles: ['veteran', 'staff'],
    },
  });
});

test.for(['-1', 'NaN', 'Infinity', 'abc', '1e999', ' '])('a tenure of “%s” is not known', (tenure) => {
  expect(tryInputOf(form({ tenure })).author.tenure).toBeNull();
});

test('what the form does not offer is not taken', () => {
  expect(tryInputOf(form({ contentType: 'message', rank: 'owner' }))).toMatchObject({
    contentType: 'post',
    author: { rank: null },
  });
  expect(tryInputOf(form({ text: 'x'.repeat(50_000) })).text).toHaveLength(20_000);
});
