import { expect, test } from 'vitest';
import { linesOf, tokensOf } from './yaml-tokens.ts';

function kinds(line: string): string {
  return tokensOf(line)
    .filter(({ kind, text }) => kind !== 'plain' && text.trim() !== '')
    .map(({ kind, text }) => `${kind}:${text}`)
    .join(' ');
}

test.for<[string, string]>([
  ['  - id: scam-link', 'mark:- key:id mark::'],
  ['    title: "a: b # c"', 'key:title mark:: text:"a: b # c"'],
  ['# a comment: here', 'comment:# a comment: here'],
  ['when: x # why', 'key:when mark:: comment:# why'],
  ['- timeout: 1h', 'mark:- key:timeout mark:: value:1h'],
  [
    'text: { uppercase: { atLeast: 70% } }',
    'key:text mark:: mark:{ key:uppercase mark:: mark:{ key:atLeast mark:: value:70% mark:} mark:}',
  ],
  ["  - '(?:earn|gana)#'", "mark:- text:'(?:earn|gana)#'"],
  ['url: https://example.org/#x', 'key:url mark::'],
])('%s', ([line, expected]) => {
  expect(kinds(line)).toBe(expected);
  expect(
    tokensOf(line)
      .map(({ text }) => text)
      .join(''),
  ).toBe(line);
});

test('lines lose the indentation they share, and only that', () => {
  expect(linesOf('  - id: a\n\n    when: b\n')).toEqual(['- id: a', '', '  when: b']);
  expect(linesOf('')).toEqual(['']);
});
