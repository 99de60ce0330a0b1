import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { buildAutomaton, classes, flag, mask, outputsOf, step } from './automaton.ts';

const seed = inject('seed');

const { other, boundary, skip, firstLetter } = classes;
const width = firstLetter + 3;
const letters = [boundary, firstLetter, firstLetter + 1, firstLetter + 2];

/** A row of symbols as an automaton sees it: without what is skipped, equal neighbours joined. */
function joined(symbols: readonly number[]): string {
  const seen = symbols.filter((symbol) => symbol !== skip);
  return String.fromCharCode(...seen.filter((symbol, i) => symbol !== seen[i - 1]));
}

const keys = fc
  .array(fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 7 }).map(joined), { maxLength: 25 })
  .map((all) => all.map((key, id) => ({ key, id })));
const texts = fc.array(fc.constantFrom(...letters, other, skip), { maxLength: 40 });

test.each([
  ['every node has a row', 1 << 19],
  ['nodes of two letters and more have none', 0],
  ['some nodes have one', 12 * width],
])('where %s, each keyword is reported where it ends, and nothing else is', (_, largest) => {
  fc.assert(
    fc.property(keys, texts, (keywords, text) => {
      const automaton = buildAutomaton(keywords, width, largest);
      let state = 0;
      text.forEach((symbol, i) => {
        const next = step(automaton, state, symbol);
        state = next & mask;
        const read = joined(text.slice(0, i + 1));
        const ended = keywords.filter(({ key }) => read.endsWith(key)).map(({ id }) => id);
        const found: number[] = [];
        expect(outputsOf(automaton, state, found)).toBe(ended.length);
        expect(found.sort((a, b) => a - b)).toEqual(ended);
        // What was reported already need not be again: between two words there may be any number of blanks.
        const isNew = symbol !== skip && !(symbol === boundary && text[i - 1] === boundary);
        if (isNew && text[i - 1] !== skip) expect((next & flag) !== 0).toBe(ended.length > 0);
      });
    }),
    { numRuns: 300, seed },
  );
});
