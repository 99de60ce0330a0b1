import { readdirSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds. An editor that saves touches a file more than once. */
const quiet = 100;
/** What a terminal in raw mode sends instead of a signal. */
const ctrlC = '\u0003';

/**
 * Calls `changed` after each change of a policy file below a folder, one call at a time, until the reader types q or
 * ctrl-c, or the process is told to stop. Leaves no timer and no watcher behind.
 */
export function watchFolder(folder: string, changed: () => Promise<void>): Promise<void> {
  const { stdin, stderr } = process;
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | null = null;
    let running = false;
    let again = false;
    const watchers = new Map<string, FSWatcher>();

    /** Folder by folder: a watcher of a whole tree misses what happens while it looks for its folders. */
    function watchAll(): void {
      for (const path of foldersOf(folder)) {
        if (watchers.has(path)) continue;
        const watcher = watch(path, notice).on('error', () => {
          watchers.delete(path);
        });
        watchers.set(path, watcher);
      }
    }
    function notice(): void {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(run, quiet);
    }
    function run(): void {
      timer = null;
      again = running;
      if (running) return;
      running = true;
      void changed()
        .then(() => {
          running = false;
          watchAll();
          if (again) run();
        })
        .catch((error: unknown) => {
          stop();
          reject(error instanceof Error ? error : new Error(String(error)));
        });
    }
    function stop(): void {
      for (const watcher of watchers.values()) watcher.close();
      if (timer !== null) clearTimeout(timer);
      stdin.off('data', typed);
      if (stdin.isTTY) stdin.setRawMode(false);
      // Paused, a pipe would still keep the process alive.
      stdin.destroy();
      process.off('SIGINT', end).off('SIGTERM', end);
    }
    function end(): void {
      stop();
      resolve();
    }
    function typed(keys: Buffer): void {
      if (['q', 'Q', ctrlC].some((key) => keys.includes(key))) end();
    }

    watchAll();
    if (stdin.isTTY) stdin.setRawMode(true);
    stdin.on('data', typed);
    process.on('SIGINT', end).on('SIGTERM', end);
    stderr.write(`fuero test: watching ${folder}; q ends\n`);
  });
}

/** The folder and those below it; hidden ones and `node_modules` hold no policy. */
function foldersOf(folder: string): readonly string[] {
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .flatMap((entry) => foldersOf(join(folder, entry.name)));
  return [folder, ...below];
}
