import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A real process that runs a module of the tests and speaks in lines. */
export interface Child {
  readonly pid: number;
  readonly lines: readonly string[];
  /** Waits for a line that begins so: the first, or a later one. Rejects when the process ends before. */
  line(start: string, nth?: number): Promise<string>;
  signal(signal: NodeJS.Signals): void;
  /** Resolves once the process has ended. */
  readonly ended: Promise<unknown>;
}

/** Runs `module` with `input`, as JSON, for its only argument. */
export function startChild(module: string, input: object): Child {
  const child: ChildProcess = spawn(process.execPath, [module, JSON.stringify(input)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid, stdout, stderr } = child;
  if (pid === undefined || stdout === null || stderr === null) throw new Error(`${module} did not start`);
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let errors = '';
  let over = false;
  stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const reader = createInterface(stdout);
  reader.on('line', (line) => {
    lines.push(line);
    for (const look of waiting) look();
  });
  const ended = Promise.all([once(child, 'exit'), once(reader, 'close')]).then(() => {
    over = true;
    for (const look of waiting) look();
  });
  return {
    pid,
    lines,
    ended,
    line: (start, nth = 1) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = lines.filter((line) => line.startsWith(start))[nth - 1];
          if (found === undefined && !over) return;
          waiting.delete(look);
          if (found !== undefined) resolve(found);
          else reject(new Error(`${module} ended without "${start}": ${lines.join('\n')}\n${errors}`));
        };
        waiting.add(look);
        look();
      }),
    signal: (signal) => {
      process.kill(pid, signal);
    },
  };
}
