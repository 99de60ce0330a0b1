import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const fixtures = fileURLToPath(new URL('../../engine/exchange/testing/', import.meta.url));
const main = fileURLToPath(new URL('main.ts', import.meta.url));

function fuero(args: readonly string[], input = '') {
  return spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, NO_COLOR: '1' },
  });
}

const fresh = () => mkdtempSync(join(tmpdir(), 'fuero-import-'));

test('import writes a folder that check and test accept, and does not overwrite it', () => {
  const out = join(fresh(), 'imported');
  const zeppelin = ['import', 'zeppelin', join(fixtures, 'zeppelin-1.yaml'), '--out', out];
  const first = fuero(zeppelin);

  expect(first.status).toBe(0);
  expect(first.stdout).toContain('11 rules: 0 exact, 7 approximated, 4 unsupported');
  expect(readdirSync(out).toSorted()).toEqual(['policy.yaml', 'zeppelin.test.yaml', 'zeppelin.yaml']);
  expect(fuero(['check', out]).status).toBe(0);
  expect(fuero(['test', out]).stdout).toContain('0 failed; 7 of 7 rules covered');

  const again = fuero(zeppelin);
  expect(again.status).toBe(2);
  expect(again.stderr).toContain('has these files already: policy.yaml, zeppelin.yaml, zeppelin.test.yaml');
  expect(fuero([...zeppelin, '--force']).status).toBe(0);
});

test('without --out the policy is the result and the report goes beside it', () => {
  const { status, stdout, stderr } = fuero(
    ['import', 'words', '-', '--format', 'markdown', '--no-manifest'],
    'badword\n',
  );

  expect(status).toBe(0);
  expect(stdout).toContain('# file: words.yaml\n');
  expect(stdout).not.toContain('# file: policy.yaml\n');
  expect(stderr).toContain('| words | 1 | exact | terms/words |  |');
});

test('--format json is one document with files and report', () => {
  const { stdout, stderr } = fuero([
    'import',
    'automoderator',
    join(fixtures, 'automoderator-1.yaml'),
    '--format',
    'json',
  ]);
  const document = JSON.parse(stdout) as {
    schemaVersion: number;
    summary: object;
    files: readonly { path: string }[];
  };

  expect(document).toMatchObject({
    schemaVersion: 1,
    summary: { exact: 1, approximated: 27, unsupported: 1 },
  });
  expect(document.files.map(({ path }) => path)).toContain('automoderator.yaml');
  expect(stderr).toBe('');
});

test.each([
  [['import', 'automoderator', '-'], 'a: [1\n', '-:2:1'],
  [['import', 'automoderator', 'not/there.yaml'], '', 'not/there.yaml cannot be read'],
  [['import', 'carbon', '-'], '', 'automoderator'],
])('%j fails with exit code 2 and says where', (args, input, words) => {
  const { status, stderr, stdout } = fuero(args, input);

  expect(status).toBe(2);
  expect(stderr).toContain(words);
  expect(stdout).toBe('');
});

test('export prints native rules and what did not fit', () => {
  const folder = fresh();
  expect(
    fuero(['import', 'discord-automod', join(fixtures, 'discord-automod.json'), '--out', folder]).status,
  ).toBe(0);
  const { status, stdout, stderr } = fuero(['export', 'discord-automod', folder]);
  const rules = JSON.parse(stdout) as readonly { name: string }[];

  expect(status).toBe(0);
  expect(rules.map(({ name }) => name)).toEqual(['Scam words', 'Watched words', 'Mentions']);
  expect(stderr).toContain('3 rules: 1 exact, 2 approximated, 0 unsupported');

  writeFileSync(join(folder, 'broken.yaml'), 'rules: 7\n');
  expect(fuero(['export', 'discord-automod', folder])).toMatchObject({ status: 1, stdout: '' });
});

test('every command of the page about importing does what it says', () => {
  const page = readFileSync(fileURLToPath(new URL('../../docs/importing.md', import.meta.url)), 'utf8');
  const commands = [...page.matchAll(/^fuero (.*?)(?: +#.*)?$/gm)].map((match) =>
    (match[1] ?? '').split(' '),
  );
  const folder = fresh();
  const files: Readonly<Record<string, string>> = {
    'page.yaml': 'automoderator-1.yaml',
    'rules.json': 'discord-automod.json',
    'config.yaml': 'zeppelin-1.yaml',
  };
  const words = join(folder, 'words.txt');
  writeFileSync(words, 'badword\n');
  const jsonRules = join(folder, 'engine.json');
  writeFileSync(jsonRules, fuero(['compile', fileURLToPath(new URL('../../rules', import.meta.url))]).stdout);

  expect(commands.length).toBeGreaterThanOrEqual(8);
  for (const command of commands) {
    const args = command.map((word) => {
      const fixture = files[word];
      if (fixture !== undefined) return join(fixtures, fixture);
      if (word === 'words.txt') return words;
      if (word === 'engine.json') return jsonRules;
      return word.startsWith('imported') ? join(folder, word) : word;
    });
    const redirect = args.indexOf('>');
    const { status, stderr } = fuero(redirect < 0 ? args : args.slice(0, redirect));
    expect([command.join(' '), status, status === 0 ? '' : stderr]).toEqual([command.join(' '), 0, '']);
  }
});
