import { expect, test } from 'vitest';
import { load, manifest } from '../testing/policies.ts';

function found(text: string): readonly string[] {
  const { diagnostics } = load({ 'policy.yaml': manifest, 'slip.yaml': text });
  return diagnostics.map(
    ({ severity, code, line, column, message, hint }) =>
      `${severity} ${code} ${line}:${column} ${message}${hint === null ? '' : ` (${hint})`}`,
  );
}

function rule(then: string, when = '{ text: { length: { moreThan: 5 } } }'): string {
  return `rules:\n  - id: r\n    when: ${when}\n    then: ${then}\n`;
}

test.for<[string, readonly string[]]>([
  [
    'points: { decay: never }',
    ['error bad-value 1:18 `never` is not allowed here; expected `none`, or `{ after: 90d }`'],
  ],
  [
    'points: { decay: 5 }',
    ['error bad-value 1:18 the number `5` is not allowed here; expected `none`, or `{ after: 90d }`'],
  ],
  [
    'points: { decay: { after: soon } }',
    ['error bad-value 1:27 `soon` is not allowed here; expected a duration such as `10m`, `2h` or `7d`'],
  ],
  [
    'points: { decay: { afer: 90d } }',
    [
      'error missing-key 1:18 the key `after` is missing (add `after:`)',
      'error unknown-key 1:20 unknown key `afer`; allowed here: `after` (did you mean `after`?)',
    ],
  ],
  ['points: { decay: none }', []],
])('what may be written in several ways: %s', ([text, expected]) => {
  expect(found(text)).toEqual(expected);
});

test.for<[string, readonly string[]]>([
  ['[{ delete: true }]', ['error bare-effect 4:14 `delete` takes no value (write `- delete`)']],
  [
    '[timeout]',
    ['error effect-value 4:12 `timeout` needs a duration such as `10m`, `2h` or `7d` (write `- timeout: …`)'],
  ],
  ['[{ dlete: true }]', [expect.stringMatching(/^error unknown-key 4:14 .*did you mean `delete`/) as string]],
  ['[delet]', [expect.stringMatching(/^error bad-value 4:12 .*did you mean `delete`/) as string]],
])('an effect that is written another way: %s', ([then, expected]) => {
  expect(found(rule(then))).toEqual(expected);
});

const never = (name: string, column: number) =>
  `warning contradiction 3:${column} no number satisfies all that \`${name}\` is compared with under this \`all\`, so it never holds (turn the comparisons around, or write \`any\`)`;

test.for<[string, readonly string[]]>([
  [
    '{ all: [{ text: { length: { moreThan: 10 } } }, { text: { length: { lessThan: 5 } } }] }',
    [never('text.length', 13)],
  ],
  [
    '{ all: [{ text: { length: { atLeast: 5 } } }, { all: [{ text: { length: { lessThan: 5 } } }] }] }',
    [never('text.length', 13)],
  ],
  ['{ any: [{ text: { length: { moreThan: 10 } } }, { text: { length: { lessThan: 5 } } }] }', []],
  ['{ all: [{ text: { length: { atLeast: 5 } } }, { text: { length: { atMost: 5 } } }] }', []],
  ['{ all: [{ text: { length: { atLeast: 5 } } }, { not: { text: { length: { lessThan: 5 } } } }] }', []],
])('a rule that can never fire: %s', ([when, expected]) => {
  expect(found(rule('[hold]', when))).toEqual(expected);
});

const beside = (effect: string, winner: string, column: number) =>
  `warning outranked-effect 4:${column} \`${effect}\` does nothing here: of what this rule asks for, \`${winner}\` is done instead (remove \`${effect}\`)`;

test.for<[string, readonly string[]]>([
  ['[hold, delete]', [beside('hold', 'delete', 12)]],
  ['[ban, warn, { timeout: 1h }]', [beside('warn', 'ban', 17), beside('timeout: 1h', 'ban', 23)]],
  [
    '[warn, { timeout: 1h }, { timeout: 2h }]',
    [beside('warn', 'timeout: 2h', 12), beside('timeout: 1h', 'timeout: 2h', 18)],
  ],
  ['[delete, warn, { points: 3 }, { points: 4 }, flag]', []],
  [
    '[{ role: { add: "111111111111111111" } }, { role: { remove: "111111111111111111" } }]',
    [expect.stringContaining('is done instead') as string],
  ],
])('an effect that another of the same rule leaves nothing to do: %s', ([then, expected]) => {
  expect(found(rule(then)).filter((line) => !line.includes('unlisted-role'))).toEqual(expected);
});
