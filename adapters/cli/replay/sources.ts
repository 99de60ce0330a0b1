import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { loadPolicy } from '@fuero/engine';
import type { Policy } from '@fuero/engine';
import { sha256 } from '../../folder/read-folder.ts';
import { CommandFailed } from '../exit.ts';
import { loadSound } from '../load-folder.ts';
import type { Store } from '../store.ts';

export interface EventSource {
  /** How messages name it. */
  readonly name: string;
  /** Bytes, where they are known. */
  readonly size: number | null;
  readonly bytes: AsyncIterable<Buffer>;
}

/** A file of records, or standard input. */
export async function openEvents(path: string): Promise<EventSource> {
  if (path === '-') return { name: 'standard input', size: null, bytes: process.stdin };
  try {
    const { size } = await stat(path);
    return { name: path, size, bytes: failing(createReadStream(path, { highWaterMark: 2 ** 20 }), path) };
  } catch (error) {
    throw new CommandFailed(`${path} cannot be read: ${(error as Error).message}`);
  }
}

async function* failing(source: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  try {
    yield* source;
  } catch (error) {
    throw new CommandFailed(`${name} cannot be read: ${(error as Error).message}`);
  }
}

/** A number names a revision of the store; `./12` is a folder. */
export function isRevision(name: string): boolean {
  return /^\d+$/.test(name);
}

/** The policy of a folder or of a revision. `null`: it has errors, and they have been printed. */
export async function openPolicy(
  name: string | undefined,
  store: () => Promise<Store>,
): Promise<{ readonly policy: Policy; readonly label: string } | null> {
  if (name === undefined || !isRevision(name)) {
    const loaded = await loadSound(name, 'replay', 'replayed');
    return loaded === null ? null : { policy: loaded.policy, label: loaded.folder };
  }
  const files = await (await store()).filesOfRevision(Number(name));
  if (files === null)
    throw new CommandFailed(
      `there is no revision ${name} in the store`,
      'a folder is named by its path: ./12',
    );
  const { policy, diagnostics } = loadPolicy(files, sha256);
  if (policy === null)
    throw new CommandFailed(`revision ${name} no longer checks: ${diagnostics[0]?.message ?? ''}`);
  return { policy, label: `revision ${name}` };
}
