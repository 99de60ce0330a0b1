import { expect, test } from 'vitest';
import { webAddress } from './web-address.ts';

test.for<[string | null, string | null]>([
  ['https://foro.example.org/t/1', 'https://foro.example.org/t/1'],
  ['http://foro.example.org', 'http://foro.example.org/'],
  ['javascript:alert(1)', null],
  [' JaVaScRiPt:alert(1)', null],
  ['data:text/html,x', null],
  ['/relative', null],
  [null, null],
])('%s becomes %s', ([text, expected]) => {
  expect(webAddress(text)).toBe(expected);
});
