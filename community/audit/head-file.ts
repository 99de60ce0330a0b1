import { appendFile, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Head } from './append.ts';

/** How much of the file's end is read to find the last head: many times a line. */
const tail = 64 * 1024;

/** The head of each chain, written down outside the database, so that a trail that was cut short shows. */
export interface HeadFile {
  /** Call it after the commit. */
  note(head: Head | null): Promise<void>;
  /** The last head noted for a community; `null`: none yet. */
  last(community: string): Promise<Omit<Head, 'community'> | null>;
}

export function openHeadFile(dataDir: string): HeadFile {
  const path = join(dataDir, 'audit-head.log');
  let begun: Promise<void> | null = null;
  let waiting = '';
  let underWay: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;

  async function append(): Promise<void> {
    const lines = waiting;
    waiting = '';
    next = null;
    begun ??= endLine(path);
    await begun;
    await appendFile(path, lines, { mode: 0o600 });
  }

  return {
    note(head) {
      if (head === null) return Promise.resolve();
      // What comes while lines are being written waits for them and then goes together.
      waiting += `${head.community} ${head.sequence} ${head.hash}\n`;
      if (next === null) {
        next = underWay.then(append);
        underWay = next.catch(() => undefined);
      }
      return next;
    },
    async last(community) {
      const lines = (await readTail(path)).split('\n').reverse();
      for (const line of lines) {
        const [name, sequence, hash] = line.split(' ');
        if (name === community && sequence !== undefined && hash?.length === 64)
          return { sequence: Number(sequence), hash };
      }
      return null;
    },
  };
}

/** A process that was killed in the middle of a line must not swallow the next one. */
async function endLine(path: string): Promise<void> {
  const text = await readTail(path);
  if (text !== '' && !text.endsWith('\n')) await appendFile(path, '\n');
}

async function readTail(path: string): Promise<string> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      const length = Math.min(size, tail);
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
      return buffer.toString('utf8');
    } finally {
      await file.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
