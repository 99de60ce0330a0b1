import { eachWord } from './disguise.ts';
import type { Disguise } from './disguise.ts';
import type { Random } from './random.ts';

/** A pair of style marks around letters inside each word, as Discord and forums draw them. */
function wrapped(name: string, mark: string): Disguise {
  return {
    name: `markdown-${name}`,
    needs: [],
    apply: (term, random) => eachWord(term, (word) => wrapInside(word, mark, random)),
  };
}

function wrapInside(word: string, mark: string, random: Random): string {
  const letters = Array.from(word);
  const from = random.between(1, letters.length - 2);
  const to = random.between(from + 1, letters.length - 1);
  return [...letters.slice(0, from), mark, ...letters.slice(from, to), mark, ...letters.slice(to)].join('');
}

/** Style marks inside words. */
export const styleDisguises: readonly Disguise[] = [
  wrapped('bold', '**'),
  wrapped('italic', '*'),
  wrapped('underline', '__'),
  wrapped('strike', '~~'),
  wrapped('spoiler', '||'),
  wrapped('code', '`'),
  wrapped('bold-italic', '***'),
];
