import { expect, test } from 'vitest';
import { parseTogether } from './parse-together.ts';

const values = (lines: readonly string[]) => [...parseTogether(lines)].map((parsed) => parsed.values);

test.for([
  ['lines of JSON', ['{"a":1}', ' [2]\r', '"x"'], [[{ a: 1 }, [2], 'x']]],
  ['no line', [], []],
  ['a line that is not JSON', ['{"a":1}', '{"a":'], [null]],
  ['an empty line', ['{"a":1}', '', '{"a":2}'], [null]],
  ['two values in one line', ['{"a":1},{"a":2}'], [null]],
  ['one value over two lines', ['{"a":[1', '2]}'], [null]],
  ['as many values as lines, at other places', ['{"a":1},0,{"a":2}', '{"a":[{}', '{}]}'], [null]],
] as const)('%s', ([, lines, expected]) => {
  expect(values(lines)).toEqual(expected);
});

test('a line that cannot be read spoils only those beside it', () => {
  const lines = Array.from({ length: 200 }, (_, i) => (i === 70 ? 'x' : String(i)));
  const read = values(lines);
  expect(read.map((one) => one?.length ?? null)).toEqual([64, null, 64, 8]);
  expect(read[2]?.[0]).toBe(128);
});
