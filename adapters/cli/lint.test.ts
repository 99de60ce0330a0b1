import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const rules = fileURLToPath(new URL('../../rules', import.meta.url));
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function lint(args: readonly string[], set: Readonly<Record<string, string>> = {}) {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...env } = process.env;
  const run = spawnSync(process.execPath, [main, 'lint', ...args], {
    encoding: 'utf8',
    env: { ...env, ...set },
  });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'fuero-lint-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  return folder;
}

const manifest = 'fuero: 1\ncommunity: { id: prueba, name: Prueba }\n';
/** One piece of advice, and a warning that is for `check` to give. */
const wordy = {
  'policy.yaml': manifest,
  'a.yaml':
    'lists:\n  l: { title: T, terms: [free, free nitro], on-hit: review }\n  idle: { terms: [zoquete] }\n',
};
const message = 'wherever `free nitro` matches, `free` of the same list matches too';
const hint = 'remove `free nitro`, or make `free` narrower where it finds too much';
const broken = { ...wordy, 'b.yaml': 'lists:\n  m: { term: [xa] }\n' };

test('the default policy gets no advice', () => {
  expect(lint([rules])).toMatchObject({ status: 0, stderr: '' });
  expect(lint([rules]).stdout).toMatch(/^0 pieces of advice in \d+ files\n$/);
});

test('pretty shows the line, a caret under the place and what to do; colours where they are asked for', () => {
  const folder = folderOf(wordy);
  const { status, stdout, stderr } = lint([folder]);

  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toBe(
    `${folder}/a.yaml:2:32  advice  covered-term\n  ${message}\n  2 |   l: { title: T, terms: [free, free nitro], on-hit: review }\n    | ${' '.repeat(31)}^\n  hint: ${hint}\n\n1 piece of advice in 2 files\n`,
  );
  expect(lint([folder], { FORCE_COLOR: '1' }).stdout).toContain('\u001b[34madvice\u001b[39m');
});

test('json has a schema version, the counts and each piece of advice', () => {
  const folder = folderOf(wordy);
  const { status, stdout } = lint([folder, '--format', 'json']);

  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    schemaVersion: 1,
    errors: 0,
    warnings: 0,
    advice: 1,
    files: 2,
    diagnostics: [
      {
        code: 'covered-term',
        severity: 'advice',
        file: 'a.yaml',
        line: 2,
        column: 32,
        message,
        hint,
        rule: null,
      },
    ],
  });
});

test('to code hosts advice is a note, and in a pull request a notice', () => {
  const folder = folderOf(wordy);
  const sarif = JSON.parse(lint([folder, '--format', 'sarif']).stdout) as {
    runs: { tool: { driver: { rules: object[] } }; results: object[] }[];
  };

  expect(sarif.runs[0]?.tool.driver.rules).toEqual([{ id: 'covered-term' }]);
  expect(sarif.runs[0]?.results).toMatchObject([
    {
      ruleId: 'covered-term',
      level: 'note',
      locations: [{ physicalLocation: { region: { startLine: 2, startColumn: 32 } } }],
    },
  ]);
  expect(lint([folder, '--format', 'github'])).toEqual({
    status: 1,
    stdout: `::notice file=${folder}/a.yaml,line=2,col=32,title=covered-term::${message}; ${hint}\n`,
    stderr: '',
  });
});

test('a policy with mistakes: what check shows, and no advice', () => {
  const folder = folderOf(broken);
  const check = spawnSync(process.execPath, [main, 'check', folder], { encoding: 'utf8' });
  const { status, stdout, stderr } = lint([folder]);

  expect(status).toBe(1);
  expect(stdout).toBe(check.stdout);
  expect(stdout).toContain(`${folder}/b.yaml:2:8  error  unknown-key`);
  expect(stderr).toMatch(/^fuero lint: the policy has \d errors?, so no advice was given\n$/);
  const json = JSON.parse(lint([folder, '--format', 'json']).stdout) as { errors: number; advice: number };
  expect(json.errors).toBeGreaterThan(0);
  expect(json.advice).toBe(0);
});

test('a mistake in a test is one of the policy', () => {
  const folder = folderOf({
    ...wordy,
    'a.test.yaml': 'cases:\n  - { name: one, message: "free", expect: { fires: [terms/m] } }\n',
  });
  const { status, stdout } = lint([folder]);

  expect(status).toBe(1);
  expect(stdout).toContain(`${folder}/a.test.yaml:2:53  error  unknown-name`);
  expect(stdout).not.toContain('covered-term');
});

test.for([
  ['nothing to advise', ['FOLDER'], 0],
  ['a folder that is not there', ['/nowhere/at/all'], 2],
  ['an unknown flag', ['FOLDER', '--fix'], 2],
  ['an unknown format', ['FOLDER', '--format', 'junit'], 2],
] as const)('exit code of %s', ([, args, code]) => {
  const folder = folderOf({ 'policy.yaml': manifest });
  const { status, stderr } = lint(args.map((arg) => (arg === 'FOLDER' ? folder : arg)));

  expect(status).toBe(code);
  if (code === 2) expect(stderr).not.toBe('');
});
