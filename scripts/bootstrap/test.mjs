import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { binaries, inForeground, root } from './run.mjs';
import { ensureBrowser, ensurePostgres } from './services.mjs';
import { say } from './say.mjs';

/** Where the tests look for PostgreSQL, unless the environment names another. */
const defaultPostgres = 'postgres://postgres@127.0.0.1:5432/postgres';

/**
 * Every test there is: the checks, the tests beside the code on both databases, the tests beside the rules. With arguments
 * only the test files that they name. The last line counts over everything.
 */
export async function test(args) {
  // Hundreds of processes load the same packages.
  process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'node');
  const skipped = [];
  const failures = [];
  await prepare(skipped, failures);
  const suites = args.length > 0 ? [() => codeTests(args)] : [checks, () => codeTests([]), ruleTests];
  const total = { passed: 0, failed: failures.length, skipped: skipped.length };
  for (const suite of suites) {
    const { passed, failed, skipped: left } = await suite();
    total.passed += passed;
    total.failed += failed;
    total.skipped += left;
  }
  for (const line of [...failures, ...skipped]) say(line);
  const tail = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  process.stdout.write(`${total.passed} passed, ${total.failed} failed${tail}\n`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** What is not there fails where a build server runs, and is said where a person does. */
async function prepare(skipped, failures) {
  const list = process.env.CI ? failures : skipped;
  const url = process.env.FUERO_TEST_DATABASE_URL ?? defaultPostgres;
  if (await ensurePostgres(url)) process.env.FUERO_TEST_DATABASE_URL = url;
  else {
    const { host } = new URL(url);
    list.push(`PostgreSQL does not answer at ${host}: the tests on PostgreSQL were not run`);
    process.env.FUERO_TEST_DATABASE_URL = '';
  }
  const browser = await ensureBrowser();
  if (browser === null) list.push('there is no Chromium on this machine: the browser tests were not run');
  else process.env.FUERO_CHROMIUM ??= browser;
}

async function checks() {
  say('checks: format, lint, types, boundaries, unused code');
  const { code, stdout } = await inForeground(join(binaries, 'node'), ['scripts/check.mjs', '--json'], {
    stdout: 'pipe',
  });
  const steps = readJson(stdout) ?? [];
  return settle(code, {
    passed: steps.filter((step) => step.ok).length,
    failed: steps.filter((step) => !step.ok).length,
    skipped: 0,
  });
}

async function codeTests(args) {
  say('tests beside the code');
  const folder = mkdtempSync(join(tmpdir(), 'fuero-test-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await inForeground(join(binaries, 'vitest'), ['run', ...reporters, ...args], {
    stdout: 2,
  });
  const found = readJson(read(report)) ?? { testResults: [] };
  rmSync(folder, { recursive: true, force: true });
  if (args.length === 0) for (const line of longestFiles(found)) say(line);
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const file of found.testResults) {
    const count = (statuses) => file.assertionResults.filter((one) => statuses.includes(one.status)).length;
    const failed = count(['failed']);
    total.passed += count(['passed']);
    // A file that cannot even be loaded has no results of its own.
    total.failed += failed === 0 && file.status === 'failed' ? 1 : failed;
    total.skipped += count(['skipped', 'pending', 'todo', 'disabled']);
  }
  return settle(code, total);
}

/** Where the time went: whoever has to shorten the tests begins here. */
function longestFiles({ testResults }) {
  const files = testResults
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, 12);
  return files.map(({ name, seconds }) => `${seconds.toFixed(0).padStart(5)} s  ${relative('.', name)}`);
}

async function ruleTests() {
  say('tests beside the rules');
  const args = ['adapters/cli/main.ts', 'test', 'rules', '--threshold', '100', '--format', 'json'];
  const { code, stdout } = await inForeground(join(binaries, 'node'), args, { stdout: 'pipe' });
  const found = readJson(stdout);
  const failing = (found?.cases ?? []).filter((one) => !one.ok);
  for (const one of failing) say(`rules/${one.file}:${one.line} ${one.name}: ${one.failures.join('; ')}`);
  for (const rule of found?.vacuous ?? []) say(`rules/${rule.file}:${rule.line} ${rule.rule} is not covered`);
  for (const item of (found?.coverage?.items ?? []).filter((one) => one.hits === 0))
    say(`rules/${item.file}:${item.line} no case reaches ${item.kind} ${item.what}`);
  return settle(code, { passed: found?.passed ?? 0, failed: found?.failed ?? 0, skipped: 0 });
}

/** A suite that ended badly counts as failed, even where it could name no test. */
function settle(code, total) {
  return code !== 0 && total.failed === 0 ? { ...total, failed: 1 } : total;
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}

function readJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    // A suite that broke before its report; its exit code says so.
    return null;
  }
}
