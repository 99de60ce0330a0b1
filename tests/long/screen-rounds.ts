import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LongResult } from './main.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Milliseconds for all pages on one screen. */
const patience = 900_000;

interface Report {
  readonly testResults: readonly {
    /** Why the file could not be run; empty when it could. */
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/** Every page of the desk on every screen: two widths, two themes, two languages. `npm test` looks at each page on two. */
export async function screenRounds(): Promise<LongResult> {
  const folder = await mkdtemp(join(tmpdir(), 'fuero-screens-'));
  try {
    const path = join(folder, 'report.json');
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const asked = ['run', '--project', 'whole', 'tests/journeys/desk-axe.test.ts'];
    const told = ['--reporter', 'json', '--outputFile', path, '--testTimeout', String(patience)];
    const child = spawn(process.execPath, [vitest, ...asked, ...told], {
      cwd: root,
      env: { ...process.env, FUERO_ALL_SCREENS: '1' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await once(child, 'exit');
    const { testResults } = JSON.parse(await readFile(path, 'utf8')) as Report;
    const screens = testResults.flatMap(({ assertionResults }) => assertionResults);
    return {
      name: 'screens',
      figures: { screens: screens.length },
      violations: [
        ...testResults.flatMap(({ message = '' }) => (message === '' ? [] : [message])),
        ...screens
          .filter(({ status }) => status !== 'passed')
          .map(
            ({ title, status, failureMessages = [] }) => `${title}: ${failureMessages.join('\n') || status}`,
          ),
        ...(screens.length === 8 ? [] : [`${screens.length} screens were looked at, not eight`]),
      ],
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
