import type { FoldStep } from '../text/contract.ts';
import { alphabetDisguises } from './alphabets.ts';
import type { Disguise } from './disguise.ts';
import { spellingDisguises } from './spelling.ts';
import { styleDisguises } from './style.ts';
import { unseenDisguises } from './unseen.ts';

const single: ReadonlyMap<string, Disguise> = new Map(
  [...alphabetDisguises, ...unseenDisguises, ...styleDisguises, ...spellingDisguises].map((kind) => [
    kind.name,
    kind,
  ]),
);

/** Pairs that people really combine; the first is applied first. */
const pairs: readonly (readonly [string, string])[] = [
  ['cyrillic', 'mixed-case'],
  ['cyrillic', 'zero-width-space'],
  ['leet-mixed', 'cyrillic'],
  ['leet-basic', 'mixed-case'],
  ['leet-digits', 'spaces'],
  ['leet-mixed', 'zero-width-joiner'],
  ['repeats', 'capitals'],
  ['repeats', 'accents'],
  ['repeats', 'leet-basic'],
  ['accents', 'spaces'],
  ['full-width', 'spaces'],
  ['math-bold', 'dots'],
  ['circled', 'spaces'],
  ['together', 'mixed-case'],
  ['together', 'cyrillic'],
  ['together', 'leet-digits'],
  ['markdown-bold', 'mixed-case'],
  ['markdown-italic', 'cyrillic'],
  ['combining-tower', 'zero-width-space'],
];

function combine([first, second]: readonly [string, string]): readonly Disguise[] {
  const [one, two] = [single.get(first), single.get(second)];
  if (one === undefined || two === undefined) throw new RangeError(`no disguise ${first} or ${second}`);
  const needs: readonly FoldStep[] = [...new Set([...one.needs, ...two.needs])];
  return [
    {
      name: `${first}+${second}`,
      needs,
      apply(term, random) {
        const between = one.apply(term, random);
        return between === null ? null : two.apply(between, random);
      },
    },
  ];
}

/** Every kind of disguise of a term, single ones first. */
export const disguises: readonly Disguise[] = [...single.values(), ...pairs.flatMap(combine)];
