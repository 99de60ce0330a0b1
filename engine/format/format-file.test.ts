import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { Lexer, parse, stringify } from 'yaml';
import type { ToStringOptions } from 'yaml';
import { formatFile } from './format-file.ts';

const seed = inject('seed');

function format(text: string, path = 'a.yaml', schema: string | null = null): string {
  const formatted = formatFile({ path, text }, schema);
  if (formatted.kind === 'refused') throw new Error(formatted.diagnostics.map((d) => d.message).join('; '));
  return formatted.text;
}

test.for([
  ['what stands as it should', '# c\na:\n  - x # why\n\nb: { c:  1,   d: [1,2] }\n', null],
  ['blanks at line ends', 'a: 1  \nb: # c \n  c: 2\t\n', 'a: 1\nb: # c\n  c: 2\n'],
  ['line ends', 'a: 1\r\nb:\r\n  c: "x\r\n    y"\r\n', 'a: 1\nb:\n  c: "x\n    y"\n'],
  ['a byte order mark', '\uFEFFa: 1\n', 'a: 1\n'],
  ['no newline at the end', 'a: 1', 'a: 1\n'],
  ['many newlines', '\n\na: 1\n\n\n\nb: 2\n\n\n', 'a: 1\n\nb: 2\n'],
  ['wide levels', 'a:\n    b:\n        c: 1\n', 'a:\n  b:\n    c: 1\n'],
  ['narrow levels', 'a:\n b:\n  c: 1\n', 'a:\n  b:\n    c: 1\n'],
  ['a sequence beside its key', 'a:\n- x\n- y: 1\n  z: 2\n', 'a:\n  - x\n  - y: 1\n    z: 2\n'],
  ['wide dashes', 'a:\n  -   x: 1\n      y: 2\n', 'a:\n  - x: 1\n    y: 2\n'],
  ['sequences in sequences', '-   - a\n    - b\n- c\n', '- - a\n  - b\n- c\n'],
  ['tabs between things', 'a:\t1\t# c\nb: [1,\t2]\n', 'a: 1 # c\nb: [1, 2]\n'],
  ['tabs for levels', 'a:\n\tb:\n\t\t- c\n', 'a:\n  b:\n    - c\n'],
  [
    'a text of many lines',
    'a:\n    b: |\n          x\n            y  \n\n\n    c: 1\n',
    'a:\n  b: |\n    x\n      y  \n\n  c: 1\n',
  ],
  ['a text that keeps its end', 'a: |+\n  x\n\n\nb: 1\n', null],
  [
    'a text that says its indent',
    'a:\n    b: |2\n         x\n        y\n',
    'a:\n  b: |2\n       x\n      y\n',
  ],
  ['quotes over lines', "a:\n    b: 'x\n      y\n\n\n      z'\n", "a:\n  b: 'x\n    y\n\n\n    z'\n"],
  ['a tab on an empty line of a value', 'a:\n- b\n\n \t\n  c\n', 'a:\n  - b\n\n\n    c\n'],
  [
    'brackets over lines',
    'a:\n    b: [\n      x, # c\n        y,\n    ]\n',
    'a:\n  b: [\n    x, # c\n      y,\n    ]\n',
  ],
  [
    'a comment above and below',
    'a:\n    # above\n    b: 1\n    # below\n# far below\nc: 1\n',
    'a:\n  # above\n  b: 1\n  # below\n# far below\nc: 1\n',
  ],
  ['a comment that belongs nowhere', 'a:\n  b: 1\n   # odd\nc: 1\n', 'a:\n  b: 1\n# odd\nc: 1\n'],
  [
    'ids that YAML would change',
    'a: 123456789012345678\nb: [ 98765432109876543 ] # c\n',
    'a: "123456789012345678"\nb: [ "98765432109876543" ] # c\n',
  ],
  ['ids in quotes and small numbers', "a: '123456789012345678'\nb: 9007199254740991\n", null],
  ['a long number that is a key', '123456789012345678: a\n', null],
] as const)('%s', ([, before, after]) => {
  expect(format(before)).toBe(after ?? before);
});

test('the first line names the schema, unless a line names one already', () => {
  expect(format('a: 1\n', 'a.yaml', './schema.json')).toBe(
    '# yaml-language-server: $schema=./schema.json\na: 1\n',
  );
  const other = '# yaml-language-server: $schema=https://example.org/s.json\na: 1\n';
  expect(format(other, 'a.yaml', './schema.json')).toBe(other);
});

test('lists keep one entry a line', () => {
  expect(format('# c\r\nuno  \n\n\n\ndos\t# why\n\n', 'lists/a.txt')).toBe('# c\nuno\n\ndos\t# why\n');
});

test.for([
  ['not YAML', 'a: [1\n', 'yaml-syntax', 2],
  ['tabs and blanks mixed', 'a:\n  b: 1\n\tc: 2\n', 'yaml-syntax', 3],
  ['two documents', 'a: 1\n---\nb: 1\n', 'yaml-documents', 2],
  ['too deep', '['.repeat(300), 'yaml-too-deep', 1],
  ['too large', `a: ${'x'.repeat(1_000_000)}\n`, 'file-too-large', 1],
] as const)('%s is refused, with the place', ([, text, code, line]) => {
  expect(formatFile({ path: 'a.yaml', text }, null)).toMatchObject({
    kind: 'refused',
    diagnostics: [{ code, line, file: 'a.yaml' }],
  });
});

/** Trees of everything that YAML can hold, printed in many styles and then made untidy. */
const word = fc.oneof(
  fc.stringMatching(/^[a-z]{1,6}$/),
  fc.constantFrom(
    'yes',
    '1e3',
    '- x',
    'a: b',
    '# no',
    '  lead',
    'trail ',
    'two\nlines\n',
    'x\n\n  deep\n',
    'ñ é',
    '',
    'a "b"',
    "it's",
    '\ttab',
  ),
  fc.lorem({ maxCount: 30 }),
);
const { tree } = fc.letrec((tie) => ({
  leaf: fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null), fc.double({ noNaN: true })),
  tree: fc.oneof(
    { maxDepth: 4 },
    tie('leaf'),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(word, tie('tree'), { maxKeys: 4 }),
  ),
}));
const style: fc.Arbitrary<ToStringOptions> = fc.record({
  indent: fc.integer({ min: 1, max: 6 }),
  indentSeq: fc.boolean(),
  collectionStyle: fc.constantFrom('any', 'block', 'flow'),
  defaultStringType: fc.constantFrom(
    'PLAIN',
    'QUOTE_DOUBLE',
    'QUOTE_SINGLE',
    'BLOCK_LITERAL',
    'BLOCK_FOLDED',
  ),
  lineWidth: fc.constantFrom(0, 20, 40, 80),
});
const untidiness = fc.array(
  fc.record({
    line: fc.nat(40),
    how: fc.constantFrom('blank after', 'comment after', 'trailing', 'tail comment', 'deep comment'),
  }),
  { maxLength: 6 },
);
const untidied = fc
  .tuple(
    fc.dictionary(word, tree, { minKeys: 1, maxKeys: 5 }),
    style,
    untidiness,
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([value, options, mess, newline]) => {
    const lines = stringify(value, options).split('\n');
    for (const { line, how } of mess) {
      const at = line % lines.length;
      const indent = /^ */.exec(lines[at] ?? '')?.[0] ?? '';
      if (how === 'blank after') lines.splice(at + 1, 0, '', '  ');
      else if (how === 'comment after') lines.splice(at + 1, 0, `${indent}# beside`);
      else if (how === 'deep comment') lines.splice(at + 1, 0, `${indent}   #deep`);
      else lines[at] = `${lines[at] ?? ''}${how === 'trailing' ? ' \t' : ' # tail'}`;
    }
    return lines.join(newline);
  });

test('whatever YAML it is: the same data, the same comments, and nothing more to do the second time', () => {
  let formattedOnes = 0;
  fc.assert(
    fc.property(untidied, (text) => {
      const formatted = formatFile({ path: 'a.yaml', text }, null);
      if (formatted.kind === 'refused') {
        expect(formatted.diagnostics.map((d) => d.code)).not.toContain('format-unsafe');
        return;
      }
      formattedOnes += 1;
      expect(dataOf(formatted.text)).toEqual(dataOf(text.replaceAll('\r\n', '\n')));
      expect(commentsOf(formatted.text)).toEqual(commentsOf(text));
      expect(format(formatted.text)).toBe(formatted.text);
    }),
    { numRuns: 1000, seed },
  );
  expect(formattedOnes).toBeGreaterThan(500);
});

/** With numbers too long to be kept as the digits that were written, which is what they become. */
function dataOf(text: string): unknown {
  return parse(text, (_, value: unknown) => (typeof value === 'bigint' ? digits(value) : value), {
    intAsBigInt: true,
  });
}

function digits(value: bigint): number | string {
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
}

function commentsOf(text: string): readonly string[] {
  return [...new Lexer().lex(text.replaceAll('\r\n', '\n'))]
    .filter((token) => token.startsWith('#'))
    .map((comment) => comment.trimEnd());
}
