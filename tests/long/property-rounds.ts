import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LongResult } from './main.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const rounds = 5;

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/** The tests beside the code that draw at random, with seeds of their own in place of the one that `npm test` has. */
export async function propertyRounds(seed: number): Promise<LongResult> {
  const listed = execFileSync('git', ['grep', '-l', "inject('seed')", '--', '*.test.ts'], { cwd: root });
  const files = listed.toString().trim().split('\n');
  const violations: string[] = [];
  let passed = 0;
  for (let round = 0; round < rounds; round++) {
    const drawn = seed + round;
    const report = run(files, drawn);
    passed += report.numPassedTests;
    violations.push(...failuresOf(report).map((failure) => `FUERO_TEST_SEED=${drawn} ${failure}`));
  }
  return Promise.resolve({
    name: 'properties',
    figures: { rounds, files: files.length, passed },
    violations,
  });
}

function run(files: readonly string[], seed: number): Report {
  const folder = mkdtempSync(join(tmpdir(), 'fuero-properties-'));
  const path = join(folder, 'report.json');
  try {
    const args = [vitest, 'run', '--reporter=json', `--outputFile=${path}`, ...files];
    const env = { ...process.env, FUERO_TEST_SEED: String(seed) };
    const { stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
    if (stderr !== '') process.stderr.write(stderr);
    return JSON.parse(readFileSync(path, 'utf8')) as Report;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function failuresOf({ testResults }: Report): readonly string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed');
    // A file that cannot even be loaded has no results of its own.
    if (failed.length === 0) return status === 'failed' ? [`${name}: ${message}`] : [];
    return failed.map((one) => `${one.fullName}: ${one.failureMessages?.join('\n').slice(0, 1_000) ?? ''}`);
  });
}
