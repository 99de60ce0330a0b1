import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fuero-explain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

writeFileSync(
  join(folder, 'policy.yaml'),
  `fuero: 1
community: { id: prueba, name: Prueba }
lists: { nitro: { terms: [free nitro] } }
rules:
  - id: newcomer
    when:
      all:
        - text: { contains: nitro }
        - author: { tenure: { lessThan: 3d } }
    then: [hold]
  - id: hello
    owner: equipo-confianza
    when: { text: { length: { lessThan: 3 } } }
    then: [flag]
`,
);

function explain(...args: readonly string[]) {
  return spawnSync(process.execPath, [main, 'explain', 'get free nitro now', folder, ...args], {
    encoding: 'utf8',
  });
}

test('every rule, the leaf that decided, what was compared, and where', () => {
  const { stdout, status } = explain();

  expect(status).toBe(0);
  expect(stdout).toBe(`publish

  newcomer silent  ${folder}/policy.yaml:5
    ✗ all
      ✗ author.tenure lessThan 3d, found 365d  ${folder}/policy.yaml:9:11

  hello silent, owned by equipo-confianza  ${folder}/policy.yaml:11
    ✗ text.length lessThan 3, found 18  ${folder}/policy.yaml:13:13

0 fired, 2 silent, 0 inconclusive, 0 stopped by a rule before them
`);
});

test('what is given decides, as in a test; the whole condition on request; one rule', () => {
  const { stdout } = explain('--given', 'author.tenure=2d', '--all', '--rule', 'newcomer');

  expect(stdout).toContain('hold\n  effects: hold\n');
  expect(stdout).toContain('✓ text contains nitro, found free nitro');
  expect(stdout).toContain('characters 4 to 14: "free nitro", by nitro: free nitro');
  expect(stdout).toContain('✓ author.tenure lessThan 3d, found 2d');
  expect(stdout).not.toContain('hello');
});

test('JSON says of each rule who answers for it, `null` where nobody is named', () => {
  const { decision } = JSON.parse(explain('--format', 'json').stdout) as {
    readonly decision: {
      readonly rules: readonly { readonly rule: string; readonly owner: string | null }[];
    };
  };

  expect(decision.rules.map(({ rule, owner }) => ({ rule, owner }))).toEqual([
    { rule: 'newcomer', owner: null },
    { rule: 'hello', owner: 'equipo-confianza' },
  ]);
});

test('redacted, the JSON does not hold the message', () => {
  const { stdout } = explain('--redact', 'content.text', '--given', 'author.tenure=2d', '--format', 'json');

  expect(JSON.parse(stdout)).toMatchObject({
    schemaVersion: 1,
    event: { content: { text: '[redacted]' } },
    decision: { outcome: 'hold', fired: ['newcomer'] },
  });
  expect(stdout).not.toContain('get free nitro now');
});

test.for([
  [['--rule', 'newcomers'], 'did you mean newcomer?'],
  [['--given', 'author.tenur=2d'], 'did you mean `tenure`?'],
  [['--given', 'author.tenure'], 'write --given author.tenure=2d'],
  [['--redact', 'content.tex'], 'did you mean content.text?'],
] as const)('a mistake in %s is named, exit 2', ([args, hint]) => {
  const { status, stdout, stderr } = explain(...args);

  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(hint);
});
