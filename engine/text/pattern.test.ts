import { expect, test } from 'vitest';
import { compileText, patternBudgetUnits } from './index.ts';
import { requiredLiterals } from './pattern-literals.ts';
import { found, foundWithSpans, patterns } from './testing.ts';

test.for([
  ['(?:earn|gana)\\s+\\$?\\d+', 'EARN   $500 ya', 'EARN   $500'],
  ['(?:earn|gana)\\s+\\$?\\d+', 'g\u200ban**a** 300', 'g\u200ban**a** 300'],
  ['(?:earn|gana)\\s+\\$?\\d+', 'Gаnа 300', 'Gаnа 300'],
  ['gáná', 'GANA', 'GANA'],
  ['GANA +\\d', 'gana 3', 'gana 3'],
  ['KAPOS +\\d', '\u212aapo\u017f 3', '\u212aapo\u017f 3'],
  ['gana', 'gáná', 'gáná'],
  ['mañana', 'MAÑANA', 'MAÑANA'],
  ['fr[eé]{2}', '𝐟𝐫𝐞𝐞', '𝐟𝐫𝐞𝐞'],
  ['🎁 +gift', 'a 🎁  gift', '🎁  gift'],
  ['\\bsi{2,}\\b', 'siii', 'siii'],
  ['^hola$', 'hola', 'hola'],
  ['(?m)^b', 'a\nb', 'b'],
  ['❤\ufe0f+ gratis', '❤\ufe0f gratis', '❤\ufe0f gratis'],
  ['[а-я]{6} \\d', 'КАЗИНО 7', 'КАЗИНО 7'],
  ['[á-ú]bc', 'ebc', 'ebc'],
  ['oﬃ+ce', 'office', 'office'],
  ['\\[ñ\\]', '[Ñ]', '[Ñ]'],
] as const)('%s matches %j', ([pattern, text, expected]) => {
  expect(found(patterns([pattern]), text)).toEqual([expected]);
});

test.for([
  ['manana', 'mañana'],
  ['gana \\d', 'ganará 3'],
  ['free', 'fr ee'],
] as const)('%s does not match %j', ([pattern, text]) => {
  expect(found(patterns([pattern]), text)).toEqual([]);
});

test('raw patterns see the text as it is', () => {
  expect(found(patterns(['Free\\*'], { fold: [] }), 'free* Free*')).toEqual(['Free*']);
});

test('exceptions of a pattern list are patterns', () => {
  const list = patterns(['gana \\d+'], { except: ['gana 5 puntos'] });
  expect(found(list, 'gana 5 puntos')).toEqual([]);
  expect(foundWithSpans(list, 'gana 5 puntos, gana 900')).toEqual([
    { text: 'gana 900', start: 15, end: 23, entry: 'gana \\d+' },
  ]);
});

test.for([
  ['(?=x)a', 'pattern-unsupported', 'ahead'],
  ['(?!x)a', 'pattern-unsupported', 'ahead'],
  ['(?<=x)a', 'pattern-unsupported', 'behind'],
  ['(?<!x)a', 'pattern-unsupported', 'behind'],
  ['(a)\\1', 'pattern-unsupported', 'back'],
  ['(?P<n>a)\\k<n>', 'pattern-unsupported', 'back'],
  ['(?:abcde){250}', 'pattern-too-large', '1000'],
  ['[', 'bad-pattern', 'RE2'],
  ['a**', 'bad-pattern', 'RE2'],
  ['x{1001}', 'bad-pattern', 'RE2'],
  ['', 'bad-pattern', 'RE2'],
] as const)('%j is refused', ([entry, code, word]) => {
  const { problems } = compileText([patterns([entry])]);
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(`${problems[0]?.message} ${problems[0]?.hint}`).toContain(word);
});

/** One row: pattern, literals of which each match holds one. */
test.for([
  ['(?:earn|gana)\\s+\\$?\\d+', ['earn', 'gana']],
  ['free.*nitro', ['nitro']],
  ['[sz]cam', ['scam', 'zcam']],
  ['https?://t\\.me/\\w+', ['http://t.me/', 'https://t.me/']],
  ['wallet (?:connect|verif\\w*)', ['wallet ']],
  ['(?P<n>abc){2}', ['abc']],
  ['[[:alpha:]]+abc', ['abc']],
  [
    '(?i)(?:click|clic) (?:here|aqu[ií])',
    ['click here', 'click aqui', 'click aquí', 'clic here', 'clic aqui', 'clic aquí'],
  ],
  ['(foo|b)', null],
  ['a?b?c?', null],
  ['\\d{3}-\\d{4}', null],
  ['ab{2,}c', null],
  ['\\Qab\\E?cd', ['cd']],
  ['(?:abc)?', null],
  ['x|', null],
] as const)('%s requires %j', ([pattern, expected]) => {
  expect(requiredLiterals(pattern)).toEqual(expected);
});

test('a pattern runs only where a literal of it was seen', () => {
  const { matcher } = compileText([patterns(['gana\\s+\\d+']), patterns(['\\d{4}'], { id: 'digits' })]);
  expect(matcher.alwaysRuns).toEqual([false, true]);
  const budget = { left: 10_000 };
  const scan = matcher.scan('nada 1234');
  expect([scan.count, scan.hits(0, budget), budget.left]).toEqual([0, [], 10_000]);
  expect(scan.hits(1, budget)).toHaveLength(1);
  expect(budget.left).toBeLessThan(10_000);
});

test('a pattern does not run where only the coarser reading of the automaton saw its literal', () => {
  const { matcher } = compileText([patterns(['faplili\\s*=\\s*\\w+'])]);
  const budget = { left: 10_000 };
  for (const text of ['fapplili = x', 'fap-lili = x']) expect(matcher.scan(text).hits(0, budget)).toEqual([]);
  expect(budget.left).toBe(10_000);
  expect(matcher.scan('FAPLILI = x').hits(0, budget)).toHaveLength(1);
});

test('beyond the budget the answer is not known; asked again, it costs nothing', () => {
  const { matcher } = compileText([patterns(['gana\\s+\\d+'])]);
  const scan = matcher.scan(`gana 5 ${'x'.repeat(1000)}`);
  const budget = { left: 100 };
  expect(scan.hits(0, budget)).toBe(null);
  expect(scan.hits(0, { left: Infinity })).toBe(null);
  const again = matcher.scan(`gana 5 ${'x'.repeat(1000)}`);
  expect(again.hits(0, { left: patternBudgetUnits })).toHaveLength(1);
  expect(again.hits(0, { left: 0 })).toHaveLength(1);
});

test('a pattern that fits says yes although another does not fit', () => {
  const { matcher } = compileText([patterns(['gana(?:x{0,200}y){4}', 'gana'])]);
  expect(
    matcher
      .scan('gana')
      .hits(0, { left: 60 })
      ?.map(({ entry }) => entry),
  ).toEqual(['gana']);
});
