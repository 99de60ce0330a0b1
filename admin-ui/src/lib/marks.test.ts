import type { Evidence, RuleOutcome, Trace } from '@fuero/engine';
import { expect, test } from 'vitest';
import { marksOf, segmentsOf, type Mark } from './marks.ts';

function seen(start: number, end: number, entry = 'x'): Evidence {
  return { span: { start, end }, text: null, list: 'l', entry };
}

function leaf(evidence: readonly Evidence[]): Trace {
  return {
    kind: 'leaf',
    truth: 'true',
    says: '',
    found: null,
    because: null,
    evidence,
    line: 1,
    column: 1,
    children: [],
  };
}

function rule(id: string, outcome: RuleOutcome['outcome'], trace: Trace | null): RuleOutcome {
  return { rule: id, title: null, mode: 'enforce', outcome, exempt: null, file: 'f.yaml', line: 1, trace };
}

function mark(number: number, start: number, end: number): Mark {
  return { number, span: { start, end }, list: null, entry: null, rules: [] };
}

/** `[ab](1,2)` reads: “ab” lies under marks 1 and 2; `!1` follows where mark 1 ends. */
function shown(text: string, marks: readonly Mark[]): string {
  return segmentsOf(text, marks)
    .map(({ text: piece, marks: over, ends }) => {
      const numbers = over.map(({ number }) => number).join(',');
      return `${over.length === 0 ? piece : `[${piece}](${numbers})`}${ends.map(({ number }) => `!${number}`).join('')}`;
    })
    .join('');
}

test.for<[string, string, readonly Mark[], string]>([
  ['no marks', 'hola', [], 'hola'],
  ['one', 'di free nitro ya', [mark(1, 3, 13)], 'di [free nitro](1)!1 ya'],
  ['whole text', 'hola', [mark(1, 0, 4)], '[hola](1)!1'],
  ['side by side', 'abcd', [mark(1, 0, 2), mark(2, 2, 4)], '[ab](1)!1[cd](2)!2'],
  ['overlapping', 'abcdef', [mark(1, 0, 4), mark(2, 2, 6)], '[ab](1)[cd](1,2)!1[ef](2)!2'],
  ['one inside the other', 'abcdef', [mark(1, 0, 6), mark(2, 2, 4)], '[ab](1)[cd](1,2)!2[ef](1)!1'],
  ['same place', 'abc', [mark(1, 0, 2), mark(2, 0, 2)], '[ab](1,2)!1!2c'],
  ['past the end', 'abc', [mark(1, 1, 99)], 'a[bc](1)!1'],
  ['wholly outside', 'abc', [mark(1, 3, 9)], 'abc'],
  ['empty text', '', [mark(1, 0, 3)], ''],
])('segments: %s', ([, text, marks, expected]) => {
  expect(shown(text, marks)).toBe(expected);
});

test('the segments always make the text again', () => {
  const text = 'ñandú 🎟️ fr**ee** nitro\ny más';
  const marks = [mark(1, 0, 9), mark(2, 4, 20), mark(3, 18, text.length)];
  expect(segmentsOf(text, marks).map((segment) => segment.text)).toSatisfy(
    (parts: string[]) => parts.join('') === text,
  );
});

test('marks come from rules that fired or are inconclusive, in text order, each place and entry once', () => {
  const inner: Trace = { ...leaf([seen(9, 12, 'b')]), kind: 'all', children: [leaf([seen(2, 5, 'a')])] };
  const marks = marksOf({
    rules: [
      rule('one', 'fired', inner),
      rule('two', 'inconclusive', leaf([seen(2, 5, 'a'), { ...seen(0, 1), span: null }])),
      rule('three', 'silent', leaf([seen(0, 1, 'c')])),
      rule('four', 'stopped', null),
    ],
  });
  expect(marks.map(({ number, span, entry, rules }) => [number, span.start, entry, rules.join()])).toEqual([
    [1, 2, 'a', 'one,two'],
    [2, 9, 'b', 'one'],
  ]);
});
