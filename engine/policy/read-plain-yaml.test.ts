import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { Places } from './place.ts';
import type { YamlValue } from './place.ts';
import { readPlainYaml } from './read-plain-yaml.ts';
import { readFullYaml } from './read-yaml.ts';
import { createReport } from './report.ts';

const seed = inject('seed');

const numRuns = 2000;

/** Values with all that the file knows about where they stand. */
function withPlaces(value: YamlValue, places: ReadonlyMap<object, Places>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const own = places.get(value);
  const { line, column, endLine } = own ?? { line: 0, column: 0, endLine: 0 };
  const keys: readonly (string | number)[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const inner = keys.map((key) => [
    key,
    own?.keyPlace(key),
    own?.valuePlace(key),
    withPlaces((value as Record<string | number, YamlValue>)[key] ?? null, places),
  ]);
  return { is: Array.isArray(value) ? 'list' : 'map', line, column, endLine, inner };
}

/** Fails when the plain reader answers otherwise than the full one; says whether it answered. */
function compare(text: string): 'read' | 'passed on' {
  const plain = readPlainYaml(text);
  if (plain === null) return 'passed on';
  const report = createReport();
  const full = readFullYaml({ path: 'a.yaml', text }, report);
  expect(report.diagnostics, text).toEqual([]);
  expect(full, text).not.toBeNull();
  if (full !== null)
    expect(withPlaces(plain.root, plain.places), text).toEqual(withPlaces(full.root, full.places));
  return 'read';
}

const plainTexts = [
  'a: 1\nb: text with words # a comment\n',
  '# first\na:\n  - x\n  -   y\n\n  # between\n  - "z: \\"q\\""\nb: {c: [1, 2], "d":e, f: \'it\'\'s\'}\n',
  'a:\n- x\n- y: 1\n  z: 2\n-\n  w: 3\nb: true',
  'a: [ one,\n  two, {b: c,\n d: e} ]\nf: 10d\n',
  'when:\n    all:\n        - text: { contains: x }\n        - not:\n            author: { tenure: { lessThan: 7d } }\n',
  '- - a\n  - b\n',
  'a: -foo\nb: 70%\nc: ./x.txt\nd: http://x.example/y?z#q\ne: "é ñ 😀"\nf: false\n\n\n',
  'a:\n  b:\n    - c\n  # deep comment\n# shallow comment\nd: e\n',
];

test.each(plainTexts)('reads plain YAML as the full reader does: %j', (text) => {
  expect(compare(text)).toBe(text.startsWith('- -') ? 'passed on' : 'read');
});

test.each([
  'a: |\n  text\n',
  'a: &x 1\n',
  'a: *x\n',
  'a: !t 1\n',
  'a: 1\na: 2\n',
  '? a\n: b\n',
  'a: 007\n',
  'a: 1.5\n',
  'a: null\n',
  'a: ~\n',
  'a:\n',
  'a: one\n  two\n',
  'a:\tb\n',
  '--- \na: 1\n',
  'a: 1\n...\n',
  '%YAML 1.2\n---\na: 1\n',
  '<<: {a: 1}\n',
  '__proto__: 1\n',
  'a: 12345678901234567890\n',
  'a: "x\n  y"\n',
  'a: b: c\n',
  'a: [b: c]\n',
  'a: "\\u0041"\n',
  'a: 1\r\nb: 2\n',
  'a: True\n',
  'text',
  '',
  'a: {b, c: 1}\n',
  'a: [1 2\n3]\n',
  'a: x #y\n b: 1\n',
  'a: @x\n',
  'a: `x`\n',
  'a: {b: 1} c\n',
  'a: - b\n',
  '-a: 1\n- b\n',
])('leaves to the full reader what is not plain: %j', (text) => {
  if (text === '-a: 1\n- b\n') compare(text);
  else expect(compare(text)).toBe('passed on');
});

const scalar = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(
      'x',
      'free nitro',
      '"a \\"b\\""',
      "'it''s'",
      '10',
      '-3',
      '1h',
      '70%',
      'true',
      './a.txt',
      '"*x*"',
      'a:b',
      'a#b',
      'ñandú',
      '"https://x.example/?a=1#b"',
    ),
  },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z0-9 .:#'"{}[\],&*!|>%@?_-]{1,8}$/) },
);
const name = fc.oneof(
  fc.constantFrom('id', 'when', 'text', '"quoted key"', 'a-b', '123', 'a b'),
  fc.stringMatching(/^[a-z0-9_.-]{1,4}$/),
);
const comment = fc.constantFrom('', '', '', '', ' # why', '#no', '  ');
const blank = fc.constantFrom('', '', '', '\n', '# note\n', '   # far in\n', '  \n');

const { block } = fc.letrec<{ flow: string; block: readonly string[] }>((tie) => ({
  flow: fc.oneof(
    { maxDepth: 2 },
    scalar,
    fc.array(tie('flow'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(fc.tuple(name, tie('flow')), { maxLength: 3 })
      .map((pairs) => `{ ${pairs.map(([k, v]) => `${k}: ${v}`).join(', ')} }`),
  ),
  // Lines of a block without indentation; one line stands beside its key.
  block: fc.oneof(
    { maxDepth: 4 },
    fc.tuple(tie('flow'), comment).map(([value, after]) => [value + after]),
    fc
      .array(fc.tuple(name, tie('block'), fc.constantFrom(1, 2, 4), blank), { minLength: 1, maxLength: 4 })
      .map((pairs) =>
        pairs.flatMap(([key, lines, indent, before]) => [
          ...spare(before),
          ...under(`${key}:`, lines, indent),
        ]),
      ),
    fc
      .array(fc.tuple(tie('block'), blank), { minLength: 1, maxLength: 4 })
      .map((items) =>
        items.flatMap(([[first = '', ...rest], before]) => [
          ...spare(before),
          `- ${first}`,
          ...rest.map((line) => `  ${line}`),
        ]),
      ),
  ),
}));

function spare(before: string): readonly string[] {
  return before === '' ? [] : [before.trimEnd()];
}

function under(key: string, lines: readonly string[], indent: number): readonly string[] {
  const [only = ''] = lines;
  const isBlock = lines.length > 1 || /^(?:- |[^\s{["'][^{["']*:(?: |$))/.test(only);
  return isBlock ? [key, ...lines.map((line) => ' '.repeat(indent) + line)] : [`${key} ${only}`];
}

test('never answers otherwise than the full reader, whatever people write', () => {
  const counts = { read: 0, 'passed on': 0 };
  fc.assert(
    fc.property(block, (lines) => {
      counts[compare(`${under('root:', lines, 2).join('\n')}\n`)] += 1;
    }),
    { numRuns, seed },
  );
  // Otherwise the property would say nothing.
  expect(counts.read).toBeGreaterThan(100);
});

test('never answers otherwise when a character is lost, doubled or exchanged', () => {
  let read = 0;
  const spoilt = fc.tuple(
    fc.constantFrom(...plainTexts),
    fc.nat(),
    fc.nat(2),
    fc.constantFrom(...Array.from(' \n:-#,[]{}"\'x1&*|~')),
  );
  fc.assert(
    fc.property(spoilt, ([text, where, how, character]) => {
      const at = where % text.length;
      if (compare(text.slice(0, at) + character + text.slice(how === 0 ? at : at + 1)) === 'read') read += 1;
    }),
    { numRuns, seed },
  );
  expect(read).toBeGreaterThan(300);
});
