import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { PolicyFile } from '@fuero/engine';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commitOf } from './git.ts';
import { keepFolder } from './keep-folder.ts';
import { readFolder } from './read-folder.ts';

const signature = { note: 'más dominios', author: 'Marta' };
const before = [file('a.yaml', 'one\n'), file('lists/b.txt', 'two\n'), file('policy.yaml', 'three\n')];
const after = [file('a.yaml', 'changed\n'), file('new/c.txt', 'four\n'), file('policy.yaml', 'three\n')];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fuero-kept-'));
  for (const { path, text } of before) await put(path, text);
  await put('README.md', 'not a part of the policy\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function file(path: string, text: string): PolicyFile {
  return { path, text };
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

function git(...args: readonly string[]): string {
  const who = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org'];
  return execFileSync('git', ['-C', folder, ...who, ...args], { encoding: 'utf8' }).trim();
}

function inGit(): string {
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '-m', 'first');
  return git('rev-parse', 'HEAD');
}

test('files are written, replaced and removed; what is no part of the policy stays', async () => {
  const result = await keepFolder(folder).hold(async (held) => {
    const written = await held.write(after, signature);
    await held.settle();
    return written;
  });

  expect(result).toEqual({ gitCommit: null });
  expect(await readFolder(folder)).toEqual(after);
  expect((await readdir(folder)).sort()).toEqual(['README.md', 'a.yaml', 'new', 'policy.yaml']);
});

test('what was written is taken back whole', async () => {
  await keepFolder(folder).hold(async (held) => {
    await held.write(after, signature);
    await held.undo();
  });

  expect(await readFolder(folder)).toEqual(before);
  expect((await readdir(folder)).sort()).toEqual(['README.md', 'a.yaml', 'lists', 'policy.yaml']);
});

test('a clean folder in git is committed, by whoever published; taken back, the branch is where it was', async () => {
  const first = inGit();
  await keepFolder(folder).hold(async (held) => {
    const { gitCommit } = await held.write(after, signature);

    expect(gitCommit).toBe(git('rev-parse', 'HEAD'));
    expect(git('log', '-1', '--format=%an %s')).toBe('Marta más dominios');
    expect(git('status', '--porcelain')).toBe('');
    await held.undo();
  });

  expect(git('rev-parse', 'HEAD')).toBe(first);
  expect(git('status', '--porcelain')).toBe('');
  expect(await readFolder(folder)).toEqual(before);
});

test('a folder with changes of its own is written and not committed', async () => {
  const first = inGit();
  await put('README.md', 'changed\n');
  await keepFolder(folder).hold(async (held) => {
    expect(await held.write(after, signature)).toEqual({ gitCommit: null });
    await held.settle();
  });

  expect(git('rev-parse', 'HEAD')).toBe(first);
  expect(await readFolder(folder)).toEqual(after);
});

test('when git refuses the commit, everything is as it was', async () => {
  inGit();
  await writeFile(join(folder, '.git/hooks/pre-commit'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  await keepFolder(folder).hold(async (held) => {
    await expect(held.write(after, signature)).rejects.toThrow('commit');
    await held.undo();
  });

  expect(git('status', '--porcelain')).toBe('');
  expect(await commitOf(folder)).toBe(git('rev-parse', 'HEAD'));
  expect(await readFolder(folder)).toEqual(before);
});

test('a folder that cannot be written stays as it is', async () => {
  // A path that is a file and a folder: nobody can write that, not even an administrator.
  await keepFolder(folder).hold(async (held) => {
    await expect(
      held.write([file('a.yaml/b.yaml', 'x\n'), file('a.yaml', 'y\n')], signature),
    ).rejects.toThrow();
    await held.undo();
  });

  expect(await readFolder(folder)).toEqual(before);
  expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('whoever comes later waits', async () => {
  const kept = keepFolder(folder);
  const order: string[] = [];
  const first = kept.hold(async (held) => {
    await held.write(after, signature);
    order.push('written');
    await held.settle();
  });
  const second = kept.hold(async (held) => {
    order.push((await held.files()).length === after.length ? 'read whole' : 'read half');
  });
  await Promise.all([first, second]);

  expect(order).toEqual(['written', 'read whole']);
});

test('a folder remembers the revision that it was, also for the next process, and git does not see it', async () => {
  const base = 'a'.repeat(64);
  inGit();
  const found = await keepFolder(folder).hold(async (held) => {
    const first = await held.base();
    await held.remember(base);
    return [first, await held.base()];
  });

  expect(found).toEqual([null, base]);
  expect(await keepFolder(folder).hold((held) => held.base())).toEqual(base);
  expect(git('status', '--porcelain')).toBe('');
  expect(await readFolder(folder)).toEqual(before);
});

test.each(['', 'null', 'a', 'A'.repeat(64), 'a'.repeat(65)])('a memory of %j is none', async (text) => {
  await put('.fuero/in-force', text);

  expect(await keepFolder(folder).hold((held) => held.base())).toBeNull();
});

test('where nothing can be written, a process remembers as long as it lives', async () => {
  const base = 'a'.repeat(64);
  // Nobody can make a folder where a file stands, whoever they are.
  await put('.fuero', 'in the way\n');
  const kept = keepFolder(folder);
  await kept.hold((held) => held.remember(base));

  expect(await kept.hold((held) => held.base())).toEqual(base);
  expect(await keepFolder(folder).hold((held) => held.base())).toBeNull();
});
