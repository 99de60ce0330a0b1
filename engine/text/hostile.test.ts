import { expect, test } from 'vitest';
import { foldSteps } from './contract.ts';
import { compileText } from './index.ts';
import { domains, patterns, terms } from './testing.ts';

const { matcher } = compileText([
  terms(['free nitro', 'free', '*coin*', 'aaaa', 'regala*', '🎁 gift'], { except: ['free beer'] }),
  terms(['free nitro', 'kill', 'aaaa'], { id: 'all', fold: foldSteps }),
  terms(['free', 'a'], { id: 'raw', fold: [], match: 'anywhere' }),
  domains(['evil.com', 'evil.example']),
  patterns(['gana\\s+\\d+', '(?:a?){50}b']),
]);

const many = 100_000;

/** Texts that have stalled others. Each is read whole; a quadratic reader would not end within the test's time. */
const hostile: Readonly<Record<string, string>> = {
  'zero-width characters': '\u200b'.repeat(4000),
  'zero-width characters in a term': `free${'\u200b'.repeat(many)} nitro`,
  'a tower of marks': `f${'\u0301'.repeat(many)}ree`,
  'towers on every letter': 'f\u0301\u0302\u0303r\u0304e\u0305e\u0306 '.repeat(many / 20),
  'lone surrogates': '\ud800\udc00\udc00\ud800 free \udfff'.repeat(many / 10),
  'one letter': 'a'.repeat(many),
  'another letter': 'e'.repeat(many),
  blanks: ' '.repeat(many),
  newlines: 'free\n'.repeat(many / 5),
  'almost complete terms': 'free nitr free nitx fre free nitr0 '.repeat(many / 35),
  hits: 'free nitro '.repeat(many / 11),
  'excepted hits': 'free beer '.repeat(many / 10),
  dots: '.'.repeat(many),
  'dotted letters': 'a.'.repeat(many / 2),
  'one endless host': `${'a'.repeat(60)}.`.repeat(many / 61),
  schemes: 'http://'.repeat(many / 7),
  'schemes with hosts': 'http://a.b/'.repeat(many / 11),
  'links before dots': `${'http://a.b/'.repeat(many / 22)}${'.'.repeat(many / 2)}`,
  brackets: '['.repeat(many),
  'closing brackets': ']('.repeat(many / 2),
  'masked links': '[a.com](https://evil.com) '.repeat(many / 26),
  'a label and a target that name many': `[${'1.a.com '.repeat(many / 16)}](${'a.com '.repeat(many / 16)}`,
  'labels within labels': `${'['.repeat(many / 8)}${'a.com '.repeat(many / 16)}${'](b.c)'.repeat(many / 16)}`,
  'escaped brackets': '\\'.repeat(many / 2) + '\\]('.repeat(many / 8),
  'percent signs': '%2E'.repeat(many / 3),
  'broken percent signs': '%zz%2'.repeat(many / 5),
  'at signs': '@'.repeat(many),
  'userinfo without end': `https://${'a@'.repeat(many / 2)}`,
  stars: '*'.repeat(many),
  underscores: '_'.repeat(many),
  bars: '|'.repeat(many),
  emoji: '👨‍👩‍👧‍👦'.repeat(4000),
  'letters apart': 'f r e e '.repeat(many / 8),
  'leet digits': '1'.repeat(many),
  ligatures: 'ﬁﬃ'.repeat(many / 2),
  punycode: 'xn--'.repeat(many / 4),
  'punycode hosts': 'xn--a.'.repeat(many / 6),
};

test.for(Object.entries(hostile))('%s', { timeout: 5000 }, ([, text]) => {
  const scan = matcher.scan(text);
  for (let i = 0; i < scan.count; i += 1) scan.hits(scan.list(i), { left: 1e6 });
  for (const { span } of scan.links()) expect(text.slice(span.start, span.end)).not.toBe('');
  expect(scan.text).toBe(text);
  expect(matcher.scan('free').count).toBeGreaterThan(0);
});

test('hits in hostile texts are found', { timeout: 5000 }, () => {
  const read = (text: string) => {
    const scan = matcher.scan(text);
    return Array.from({ length: scan.count }, (_, i) => scan.list(i)).sort((a, b) => a - b);
  };
  expect(read(hostile['zero-width characters in a term'] ?? '')).toContain(0);
  expect(read(hostile['towers on every letter'] ?? '')).toContain(0);
  expect(read(hostile['lone surrogates'] ?? '')).toEqual([0, 2]);
  expect(read(hostile['excepted hits'] ?? '')).toEqual([2]);
  expect(read(hostile['masked links'] ?? '')).toContain(3);
});
