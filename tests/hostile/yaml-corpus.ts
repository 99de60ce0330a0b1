/** A file that must be refused: its bytes and the place where `check` points. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: string | Uint8Array;
  /** `line:column code`, and the rule where there is one. */
  readonly at: string;
  readonly rule?: string;
}

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

/** Nine levels of nine aliases: 387 million copies for who expands them. */
const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat(
    Array.from({ length: 8 }, (_, level) => {
      const [own, below] = ['abcdefghi'[level + 1] ?? '', 'abcdefghi'[level] ?? ''];
      return `${own}: &${own} [${Array.from({ length: 9 }, () => `*${below}`).join(', ')}]`;
    }),
  )
  .join('\n');

const rule = (body: string) => `rules:\n  - id: hostile\n${body.replace(/^/gm, '    ')}`;

/** T-18 of the fault catalogue. Each file alone makes a sound folder unsound. */
export const hostileFiles: readonly HostileFile[] = [
  { name: 'alias-bomb.yaml', bytes: bomb, at: '1:7 yaml-anchor' },
  { name: 'alias-of-itself.yaml', bytes: 'lists: &l\n  a: *l\n', at: '2:3 yaml-anchor' },
  { name: 'deep-brackets.yaml', bytes: `lists: ${'['.repeat(20_000)}\n`, at: '1:208 yaml-too-deep' },
  { name: 'deep-braces.yaml', bytes: `${'{a: '.repeat(20_000)}\n`, at: '1:801 yaml-too-deep' },
  { name: 'deep-dashes.yaml', bytes: `lists:\n${'- '.repeat(20_000)}\n`, at: '2:401 yaml-too-deep' },
  {
    name: 'deep-blocks.yaml',
    bytes: Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    at: '101:101 yaml-too-deep',
  },
  {
    name: 'five-megabytes.yaml',
    bytes: `lists: { a: { terms: ["${'x'.repeat(5_000_000)}"] } }\n`,
    at: '1:1 file-too-large',
  },
  { name: 'five-megabytes-of-keys.yaml', bytes: 'a: 1\n'.repeat(1_000_000), at: '1:1 file-too-large' },
  { name: 'many-keys.yaml', bytes: 'a: 1\n'.repeat(20_000), at: '2:1 duplicate-key' },
  {
    name: 'duplicate-keys.yaml',
    bytes: 'points:\n  automatic: true\n  automatic: false\n',
    at: '3:3 duplicate-key',
  },
  {
    name: 'duplicate-in-a-rule.yaml',
    bytes: rule('when: { text: { length: { atLeast: 1 } } }\nthen: [hold]\nmode: shadow\nmode: enforce\n'),
    at: '6:5 duplicate-key',
    rule: 'hostile',
  },
  { name: 'tabs.yaml', bytes: 'points:\n\tautomatic: true\n', at: '2:1 yaml-syntax' },
  { name: 'utf-16.yaml', bytes: utf16('points: { automatic: true }\n'), at: '1:1 not-utf8' },
  {
    name: 'latin-1.yaml',
    bytes: Buffer.from('points: { automatic: true } # ma\u00f1ana\n', 'latin1'),
    at: '1:33 not-utf8',
  },
  { name: 'utf-16.txt', bytes: utf16('uno\ndos\n'), at: '1:1 not-utf8' },
  { name: 'nul.txt', bytes: 'uno\ndo\u0000s\n', at: '2:3 control-character' },
  { name: 'nul.test.yaml', bytes: 'cases: [] # \u0000\n', at: '1:13 control-character' },
  { name: 'nul.yaml', bytes: 'points: { automatic: "tr\u0000ue" }\n', at: '1:25 control-character' },
  { name: 'escape.yaml', bytes: 'points: { automatic: true } # \u001b[2J\n', at: '1:31 control-character' },
  { name: 'tag.yaml', bytes: 'lists: !!js/function "x"\n', at: '1:22 yaml-tag' },
  { name: 'binary-tag.yaml', bytes: 'lists: { a: { terms: [!!binary aGk=] } }\n', at: '1:32 yaml-tag' },
  {
    name: 'prototype.yaml',
    bytes: 'lists:\n  __proto__: { terms: [polluted], on-hit: block }\n',
    at: '2:3 unsafe-key',
  },
  {
    name: 'constructor.yaml',
    bytes: rule(
      'constructor: { prototype: { admin: true } }\nwhen: { text: { length: { atLeast: 1 } } }\nthen: [hold]\n',
    ),
    at: '3:5 unsafe-key',
    rule: 'hostile',
  },
  {
    name: 'id-of-18-digits.yaml',
    bytes: 'names: { roles: { staff: 987654321098765432 } }\n',
    at: '1:26 unquoted-id',
  },
  {
    name: 'id-of-19-digits.yaml',
    bytes: 'names:\n  channels:\n    alerts: 1234567890123456789\n',
    at: '3:13 unquoted-id',
  },
  { name: 'unknown-section.yaml', bytes: 'rulez: []\n', at: '1:1 unknown-key' },
  {
    name: 'unknown-key.yaml',
    bytes: rule('when: { text: { length: { atLeast: 1 } } }\nthan: [hold]\n'),
    at: '4:5 unknown-key',
    rule: 'hostile',
  },
  { name: 'include.yaml', bytes: 'include: include.yaml\n', at: '1:1 unknown-key' },
  {
    name: 'wrong-type.yaml',
    bytes: rule('when: { text: { length: { atLeast: many } } }\nthen: [hold]\n'),
    at: '3:40 wrong-type',
    rule: 'hostile',
  },
  { name: 'list-for-a-mapping.yaml', bytes: 'points: [1, 2]\n', at: '1:9 wrong-type' },
  { name: 'sequence.yaml', bytes: '- rules\n- lists\n', at: '1:1 not-a-mapping' },
  { name: 'scalar.yaml', bytes: 'rules\n', at: '1:1 not-a-mapping' },
  {
    name: 'two-documents.yaml',
    bytes: 'points: { automatic: true }\n---\npoints: { automatic: false }\n',
    at: '2:1 yaml-documents',
  },
  { name: 'merge.yaml', bytes: 'points:\n  <<: { automatic: false }\n', at: '2:3 yaml-merge' },
  { name: 'key-of-a-mapping.yaml', bytes: '? { a: 1 }\n: 2\n', at: '1:3 key-not-text' },
  { name: 'open-quote.yaml', bytes: 'points: { automatic: "true }\n', at: '2:1 yaml-syntax' },
  {
    name: 'pattern.yaml',
    bytes: "lists: { a: { patterns: ['(?<=a)b'], on-hit: block } }\n",
    at: '1:26 pattern-unsupported',
  },
  {
    name: 'back-reference.yaml',
    bytes: "lists: { a: { patterns: ['(a)\\1'], on-hit: block } }\n",
    at: '1:26 pattern-unsupported',
  },
  {
    name: 'large-pattern.yaml',
    bytes: "lists: { a: { patterns: ['(?:a{1,25}){1,40}'], on-hit: block } }\n",
    at: '1:26 pattern-too-large',
  },
];

const many = (count: number, line: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => line(i)).join('');
const always = 'when: { text: { length: { atLeast: 1 } } }';

/** A file that is wrong in thousands of places, and by kind of finding how many are not shown. */
export interface CrowdedFile {
  readonly name: string;
  readonly text: string;
  readonly hidden: Readonly<Record<string, number>>;
}

/** Work that grows with the square of the misfits would not end within the test's time. */
export const crowdedFiles: readonly CrowdedFile[] = [
  {
    name: 'rules-of-numbers.yaml',
    text: `rules: [${'{id: 1},'.repeat(60_000)}]\n`,
    hidden: { 'missing-key': 119_000, 'wrong-type': 59_000 },
  },
  {
    name: 'effects.yaml',
    text: `rules:\n- id: a\n  ${always}\n  then:\n${'  - 1\n'.repeat(80_000)}`,
    hidden: { 'wrong-type': 79_000 },
  },
  {
    name: 'conditions.yaml',
    text: `rules:\n- id: a\n  then: [hold]\n  when:\n    all:\n${'    - { foo: 1 }\n'.repeat(40_000)}`,
    hidden: { 'unknown-key': 39_000 },
  },
  {
    name: 'templates.yaml',
    text: `templates:\n${many(12_000, (i) => `  t${i}: { kind: warn, es: { title: a, body: b } }\n`)}`,
    hidden: { 'bad-value': 11_000, 'wrong-type': 11_000 },
  },
  {
    name: 'names.yaml',
    text: `lists:\n${many(4000, (i) => `  known${i}: { terms: [hola] }\n`)}rules:\n${many(8000, (i) => `- { id: a${i}, when: { text: { contains: unknown${i} } }, then: [hold] }\n`)}`,
    hidden: { 'unused-list': 3000, 'unknown-name': 7000 },
  },
  {
    name: 'long-names.yaml',
    text: `lists:\n  ${'a'.repeat(200_000)}: { terms: [hola] }\nrules:\n- { id: a, when: { text: { contains: ${'b'.repeat(200_000)} } }, then: [hold] }\n`,
    hidden: {},
  },
  {
    name: 'terms.yaml',
    text: `lists:\n  a:\n    terms:\n${'    - a*b\n'.repeat(90_000)}`,
    hidden: { 'bad-term': 89_000 },
  },
];
