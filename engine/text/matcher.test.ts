import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { defaultFold, foldSteps } from './contract.ts';
import { compileText } from './index.ts';
import { domains, found, foundWithSpans, patterns, terms } from './testing.ts';

const seed = inject('seed');

const plenty = { left: Infinity };

test.for([
  ['a😀 ｆree b', 'free', 4, 8],
  ['𝐟𝐫𝐞𝐞', 'free', 0, 8],
  ['x oﬃce', 'office', 2, 6],
  ['\u200b\u200bf\u200bree\u200b', 'free', 2, 7],
  ['fre\u0301e', 'free', 0, 5],
  ['free\u0301', 'free', 0, 5],
  ['**fr**ee', 'free', 2, 8],
] as const)('spans point into the original: %j', ([text, term, start, end]) => {
  expect(foundWithSpans(terms([term]), text)).toEqual([
    { text: text.slice(start, end), start, end, entry: term },
  ]);
});

test('an exception cancels only the hit that it covers', () => {
  const list = terms(['bad', 'free nitro'], { except: ['goodbad', 'not bad', 'free nitrogen'] });
  expect(found(list, 'goodbad')).toEqual([]);
  expect(found(list, 'not bad but bad')).toEqual(['bad']);
  expect(found(terms(['*bad*'], { except: ['goodbad'] }), 'goodbad badword')).toEqual(['bad']);
  expect(found(terms(['*bad*'], { except: ['good'] }), 'goodbad')).toEqual(['bad']);
});

test.for([defaultFold, foldSteps])(
  'an exception beside a hit, or cut from it, cancels nothing: %j',
  (fold) => {
    const list = terms(['*bad*'], { except: ['goodbad', 'goodword', 'good bad'], fold });
    expect(found(list, 'good<>bad')).toEqual(['bad']);
    expect(found(list, 'goodword badword')).toEqual(['bad']);
    expect(found(list, 'good.bad and good bad and goodbad')).toEqual(['bad']);
  },
);

test('a list whose hits are all excepted says nothing', () => {
  const { matcher } = compileText([terms(['*bad*'], { except: ['goodbad'] }), terms(['other'])]);
  expect(matcher.scan('goodbad').count).toBe(0);
  const scan = matcher.scan('goodbad other');
  expect([scan.count, scan.list(0)]).toEqual([1, 1]);
});

test('sixteen exceptions do not hide a hit behind them', () => {
  const list = terms(['*bad*'], { except: ['goodbad'] });
  expect(foundWithSpans(list, `${'goodbad '.repeat(100)}bad`)).toEqual([
    { text: 'bad', start: 800, end: 803, entry: '*bad*' },
  ]);
});

test('at most sixteen hits, the first ones', () => {
  const hits = foundWithSpans(terms(['spam']), 'spam '.repeat(50));
  expect(hits.map(({ start }) => start)).toEqual(Array.from({ length: 16 }, (_, i) => i * 5));
});

test('several lists with several foldings answer from one pass', () => {
  const { matcher } = compileText([
    terms(['ano'], { id: 'usual' }),
    terms(['Ano'], { id: 'raw', fold: [] }),
    terms(['ano'], { id: 'case', fold: ['case'] }),
    terms(['4no', 'ano'], { id: 'leet', fold: ['case', 'leet'] }),
    domains(['ano.example']),
    patterns(['a[mn]o$']),
  ]);
  const scan = matcher.scan('ANO Ano áno 4no ano.example ano');
  const answers = Array.from({ length: scan.count }, (_, i) => scan.list(i)).sort((a, b) => a - b);
  expect(answers).toEqual([0, 1, 2, 3, 4, 5]);
  expect(matcher.alwaysRuns).toEqual([false, false, false, false, false, false]);
  expect(answers.map((list) => scan.hits(list, plenty)?.map(({ text }) => text))).toEqual([
    ['ANO', 'Ano', 'áno', 'ano', 'ano'],
    ['Ano'],
    ['ANO', 'Ano', 'ano', 'ano'],
    ['ANO', 'Ano', '4no', '4no', 'ano', 'ano'],
    ['ano.example'],
    ['ano'],
  ]);
  expect(scan.hits(5, plenty)?.map(({ span }) => span)).toEqual([{ start: 28, end: 31 }]);
});

test('evidence names the list and the entry as written', () => {
  const { matcher } = compileText([terms(['Regala*'], { id: 'lures' })]);
  expect(matcher.scan('REGALAMOS').hits(0, plenty)).toEqual([
    { span: { start: 0, end: 6 }, text: 'REGALA', list: 'lures', entry: 'Regala*' },
  ]);
});

test('a scan leaves nothing behind for the next', () => {
  const { matcher } = compileText([
    terms(['free'], { except: ['free beer'] }),
    patterns(['gana \\d+', 'x+']),
  ]);
  for (let round = 0; round < 3; round += 1) {
    expect(matcher.scan('free').count).toBe(1);
    expect(matcher.scan('free beer').count).toBe(0);
    expect(matcher.scan('gana 5').hits(1, plenty)).toHaveLength(1);
    expect(matcher.scan('nothing').hits(1, plenty)).toEqual([]);
    const empty = matcher.scan('');
    expect([empty.count, empty.hits(0, plenty), empty.hits(1, plenty)]).toEqual([0, [], []]);
    expect(matcher.scan('free').hits(0, plenty)).toHaveLength(1);
    expect(matcher.scan('xx').hits(1, plenty)).toHaveLength(1);
  }
});

test.for([
  ['', 'bad-term'],
  ['   ', 'bad-term'],
  ['*', 'bad-term'],
  ['**', 'bad-term'],
  ['!?…', 'bad-term'],
  ['fr*e', 'bad-term'],
  ['\u200b', 'bad-term'],
  ['x'.repeat(201), 'bad-term'],
] as const)('%j is refused', ([entry, code]) => {
  const { problems, matcher } = compileText([terms(['fine', entry], { except: [entry] })]);
  expect(problems.map(({ code: found, list, index, of }) => [found, list, index, of])).toEqual([
    [code, 'terms', 1, 'entries'],
    [code, 'terms', 0, 'except'],
  ]);
  expect(problems.every(({ message, hint }) => message !== '' && hint !== '')).toBe(true);
  expect(matcher.scan('all fine').count).toBe(1);
});

test.for(['x'.repeat(200), '🍆', 'c#', 'a', '€uro', '1'])('%j is a term', (entry) => {
  expect(compileText([terms([entry])]).problems).toEqual([]);
});

test('a thousand letters share classes and are still told apart', () => {
  const letters = Array.from({ length: 1000 }, (_, i) => String.fromCharCode(0x4e00 + i));
  const { matcher } = compileText([terms(letters.map((c, i) => `${c}${letters[(i + 7) % 1000] ?? ''}`))]);
  for (let i = 0; i < 1000; i += 37) {
    expect(matcher.scan(`${letters[i] ?? ''}${letters[(i + 7) % 1000] ?? ''}`).count).toBe(1);
    expect(matcher.scan(`${letters[i] ?? ''}${letters[(i + 71) % 1000] ?? ''}`).count).toBe(0);
  }
});

const pieces = fc.constantFrom(
  ...['premio', 'pre', 'mio', 'prem10', 'ＰＲＥＭＩＯ', 'рrеmіо', 'premió', 'prreemmio', 'casino', 'c4s1no'],
  ...[
    'p r e m i o',
    ' ',
    '\u200b',
    '\u0301',
    '*',
    '_',
    '__',
    '-',
    '.',
    '1',
    '42',
    '$',
    '!',
    '🇵🇷',
    '😀',
    'x',
    '\n',
  ],
);

test('patterns beside letters drawn apart need no lane of their own and find the same', () => {
  const apart = terms(['casino', 'premio gordo'], { fold: foldSteps });
  const looked = patterns(['premi[oó]\\s*\\d+', '(?:gordo|premio)x']);
  const { matcher, built } = compileText([apart, looked]);
  expect(built.lanes.map(({ lane }) => lane.alphabet.script.kind.reading)).toEqual(['spaced', 'leet']);
  const alone = compileText([looked]).matcher;
  const seen = new Set<number>();
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const text = parts.join('');
      const expected = alone.scan(text).hits(0, plenty) ?? [];
      const scan = matcher.scan(text);
      const woken = Array.from({ length: scan.count }, (_, i) => scan.list(i));
      expect(scan.hits(1, plenty)).toEqual(expected);
      if (expected.length > 0) expect(woken).toContain(1);
      seen.add(expected.length);
    }),
    { numRuns: 3000, seed, examples: [[['premio', ' ', '42']]] },
  );
  expect(seen.size).toBeGreaterThan(1);
});

test.for([
  ['a short literal', [patterns(['abc\\d'])]],
  ['a literal with a sign', [patterns(['premio-\\d'])]],
  ['terms that are read as written', [patterns(['premio\\d']), terms(['gordo'])]],
] as const)('%s keeps the lane of what is read as written', ([, lists]) => {
  const { built } = compileText([terms(['casino'], { fold: foldSteps }), ...lists]);
  expect(built.lanes.map(({ lane }) => lane.alphabet.script.kind.reading)).toContain('plain');
});
