import { mkdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PolicyFile } from '@fuero/engine';

/**
 * Replacing the files of a policy folder so that a crash leaves the old ones or, after `finish`, the new ones. Everything
 * is written beside them first; the plan is moved into place last, and from then on only moves are left, which may be
 * done again. Readers of the folder skip hidden folders.
 */
const hidden = '.fuero-publishing';

export interface Signature {
  readonly note: string;
  readonly author: string;
}

interface Plan extends Signature {
  /** Paths with new content. */
  readonly write: readonly string[];
  readonly remove: readonly string[];
}

/** Writes what differs, and the plan. Throws, leaving nothing behind, when the folder cannot be written. */
export async function stage(
  folder: string,
  {
    before,
    after,
    ...signature
  }: Signature & { before: readonly PolicyFile[]; after: readonly PolicyFile[] },
): Promise<void> {
  const old = new Map(before.map(({ path, text }) => [path, text]));
  const changed = after.filter(({ path, text }) => old.get(path) !== text);
  const kept = new Set(after.map(({ path }) => path));
  const plan: Plan = {
    ...signature,
    write: changed.map(({ path }) => path),
    remove: [...old.keys()].filter((path) => !kept.has(path)),
  };
  await discard(folder);
  try {
    // Git passes over a folder that ignores itself.
    await put(join(folder, hidden, '.gitignore'), '*\n');
    for (const { path, text } of changed) await put(join(folder, hidden, 'new', path), text);
    await put(join(folder, hidden, 'plan.tmp'), JSON.stringify(plan));
    await rename(join(folder, hidden, 'plan.tmp'), join(folder, hidden, 'plan.json'));
  } catch (error) {
    await discard(folder);
    throw error;
  }
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flush: true });
}

/** Does what is left of the plan, which stays until `discard`. `null`: there was none. */
export async function finish(folder: string): Promise<Signature | null> {
  const plan = await readPlan(folder);
  if (plan === null) return null;
  for (const path of plan.write) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await moveOnce(join(folder, hidden, 'new', path), join(folder, path));
  }
  for (const path of plan.remove) {
    const gone = join(folder, hidden, 'gone', path);
    await mkdir(dirname(gone), { recursive: true });
    // What stands there after the move was put there by somebody since.
    if ((await readText(gone)) === null) await moveOnce(join(folder, path), gone);
    await rmdir(dirname(join(folder, path))).catch((error: unknown) => {
      if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? ''))
        throw error;
    });
  }
  const { note, author } = plan;
  return { note, author };
}

/** The publication is over: there is nothing to finish any more. */
export async function discard(folder: string): Promise<void> {
  // The plan first: without it the rest is only waste.
  await rm(join(folder, hidden, 'plan.json'), { force: true });
  await rm(join(folder, hidden), { recursive: true, force: true });
}

/** Milliseconds after which a publication that does not end is taken to have been cut short. */
const patience = 30_000;

/** Whether another process may be moving files at this moment: whoever reads the folder now could read half of it. */
export async function isBeingWritten(folder: string): Promise<boolean> {
  const plan = await stat(join(folder, hidden, 'plan.json')).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });
  return plan !== null && Date.now() - plan.mtimeMs < patience;
}

async function readPlan(folder: string): Promise<Plan | null> {
  const text = await readText(join(folder, hidden, 'plan.json'));
  return text === null ? null : (JSON.parse(text) as Plan);
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** A move that was done already is done. */
async function moveOnce(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
