import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPolicy } from '@fuero/engine';
import { afterEach, expect, test } from 'vitest';
import { readFolder, sha256 } from '../folder/read-folder.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const rules = fileURLToPath(new URL('../../rules', import.meta.url));
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function fuero(args: readonly string[], input = '') {
  return spawnSync(process.execPath, [main, ...args], { input, encoding: 'utf8' });
}

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'fuero-fmt-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  return folder;
}

test('the default policy is as fmt writes it', () => {
  const { status, stdout } = fuero(['fmt', '--check', rules]);
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
});

test('fmt writes what it names; then there is nothing to do, and the folder loads', async () => {
  const folder = folderOf({
    'policy.yaml':
      '# why\nfuero: 1\r\ncommunity:\n    id: a\n    name: A\nnames: { roles: { staff: 123456789012345678 } }',
    'schema.json': '{}',
    'list.txt': 'uno\n',
  });
  const policy = join(folder, 'policy.yaml');
  const untidy = readFileSync(policy, 'utf8');

  expect(fuero(['fmt', folder, '--check'])).toMatchObject({ status: 1, stdout: `${policy}\n` });
  const { stdout, status } = fuero(['fmt', folder, '--diff']);
  expect(status).toBe(0);
  expect(stdout).toContain('-    id: a\n-    name: A\n');
  expect(stdout).toContain('+  id: a\n+  name: A\n');
  expect(readFileSync(policy, 'utf8')).toBe(untidy);

  expect(fuero(['fmt', folder])).toMatchObject({ status: 0, stdout: `${policy}\n` });
  expect(readFileSync(policy, 'utf8')).toBe(
    '# yaml-language-server: $schema=./schema.json\n# why\nfuero: 1\ncommunity:\n  id: a\n  name: A\nnames: { roles: { staff: "123456789012345678" } }\n',
  );
  expect(fuero(['fmt', folder, '--check', '--format', 'json'])).toMatchObject({ status: 0 });
  expect(loadPolicy(await readFolder(folder), sha256).diagnostics).toEqual([]);
});

test('what is not YAML is left alone and named; the rest is written', () => {
  const folder = folderOf({ 'a.yaml': 'a: [1\n', 'b.yaml': 'b:  1  \n' });
  const { status, stdout, stderr } = fuero(['fmt', folder]);

  expect(status).toBe(1);
  expect(stdout).toBe(`${folder}/b.yaml\n`);
  expect(stderr).toContain(`${folder}/a.yaml:2:1  error  yaml-syntax`);
  expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe('a: [1\n');
});

test('fmt serves an editor through its standard streams', () => {
  expect(fuero(['fmt', '--stdin'], 'a:\n- b\n')).toMatchObject({ status: 0, stdout: 'a:\n  - b\n' });
  expect(fuero(['fmt', '--stdin'], 'a: [')).toMatchObject({ status: 1, stdout: '' });
  expect(fuero(['fmt', '/nowhere/at/all'])).toMatchObject({ status: 2, stdout: '' });
});
