import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { promisify } from 'node:util';

/** Enough to tell a process from a later one that was given the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When the process started, in the words of its system; null where the system does not say. */
  readonly started: string | null;
  /** Which run of the machine. */
  readonly boot: string | null;
  readonly host: string;
  /** Process numbers mean something only inside one namespace (a container has its own). */
  readonly namespace: string | null;
}

export async function whoAmI(): Promise<ProcessIdentity> {
  return {
    pid: process.pid,
    started: await startOf(process.pid),
    boot: await bootId(),
    host: hostname(),
    namespace: await namespaceId(),
  };
}

/** `unknown`: it ran on another host or in another container, where we cannot look. */
export async function isAlive(other: ProcessIdentity): Promise<'yes' | 'no' | 'unknown'> {
  if (other.host !== hostname()) return 'unknown';
  if (other.boot !== (await bootId())) return 'no';
  if (other.namespace !== (await namespaceId())) return 'unknown';
  if (other.pid !== process.pid && !exists(other.pid)) return 'no';
  return other.started === (await startOf(other.pid)) ? 'yes' : 'no';
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function startOf(pid: number): Promise<string | null> {
  if (process.platform === 'linux') {
    const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
    // The command's name, in parentheses, may hold spaces; after it the 20th field is the start in clock ticks (proc(5)).
    const start = line?.slice(line.lastIndexOf(')') + 2).split(' ')[19];
    return start ?? null;
  }
  if (process.platform === 'win32') return null;
  const run = promisify(execFile);
  const answer = await run('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => null);
  return answer === null ? null : answer.stdout.trim();
}

/** Null outside Linux: there a reboot shows in the start time of the process. */
function bootId(): Promise<string | null> {
  return readFile('/proc/sys/kernel/random/boot_id', 'utf8').then(
    (text) => text.trim(),
    () => null,
  );
}

function namespaceId(): Promise<string | null> {
  return readlink('/proc/self/ns/pid').catch(() => null);
}
