import { between, exchange, isLetter, keepsLetters } from './disguise.ts';
import type { Disguise } from './disguise.ts';
import type { Random } from './random.ts';

const plainDigits = 'a4 e3 i1 o0 s5 t7';
const signs = 'a4@ e3€ i1!| o0 s5$ t7+ b8 g69 z2 l1|';

function tableOf(written: string): (plain: string) => readonly string[] {
  const table = new Map(written.split(' ').map((entry) => [entry.charAt(0), Array.from(entry.slice(1))]));
  return (plain) => table.get(plain) ?? [];
}

/** Two bars in a row would be drawn as a spoiler, not as two letters. */
function withoutSpoilers(disguised: string | null): string | null {
  return disguised?.replace(/\|{2,}/g, (bars) => '1'.repeat(bars.length)) ?? null;
}

function leet(name: string, written: string, chance: number): Disguise {
  const table = tableOf(written);
  return {
    name,
    needs: ['leet'],
    apply: (term, random) =>
      keepsLetters(withoutSpoilers(exchange(term, random, { table, chance, share: 0 }))),
  };
}

const someDigits = leet('', plainDigits, 0.3);

/** With more digits than letters a word that is also drawn apart, or run together, is a riddle. */
function fewDigits(term: string, random: Random): string | null {
  const disguised = someDigits.apply(term, random);
  const characters = Array.from(disguised?.replaceAll(' ', '') ?? '');
  return characters.filter(isLetter).length * 2 >= characters.length ? disguised : null;
}

/** Letters drawn apart: a sign from `signs` in each gap, one from `spaces` where the words of a phrase part. */
function apart(name: string, signs: readonly string[], spaces: readonly string[]): Disguise {
  return {
    name,
    needs: ['spacing'],
    apply(term, random) {
      if (Array.from(term.replaceAll(' ', '')).length < 3) return null;
      const words = term.split(' ').map((word) => between(word, () => random.pick(signs)) ?? word);
      return words.join(random.pick(spaces));
    },
  };
}

/** The words of a phrase with a sign, or nothing, where the blank should be. `needs`: none where the sign is another blank. */
function joined(name: string, needs: Disguise['needs'], sign: string): Disguise {
  return {
    name,
    needs,
    apply: (term) => (term.includes(' ') ? term.replaceAll(' ', sign) : null),
  };
}

/** One sign inside each long word. */
function cut(term: string, random: Random): string | null {
  const words = term.split(' ').map((word) => {
    const letters = Array.from(word);
    if (letters.length < 5) return word;
    const at = random.between(2, letters.length - 2);
    return `${letters.slice(0, at).join('')}${random.pick(['.', '-', '_', '·', '/', '🔥'])}${letters.slice(at).join('')}`;
  });
  return words.join(' ') === term ? null : words.join(' ');
}

function camel(term: string): string | null {
  if (!term.includes(' ')) return null;
  return term.replace(/(^| )(\S)/g, (_, _space, first: string) => first.toUpperCase());
}

/** Some letters three times or more, as people shout. */
function stretched(term: string, random: Random): string | null {
  let longer = 0;
  const letters = Array.from(term).map((letter, i) => {
    if (!isLetter(letter) || (longer > 0 && !random.chance(0.3)) || (i === 0 && random.chance(0.7)))
      return letter;
    longer += 1;
    return letter.repeat(random.between(3, 6));
  });
  return longer > 0 ? letters.join('') : null;
}

function mixedCase(term: string, random: Random): string {
  return Array.from(term, (letter) => (random.chance(0.5) ? letter.toUpperCase() : letter)).join('');
}

const blankSigns = ['\u00a0', '\u2003', '\u2009', '\u3000', '\u202f', '\t'];

/** Case, stretches, digits for letters, letters apart, words together. */
export const spellingDisguises: readonly Disguise[] = [
  { name: 'mixed-case', needs: [], apply: mixedCase },
  { name: 'capitals', needs: [], apply: (term) => term.toUpperCase() },
  { name: 'repeats', needs: [], apply: stretched },
  leet('leet-basic', plainDigits, 1),
  leet('leet-heavy', signs, 1),
  leet('leet-mixed', signs, 0.3),
  { name: 'leet-digits', needs: ['leet'], apply: fewDigits },
  apart('spaces', [' '], [' ', '  ', '   ']),
  apart('wide-spaces', ['  '], ['   ', '    ']),
  apart('strange-spaces', blankSigns, ['  ', '\u3000 ']),
  apart('dots', ['.'], [' ', '.', '  ']),
  apart('hyphens', ['-'], [' ', '-', '  ']),
  apart('underscores', ['_'], [' ', '_', '__']),
  apart('slashes', ['/'], [' ', '/', '  ']),
  apart('spaced-hyphens', [' - '], [' - ']),
  apart('mixed-separators', ['.', '-', '_', ' ', '/', ','], [' ', '-']),
  apart('lines', ['\n'], ['\n', '\n\n']),
  apart('emoji-between', ['🔥', '✨', '👏', '❤️', '👉🏽'], [' ', '🔥']),
  apart('middle-dots', ['·', '•'], [' ', '·']),
  { name: 'cut', needs: ['spacing'], apply: cut },
  joined('together', ['spacing'], ''),
  joined('hyphen-joined', ['spacing'], '-'),
  joined('underscore-joined', ['spacing'], '_'),
  joined('dot-joined', ['spacing'], '.'),
  joined('emoji-joined', ['spacing'], '🔥'),
  { name: 'camel-case', needs: ['spacing'], apply: camel },
  joined('double-blank', [], '  '),
  joined('line-break', [], '\n'),
  joined('strange-blank', [], '\u00a0\u2003'),
];
