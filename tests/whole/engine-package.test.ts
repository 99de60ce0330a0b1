import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import enginePackage from '../../engine/package.json' with { type: 'json' };

const root = resolve(import.meta.dirname, '../..');
const home = mkdtempSync(join(tmpdir(), 'fuero-package-'));
const out = join(home, 'dist');
let tarball = '';

beforeAll(() => {
  const script = join(root, 'scripts/pack-engine.ts');
  tarball = execFileSync(process.execPath, [script, '--out', out], { encoding: 'utf8' }).trim();
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

test('publint finds nothing', async () => {
  const { messages } = await publint({ pkgDir: out, pack: false, strict: true });
  expect(messages).toEqual([]);
});

test('the types are right for every entry, for whoever can import modules', async () => {
  const analysis = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
  if (analysis.types === false) throw new Error('the package has no types');
  // The package is modules only, as its `type` says: resolution without `exports` and `require` are not promised.
  const promised = analysis.problems.filter(
    (problem) => !('resolutionKind' in problem) || !['node10', 'node16-cjs'].includes(problem.resolutionKind),
  );

  expect(Object.keys(analysis.entrypoints).sort()).toEqual(Object.keys(enginePackage.exports).sort());
  expect(promised).toEqual([]);
});

test('the example of the README runs and type-checks in a project of its own', (context) => {
  const project = join(home, 'project');
  mkdirSync(project);
  const readme = readFileSync(join(root, 'engine/README.md'), 'utf8');
  const example = /```js\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  expect(example.split('\n').filter((line) => line.trim() !== '').length).toBe(15);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  writeFileSync(join(project, 'example.js'), example);
  writeFileSync(join(project, 'entries.ts'), entries);
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(typeCheck));

  const npm = spawnSync('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], {
    cwd: project,
    encoding: 'utf8',
  });
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH/.test(npm.stderr))
    context.skip(`the registry cannot be reached: ${npm.stderr.slice(0, 200)}`);
  expect(npm.status, npm.stderr).toBe(0);

  const run = spawnSync(plainNode(), ['example.js'], { cwd: project, encoding: 'utf8' });
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(run.stdout).toMatch(/^block \[ 'terms\/lures' \] \{/);

  const tsc = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project], {
    encoding: 'utf8',
  });
  expect(tsc.stdout).toBe('');
  expect(tsc.status).toBe(0);
});

/** Everything that the package exports can be imported, and its types hold in a strict project that checks them. */
const entries = `
import { loadPolicy } from '@fuero/engine';
import type { Decision } from '@fuero/engine';
import { referenceTruth } from '@fuero/engine/reference';
import { seeded } from '@fuero/engine/disguise';

const { policy } = loadPolicy([], (text) => text);
export const fired = (decision: Decision): readonly string[] => decision.fired;
export const all = [policy?.hash, referenceTruth, seeded(1)];
// @ts-expect-error what a policy is not asked for has no answer
policy?.nothing;
`;

const typeCheck = {
  compilerOptions: {
    ...{ module: 'nodenext', target: 'es2022', lib: ['es2023', 'dom'], strict: true, noEmit: true },
    ...{ allowJs: true, checkJs: true, types: ['node'], typeRoots: [join(root, 'node_modules/@types')] },
  },
  files: ['example.js', 'entries.ts'],
};

/** The Node of the machine where it is 20 or later, so that nothing but plain JavaScript is asked of it; else ours. */
function plainNode(): string {
  const ours = dirname(process.execPath);
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const node = join(folder, 'node');
    if (folder === ours || folder.includes('node_modules') || !existsSync(node)) continue;
    const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout;
    if (Number(/^v(\d+)/.exec(version)?.[1]) >= 20) return node;
  }
  return process.execPath;
}
