import { between, plainLetters } from './disguise.ts';
import type { Disguise } from './disguise.ts';
import type { Random } from './random.ts';

/** Characters that draw nothing, put between letters. */
const unseen: Readonly<Record<string, readonly string[]>> = {
  'zero-width-space': ['\u200b'],
  'zero-width-non-joiner': ['\u200c'],
  'zero-width-joiner': ['\u200d'],
  'word-joiner': ['\u2060'],
  'byte-order-mark': ['\ufeff'],
  'soft-hyphen': ['\u00ad'],
  'grapheme-joiner': ['\u034f'],
  'invisible-operators': ['\u2061', '\u2062', '\u2063', '\u2064'],
  'variation-selectors': ['\ufe00', '\ufe0e', '\ufe0f', '\u{e0100}'],
  'direction-marks': ['\u200e', '\u200f', '\u061c'],
  'tag-characters': ['\u{e0020}', '\u{e0061}', '\u{e007f}'],
  'hangul-filler': ['\u115f', '\u3164', '\uffa0'],
};

const above = range(0x300, 0x315);
const below = range(0x316, 0x333);
const through = range(0x334, 0x339);

function range(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first }, (_, i) => String.fromCharCode(first + i));
}

/** Marks stacked over every letter. */
function stack(term: string, marks: (random: Random) => string, random: Random): string {
  return plainLetters(term)
    .map((character) => (character === ' ' ? ' ' : character + marks(random)))
    .join('');
}

/** Of three marks and more: two may make a letter that some language writes, such as ǻ. */
function tower(random: Random): string {
  const height = random.between(3, 9);
  return Array.from({ length: height }, () => random.pick(random.pick([above, below, through]))).join('');
}

function marked(name: string, marks: (random: Random) => string): Disguise {
  return { name, needs: [], apply: (term, random) => stack(term, marks, random) };
}

/** What readers do not see, or see past: between the letters, over them, and turning their order about. */
export const unseenDisguises: readonly Disguise[] = [
  ...Object.entries(unseen).map(([name, signs]): Disguise => ({
    name,
    needs: [],
    apply: (term, random) =>
      between(term, (gap) => (gap === 0 || random.chance(0.5) ? random.pick(signs) : '')),
  })),
  {
    name: 'direction-overrides',
    needs: [],
    apply: (term, random) =>
      between(term, () =>
        random.chance(0.5) ? random.pick(['\u202a\u202c', '\u202d\u202c', '\u2066\u2069']) : '\u202c',
      ),
  },
  marked('combining-tower', tower),
  marked('struck-through-marks', () => '\u0336'),
  marked('underline-marks', () => '\u0332'),
  marked('enclosing-marks', (random) => random.pick(['\u20dd', '\u20de', '\u20e3'])),
];
