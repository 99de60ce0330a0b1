import { expect, test } from 'vitest';
import { bearerGuard } from './bearer.ts';

const opens = bearerGuard('the-key-of-the-forum');

test.for([
  ['Bearer the-key-of-the-forum', true],
  ['bearer the-key-of-the-forum', true],
  ['Bearer  the-key-of-the-forum', true],
  ['Bearer the-key-of-the-foru', false],
  ['Bearer the-key-of-the-forum2', false],
  ['Bearer THE-KEY-OF-THE-FORUM', false],
  ['Basic the-key-of-the-forum', false],
  ['the-key-of-the-forum', false],
  ['Bearer ', false],
  ['', false],
  [undefined, false],
] as const)('%s → %s', ([header, expected]) => {
  expect(opens(header)).toBe(expected);
});
