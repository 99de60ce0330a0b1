import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '@fuero/engine';
import { expect } from 'vitest';
import type { FueroProcess } from '../whole/fuero-process.ts';

const main = fileURLToPath(new URL('../../adapters/cli/main.ts', import.meta.url));

/** What the command line says of a folder. */
export function checkFolder(folder: string): {
  readonly status: number | null;
  readonly diagnostics: unknown;
} {
  const { status, stdout } = spawnSync(process.execPath, [main, 'check', folder, '--format', 'json'], {
    encoding: 'utf8',
  });
  return { status, diagnostics: (JSON.parse(stdout) as { readonly diagnostics: unknown }).diagnostics };
}

/** A running server whose folder holds what does not check says the same in its log and on its desk. */
export async function expectSaidBy(
  server: FueroProcess,
  diagnostics: readonly Diagnostic[],
): Promise<{ readonly gone: () => Promise<void> }> {
  // The log knows no rule of its own: the file and the line say which one it is.
  const told = diagnostics.map(({ rule: _, ...diagnostic }) => diagnostic);
  await expect.poll(() => refusedFolder(server.said()), { timeout: 30_000 }).toEqual(told);
  const page = await openDesk(server);
  const places = diagnostics.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
  const shown = await page();
  expect(places.filter((words) => !shown.includes(words))).toEqual([]);
  return {
    gone: () => expect.poll(page, { timeout: 30_000 }).not.toContain(places.at(-1) ?? ''),
  };
}

interface LogLine {
  readonly level: 'error' | 'warn';
  readonly msg: string;
  readonly file?: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly hint: string | null;
}

/** What the server said of its folder the last time that it refused it. */
function refusedFolder(said: string): readonly Omit<Diagnostic, 'rule'>[] {
  const lines = said.split('\n').filter((line) => line.startsWith('{') && line.endsWith('}'));
  const log = lines.map((line) => JSON.parse(line) as LogLine);
  const end = log.findLastIndex(({ msg }) => msg.startsWith('the policy folder does not check'));
  const begin = log.findLastIndex(({ file }, at) => at < end && file === undefined);
  return log
    .slice(begin + 1, Math.max(end, 0))
    .map(({ level, msg, file = '', line, column, code, hint }) => ({
      code,
      severity: level === 'error' ? 'error' : 'warning',
      file,
      line,
      column,
      message: msg.slice(`${file}:${line}:${column} `.length),
      hint,
    }));
}

/** The desk's page about the policy, as an administrator gets it. */
async function openDesk(server: FueroProcess): Promise<() => Promise<string>> {
  const link = /sign in\s+(\S+)/.exec(server.said())?.[1] ?? '';
  const entered = await fetch(link, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: server.url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ link: new URL(link).searchParams.get('link') ?? '' }).toString(),
  });
  const cookie = entered.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return () => again(async () => (await fetch(`${server.url}/policy`, { headers: { cookie } })).text());
}

/** A server that was busy with the corpus closes connections that stood idle, perhaps just as one is used. */
export async function again<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return ask();
  }
}
