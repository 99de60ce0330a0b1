import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { RE2JS } from 're2js';
import { alphabetOf, scriptOf } from './alphabet.ts';
import { charFoldOf, step } from './char-fold.ts';
import { foldSteps } from './contract.ts';
import type { FoldStep } from './contract.ts';
import { emptyFolded, foldInto } from './folded.ts';
import { foldingOf } from './folding.ts';
import { compileText } from './index.ts';
import { requiredLiterals } from './pattern-literals.ts';
import { foundWithSpans, patterns, terms } from './testing.ts';

const seed = inject('seed');

/** Characters where folding, word ends and the automaton's shortcuts meet. */
const odd = Array.from('aabBcñÑéÉßẞσςΣ  \n_*~|-.!ﬁЯяЕеΝν1٣日本ñ́\u0308\u200b\u00ad😀𝐚ⓐ🎁İıǆ½');
const texts = fc.array(fc.constantFrom(...odd), { maxLength: 24 }).map((all) => all.join(''));
const words = fc.array(fc.constantFrom(...odd), { minLength: 1, maxLength: 4 }).map((all) => all.join(''));

interface Symbol {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
}

/** A reader of its own for `[]` and `[case]`: no tables of ours. */
function naiveRead(text: string, ignoresCase: boolean): Symbol[] {
  const symbols: Symbol[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const isWord = /[\p{L}\p{M}\p{N}ⓐ]/u.test(character);
    const isBlank = /\s/.test(character);
    const before = symbols.at(-1);
    if (!ignoresCase) symbols.push({ text: character, start, end, isWord });
    else if (isBlank && before?.text === ' ') symbols[symbols.length - 1] = { ...before, end };
    else
      for (const one of isBlank ? [' '] : naiveCase(character))
        symbols.push({ text: one, start, end, isWord });
    start = end;
  }
  return symbols;
}

function naiveCase(character: string): string[] {
  if (character === 'ı' || /\p{M}/u.test(character)) return [character];
  if (character === 'İ') return ['i'];
  if (character === 'ẞ') return ['s', 's'];
  return Array.from(character.toUpperCase().toLowerCase().replace('ς', 'σ'));
}

function naiveFind(
  term: string,
  text: string,
  { match, ignoresCase }: { match: string; ignoresCase: boolean },
): string[] {
  const sought = naiveRead(term.trim(), ignoresCase);
  const symbols = naiveRead(text, ignoresCase);
  const spans: string[] = [];
  for (let at = 0; at + sought.length <= symbols.length; at += 1) {
    const last = at + sought.length - 1;
    if (!sought.every((symbol, i) => symbol.text === symbols[at + i]?.text)) continue;
    const startsWord = sought[0]?.isWord === true && symbols[at - 1]?.isWord === true;
    const endsWord = sought.at(-1)?.isWord === true && symbols[last + 1]?.isWord === true;
    if (match === 'word' && (startsWord || endsWord)) continue;
    spans.push(`${symbols[at]?.start}-${symbols[last]?.end}`);
  }
  return [...new Set(spans)].slice(0, 16);
}

test.for([
  [[], 'word'],
  [[], 'anywhere'],
  [['case'], 'word'],
  [['case'], 'anywhere'],
] as const)('%j %s finds what a naive reader finds', ([fold, match]) => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), texts, fc.nat(), (entries, text, at) => {
      const kept = entries.filter(
        (entry) => !entry.includes('*') && /[^\p{P}\p{Z}\p{M}\p{Cf}\s~|]/u.test(entry),
      );
      const mixed =
        kept.length > 0
          ? `${text.slice(0, at % 9)}${kept[at % kept.length] ?? ''}${text.slice(at % 9)}`
          : text;
      for (const entry of kept) {
        const all = terms([entry, 'unlikely'], { fold, match });
        const spans = foundWithSpans(all, mixed).map(({ start, end }) => `${start}-${end}`);
        expect(spans, `${JSON.stringify(entry)} in ${JSON.stringify(mixed)}`).toEqual(
          naiveFind(entry, mixed, { match, ignoresCase: fold.length > 0 }),
        );
      }
    }),
    { numRuns: 150, seed },
  );
});

test('the automaton proposes wherever the exact folding finds a term', () => {
  const folds = fc.subarray(foldSteps.filter((name) => name !== 'leet' && name !== 'spacing'));
  fc.assert(
    fc.property(folds, words, texts, fc.constantFrom('word', 'anywhere'), (fold, entry, text, match) => {
      const readable = !entry.includes('*') && /[\p{L}\p{N}😀🎁]/u.test(entry);
      if (!readable) return;
      const around = `${text} ${entry} ${text}`;
      const hits = foundWithSpans(terms([entry], { fold, match }), around);
      const start = text.length + 1 + (entry.length - entry.trimStart().length);
      // Marks or style at the edge of the term may join it to what is around it; the plain middle must be found.
      if (/^[\p{L}\p{N}]+$/u.test(entry)) expect(hits.some((hit) => hit.start === start)).toBe(true);
    }),
    { numRuns: 500, seed },
  );
});

test.for(['word', 'anywhere'] as const)(
  'with every fold a list (%s) finds what it finds with fewer, though other lanes propose',
  (match) => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('aeilnorst')),
      minLength: 3,
      maxLength: 6,
    });
    const phrases = fc.array(letters, { minLength: 1, maxLength: 2 }).map((all) => all.join(' '));
    const entries = fc.sample(phrases, { numRuns: 60, seed });
    const between = fc.string({
      unit: fc.constantFrom(...Array.from('aeilst013!$|+(. -\u200b')),
      maxLength: 8,
    });
    const plain = foldSteps.filter((name) => name !== 'leet' && name !== 'spacing');
    const compiled = (fold: readonly FoldStep[]) => compileText([terms(entries, { fold, match })]).matcher;
    const all = compiled(foldSteps);
    const fewer = [compiled(plain), compiled([...plain, 'leet'])];
    const spaced = compiled([...plain, 'spacing']);
    const signs: Readonly<Record<string, string>> = {
      a: '4',
      e: '3',
      i: '!',
      l: '1',
      o: '0',
      s: '$',
      t: '+',
    };
    const found = (matcher: typeof all, text: string) =>
      (matcher.scan(text).hits(0, { left: Infinity }) ?? []).map(
        ({ entry, text: of, span }) => `${entry} ${span?.start}-${span?.end}: ${of}`,
      );
    fc.assert(
      fc.property(fc.constantFrom(...entries), between, between, fc.nat(), (entry, before, after, at) => {
        const place = at % entry.length;
        const sign = signs[entry.charAt(place)] ?? '';
        const texts = [
          `${before}${entry}${after}`,
          `${before} ${entry.slice(0, place)}${sign}${entry.slice(place + 1)} ${after}`,
          `${before} ${Array.from(entry).join(' ')} ${after}`,
        ];
        for (const text of texts) {
          const hits = found(all, text);
          for (const matcher of fewer)
            for (const hit of found(matcher, text)) expect(hits, text).toContain(hit);
          // With leet a sign that may be a letter parts none where letters stand apart: `t$t$r$l` is no `ttrl`.
          for (const hit of found(spaced, text)) if (!hit.includes('$')) expect(hits, text).toContain(hit);
        }
      }),
      { numRuns: 500, seed },
    );
  },
);

test('whatever a list folds a character to, the automaton reads it as the same letters', () => {
  const choices = [0, 2, 4, 6, 1, 3, 5, 7];
  const failures: string[] = [];
  for (const bits of choices) {
    const lookalikes = (bits & step.lookalikes) !== 0;
    const fold = charFoldOf(bits);
    const coarse = charFoldOf(15 & ~(lookalikes ? 0 : step.lookalikes));
    const read = (chars: typeof coarse, point: number) =>
      point < 0x10000 && chars.units[point] !== 0
        ? [chars.units[point] ?? 0]
        : (chars.others.get(point) ?? [point]);
    for (let point = 0; point <= 0x1ffff; point += 1) {
      const once = read(coarse, point).join();
      const twice = read(fold, point)
        .flatMap((p) => read(coarse, p))
        .join();
      if (once !== twice) failures.push(`${bits} ${String.fromCodePoint(point)}`);
    }
  }
  expect(failures).toEqual([]);
});

test('no step of folding changes an ASCII character but case', () => {
  const folded = emptyFolded();
  const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x20 + i))
    .join('|')
    .replaceAll('*', '');
  const steps: FoldStep[] = ['accents', 'lookalikes', 'invisible', 'repeats'];
  foldInto(folded, ascii, foldingOf(steps, 'kept'));
  expect(String.fromCharCode(...folded.symbols.subarray(0, folded.length))).toBe(ascii);
});

test('an alphabet is never wider than its classes', () => {
  const all = Array.from({ length: 3000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
  const kind = { lookalikes: true, reading: 'plain', leet: false } as const;
  const alphabet = alphabetOf(kind, [all]);
  expect(Math.max(...alphabet.classOf)).toBeLessThan(alphabet.width);
  expect(alphabet.width).toBeLessThan(200);
  expect(scriptOf(kind)).toBe(alphabet.script);
});

const atoms = [
  'a',
  'b',
  'ab',
  'free',
  '[ab]',
  '[^a]',
  '.',
  '\\d',
  '\\s+',
  '(?:ab|c)',
  '(ab|)',
  'é',
  '\\.',
  '^',
  '$',
  '\\b',
  '(?i)',
  'x*',
];
const patternSources = fc
  .array(
    fc.tuple(fc.constantFrom(...atoms), fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{0,2}', '|')),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) =>
    parts
      .map(
        ([atom, suffix]) => `${atom}${/^[\^$]$|^\\b$|^\(\?i\)$/.test(atom) && suffix !== '|' ? '' : suffix}`,
      )
      .join(''),
  );

test('a pattern that matches a text finds one of its required literals there', () => {
  const inputs = fc.array(fc.constantFrom('a', 'b', 'ab', 'free', 'FREE', 'c', 'é', '.', ' ', '1', 'x'), {
    maxLength: 10,
  });
  fc.assert(
    fc.property(patternSources, inputs, (source, parts) => {
      let regex: RE2JS;
      try {
        regex = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
      } catch {
        return;
      }
      const text = parts.join('');
      const literals = requiredLiterals(source);
      const shown = text.toLowerCase();
      if (literals !== null && regex.matcher(text).find())
        expect(
          literals.some((literal) => shown.includes(literal.toLowerCase())),
          `${source} in ${text}`,
        ).toBe(true);
      const { matcher } = compileText([patterns([source], { fold: ['case'] })]);
      const scan = matcher.scan(text);
      const hits = scan.count > 0 || matcher.alwaysRuns[0] === true ? scan.hits(0, { left: Infinity }) : [];
      const expected = regex.matcher(text);
      const matches = expected.find() && (expected.end() > expected.start() || expected.find());
      if (matches && expected.end() > expected.start()) expect(hits?.length).toBeGreaterThan(0);
    }),
    { numRuns: 600, seed },
  );
});
