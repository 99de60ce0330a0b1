import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { changesBetween } from './changes.ts';

const seed = inject('seed');

const said = (before: string, after: string): string =>
  changesBetween(before, after)
    .map(({ kind, text }) => ({ same: text, added: `[+${text}]`, removed: `[-${text}]` })[kind])
    .join('');

test.for<[string, string, string]>([
  ['', '', ''],
  ['hola a todos', 'hola a todos', 'hola a todos'],
  ['', 'hola', '[+hola]'],
  ['hola', '', '[-hola]'],
  ['gana dinero hoy', 'gana mucho dinero', 'gana [+mucho ]dinero[- hoy]'],
  ['uno dos', 'uno tres', 'uno [-dos][+tres]'],
  ['a b c d', 'a x y d', 'a [-b c][+x y] d'],
])('%j → %j', ([before, after, expected]) => {
  expect(said(before, after)).toBe(expected);
});

test('the pieces are both texts, whatever they are', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', ' ', '\n', 'ñ', '🙂'), { maxLength: 40 })
    .map((list) => list.join(''));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = changesBetween(before, after);
      const without = (kind: string): string =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map(({ text }) => text)
          .join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
    }),
    { seed },
  );
});

test('texts too long to compare are shown whole, at once', () => {
  const long = Array.from({ length: 20_000 }, (_, n) => `w${n}`).join(' ');
  expect(changesBetween(long, `${long} x`).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});
