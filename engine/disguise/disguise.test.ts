import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { defaultFold } from '../text/contract.ts';
import { foundWithSpans, terms } from '../text/testing.ts';
import { disguises, hideIn, seeded } from './index.ts';

const seed = inject('seed');

const carriers = [
  'hola a todos, esta noche hay partida',
  'does anyone know why this build fails on my machine?',
  '¿Alguien ha visto esto? Mañana lo pruebo otra vez.',
  'ok',
  'я не знаю, что здесь случилось',
];

const syllable = fc
  .tuple(
    fc.constantFrom(...Array.from('bcdfghjklmnprstvwz')),
    fc.constantFrom(...Array.from('aeiou')),
    fc.constantFrom('', '', 'n', 'r', 's', 'l', 'ss'),
  )
  .map((parts) => parts.join(''));
const word = fc.array(syllable, { minLength: 2, maxLength: 3 }).map((all) => all.join(''));
const term = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));

test('names are unique, and there are many', () => {
  expect(new Set(disguises.map(({ name }) => name)).size).toBe(disguises.length);
  expect(disguises.length).toBeGreaterThanOrEqual(100);
});

test.for(disguises.map((kind) => [kind.name, kind] as const))(
  '%s is seen through under the folds it needs, whole and in its place',
  ([, kind]) => {
    const fold = [...defaultFold, ...kind.needs];
    let changed = 0;
    fc.assert(
      fc.property(term, fc.nat(), (written, seed) => {
        const random = seeded(seed);
        const disguised = kind.apply(written, random);
        if (disguised === null || disguised === written) return;
        changed += 1;
        const { text, start, end } = hideIn(random.pick(carriers), disguised, random);
        const spans = foundWithSpans(terms([written], { fold }), text);
        expect(
          spans.some((hit) => hit.start <= start && hit.end >= end),
          `${written} in ${JSON.stringify(text)}`,
        ).toBe(true);
      }),
      { numRuns: 60, seed },
    );
    expect(changed).toBeGreaterThan(10);
  },
);

test('the same seed disguises alike', () => {
  const once = disguises.map((kind) => kind.apply('free nitro', seeded(5)));
  expect(disguises.map((kind) => kind.apply('free nitro', seeded(5)))).toEqual(once);
});
