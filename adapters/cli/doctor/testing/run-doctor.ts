import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Check, CheckName } from '../check.ts';

const main = fileURLToPath(new URL('../../main.ts', import.meta.url));

export type Environment = Readonly<Record<string, string>>;

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The real program. It is not waited for synchronously, since the server that it asks may be in this process. */
export function fuero(env: Environment, ...args: readonly string[]): Promise<Run> {
  const { PATH, HOME } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [main, ...args],
      { env: { PATH, HOME, NO_COLOR: '1', ...env } },
      (error, stdout, stderr) => resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

export interface Diagnosis extends Run {
  readonly names: readonly CheckName[];
  readonly problems: number;
  readonly warnings: number;
  /** The check of that name; fails the test where there is none. */
  of(name: CheckName): Check;
}

/** `fuero doctor --format json`. */
export async function doctor(env: Environment): Promise<Diagnosis> {
  const run = await fuero(env, 'doctor', '--format', 'json');
  if (run.stdout === '') throw new Error(`doctor said nothing: ${run.stderr}`);
  const { checks, problems, warnings } = JSON.parse(run.stdout) as {
    checks: readonly Check[];
    problems: number;
    warnings: number;
  };
  return {
    ...run,
    problems,
    warnings,
    names: checks.map(({ name }) => name),
    of(name) {
      const found = checks.find((check) => check.name === name);
      if (found === undefined) throw new Error(`${name} was not looked at: ${run.stdout}`);
      return found;
    },
  };
}

/** Every file of a folder with its mode and what it holds. `pglite/` is PostgreSQL's own: what counts there are its rows. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !/^(data\/)?pglite(\/|$)/.test(path))
    .sort();
  return Object.fromEntries(
    paths.map((path) => {
      const full = join(folder, path);
      const stat = statSync(full);
      const content = stat.isFile()
        ? createHash('sha256').update(readFileSync(full)).digest('hex')
        : 'folder';
      return [path, `${stat.mode.toString(8)} ${content}`];
    }),
  );
}
