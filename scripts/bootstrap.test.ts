import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A clone without packages, and an npm that says what it is told to and ends with the code. */
function cloneWithNpm(says: string, code: number): { folder: string; PATH: string } {
  const folder = mkdtempSync(join(tmpdir(), 'fuero-clone-'));
  folders.push(folder);
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(root, file), join(folder, file));
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\necho "${says}" >&2\nexit ${code}\n`);
  chmodSync(join(bin, 'npm'), 0o755);
  return { folder, PATH: `${bin}:/usr/bin:/bin` };
}

function run(folder: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...environment },
  });
}

test.for([
  ['npm error code ENOTFOUND', 'the package registry cannot be reached'],
  ['npm error code ENOSPC', 'the disk is full'],
  ['npm error code EACCES', 'npm may not write here'],
  ['npm error something else', 'npm could not install the packages'],
] as const)('%s is explained: %s', ([says, sentence]) => {
  const { folder, PATH } = cloneWithNpm(says, 1);
  const { status, stdout, stderr } = run(folder, ['scripts/bootstrap.mjs', 'check'], { PATH });

  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(sentence);
  expect(stderr).toContain('hint:');
  expect(stderr).not.toContain('    at ');
});

test('a lock file that npm ci refuses still gives its versions, and stays as it was', () => {
  const { folder, PATH } = cloneWithNpm('', 0);
  const npm = `#!/bin/sh
[ "$1" = ci ] && { echo 'npm error code EUSAGE' >&2; exit 1; }
echo changed > package-lock.json; mkdir -p node_modules/.bin; touch node_modules/.bin/node
`;
  writeFileSync(join(folder, 'bin', 'npm'), npm);
  const before = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  rmSync(join(folder, 'scripts', 'check.mjs'));
  const { stderr } = run(folder, ['scripts/bootstrap.mjs', 'check'], { PATH });

  expect(stderr).toContain('scripts/check.mjs is missing');
  expect(readFileSync(join(folder, 'package-lock.json'), 'utf8')).toBe(before);
});

test('without npm it says so', () => {
  const { folder } = cloneWithNpm('', 0);
  const { status, stderr } = run(folder, ['scripts/bootstrap.mjs', 'start'], { PATH: '/nonexistent' });

  expect(status).toBe(2);
  expect(stderr).toContain('npm is not installed');
});

test('an unknown word lists the known ones', () => {
  const { status, stderr } = run(root, ['scripts/bootstrap.mjs', 'dance']);

  expect(status).toBe(2);
  expect(stderr).toMatch(/known: start, demo, .*test/);
});

test('packages that npm installed by hand are recognised, and nothing is installed again', () => {
  const { folder, PATH } = cloneWithNpm('npm must not run', 1);
  const lock = {
    packages: {
      '': {},
      engine: {},
      'node_modules/@fuero/engine': { link: true },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  };
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  mkdirSync(join(folder, 'node_modules'));
  const installed = { packages: { 'node_modules/a': { version: '1.0.0' } } };
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify(installed));
  rmSync(join(folder, 'scripts', 'check.mjs'));
  const { stderr } = run(folder, ['scripts/bootstrap.mjs', 'check'], { PATH });

  expect(stderr).toContain('scripts/check.mjs is missing');
  expect(stderr).not.toContain('npm must not run');
  expect(existsSync(join(folder, 'node_modules', '.fuero-installed'))).toBe(true);

  lock.packages['node_modules/a'].version = '1.0.1';
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
  expect(run(folder, ['scripts/bootstrap.mjs', 'check'], { PATH }).stderr).toContain('npm must not run');
});
