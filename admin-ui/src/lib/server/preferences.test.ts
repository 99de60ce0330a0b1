import { expect, test } from 'vitest';
import { preferredLocale } from './preferences.ts';

test.for<[string | null, 'es' | 'en']>([
  [null, 'es'],
  ['', 'es'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,es;q=0.8', 'en'],
  ['fr-FR,fr;q=0.9,en;q=0.5', 'en'],
  ['en;q=0.3,es-CO;q=0.7', 'es'],
  ['en;q=0,es;q=0.1', 'es'],
  ['de', 'es'],
  ['*', 'es'],
  ['EN-us', 'en'],
])('Accept-Language %s is read as %s', ([header, expected]) => {
  expect(preferredLocale(header)).toBe(expected);
});
