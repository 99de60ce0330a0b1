import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer } from '../http/testing/test-server.ts';
import type { TestServer } from '../http/testing/test-server.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
let server: TestServer;
let draft: string;

beforeAll(async () => {
  server = await startTestServer();
  draft = mkdtempSync(join(tmpdir(), 'fuero-draft-'));
  cpSync(server.config.rulesDir, draft, { recursive: true });
});
afterAll(async () => {
  await server.remove();
  rmSync(draft, { recursive: true, force: true });
});

/** The program beside the server, which answers in this process: so it must not be waited for synchronously. */
function fuero(...args: readonly string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const env = {
    PATH: process.env['PATH'],
    FUERO_DATA: server.config.dataDir,
    FUERO_RULES: server.config.rulesDir,
    NO_COLOR: '1',
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], { env }, (error, stdout, stderr) =>
      resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

function edit(from: string, to: string): void {
  const path = join(draft, 'rules.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

test('through the running server: diff, publish, list, show, refuse what is outdated, roll back', async () => {
  edit('{ suspend: 7d }', '{ suspend: 14d }');
  const diff = await fuero('diff', draft);
  expect(diff).toMatchObject({ status: 0, stderr: '' });
  expect(diff.stdout).toContain(`revision 1 → ${draft}: 1 change of meaning in 1 file\n`);
  expect(diff.stdout).toContain('▲ stricter suspend: 7d → suspend: 14d  rules.yaml:12\n');
  expect(diff.stdout).toContain(
    '-    then: [delete, { suspend: 7d }]\n+    then: [delete, { suspend: 14d }]\n',
  );

  expect(await fuero('publish', draft, '--base', '1', '--note', 'más larga')).toMatchObject({
    status: 0,
    stdout: 'revision 2 is in force\n',
  });
  expect(readFileSync(join(server.config.rulesDir, 'rules.yaml'), 'utf8')).toContain('suspend: 14d');

  edit('id: hold-doubtful', 'id: hold-doubts');
  const outdated = await fuero('publish', draft, '--base', '1', '--note', 'otra');
  expect(outdated).toMatchObject({ status: 2, stdout: '' });
  expect(outdated.stderr).toContain('revision 2 is in force, not 1: nothing was published');
  expect(outdated.stderr).toContain('Both changed `rules.yaml`');
  edit('id: hold-doubts', 'idd: hold-doubts');
  const broken = await fuero('publish', draft, '--base', '2', '--note', 'otra');
  expect(broken).toMatchObject({ status: 1, stdout: '' });
  expect(broken.stderr).toContain('unknown-key');

  const shown = await fuero('revisions', 'show', '2', '--files', join(draft, 'old'), '--format', 'json');
  expect(JSON.parse(shown.stdout)).toMatchObject({
    schemaVersion: 1,
    revision: { number: 2, base: 1, note: 'más larga', author: 'operator', inForce: true },
    changes: [{ kind: 'effects-changed', bearing: 'stricter' }],
  });
  expect(existsSync(join(draft, 'old', 'rules.yaml'))).toBe(true);

  const back = await fuero('rollback', '1', '--note', 'volvemos', '--format', 'json');
  expect(JSON.parse(back.stdout)).toMatchObject({ schemaVersion: 1, kind: 'published', revision: 3 });
  const list = await fuero('revisions');
  expect(list.stdout.split('\n').map((line) => line.replace(/^ +(\d+) .*: /, '$1 '))).toEqual([
    '3 volvemos  in force',
    '2 más larga',
    '1 folder',
    '',
  ]);
  expect((await fuero('diff', '1..3')).stdout).toContain('no difference');
  expect(await fuero('revisions', 'show', '9')).toMatchObject({ status: 2 });
}, 120_000);

test('a change in the folder that is in no revision is not written over', async () => {
  const path = join(server.config.rulesDir, 'rules.yaml');
  writeFileSync(path, `${readFileSync(path, 'utf8')}nonsense: 1\n`);
  const { status, stderr } = await fuero('rollback', '2', '--note', 'x');

  expect(status).toBe(2);
  expect(stderr).toContain('The policy folder holds changes that are not in force.');
  expect(readFileSync(path, 'utf8')).toContain('nonsense');
}, 60_000);

test('two folders are compared without a store; only words is no change of meaning', async () => {
  const { stdout, status } = await fuero('diff', draft, draft, '--format', 'json');

  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, changes: [], files: [] });
  expect(await fuero('diff', draft, join(draft, 'nowhere'))).toMatchObject({ status: 2, stdout: '' });
}, 60_000);
