import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const binaries = join(root, 'node_modules', '.bin');

/** PATH with the repository's own tools, and so its own Node, first. */
export function ownEnvironment() {
  return { ...process.env, PATH: `${binaries}${delimiter}${process.env.PATH ?? ''}` };
}

/** PATH without them: while packages are being replaced, npm must not run on the Node that is being replaced. */
export function outerEnvironment() {
  const outer = (process.env.PATH ?? '').split(delimiter).filter((part) => !part.includes('node_modules'));
  return { ...process.env, PATH: outer.join(delimiter) };
}

/** Runs a command and keeps what it says, standard output and standard error in one. */
export function quietly(command, args, { cwd = root, env = ownEnvironment() } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    const done = (code, extra) => resolve({ code, output: Buffer.concat(chunks).toString() + extra });
    child.on('error', (error) => done(127, `${command} could not be started: ${error.message}`));
    child.on('close', (code) => done(code ?? 1, ''));
  });
}

/**
 * Runs a command in the foreground until it ends and returns its exit code. Signals are handed on; the channel lets a
 * server notice that its parent is gone, so that no kill leaves it behind.
 */
export function inForeground(command, args, { stdout = 'inherit', channel = false } = {}) {
  return new Promise((resolve) => {
    const stdio = ['inherit', stdout, 'inherit', ...(channel ? ['ipc'] : [])];
    const child = spawn(command, args, { cwd: root, env: ownEnvironment(), stdio });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    const handOn = (signal) => {
      // A terminal sends Ctrl-C to the child as well; twice would mean "at once".
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, handOn);
    const done = (code) => {
      for (const signal of signals) process.off(signal, handOn);
      resolve({ code, stdout: Buffer.concat(chunks).toString() });
    };
    child.on('error', (error) => {
      process.stderr.write(`fuero: ${command} could not be started: ${error.message}\n`);
      done(2);
    });
    child.on('close', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}
