import type { HeldFolder, PolicyFolder } from '@fuero/community';
import type { PolicyFile } from '@fuero/engine';
import { readBase, writeBase } from './beside.ts';
import { commitFolder, commitOf, uncommit, unstage } from './git.ts';
import { discard, finish, stage } from './publishing.ts';
import { readFolder } from './read-folder.ts';

/** The policy folder of this process: who reads it and who writes it take turns. */
export function keepFolder(folder: string): PolicyFolder {
  let last: Promise<unknown> = Promise.resolve();
  const memory: Memory = { base: null };
  return {
    hold(work) {
      const next = last.then(() => work(heldFolder(folder, memory)));
      last = next.catch(() => undefined);
      return next;
    },
  };
}

/** What a folder that cannot be written would forget. */
interface Memory {
  base: string | null;
}

interface Written {
  readonly before: readonly PolicyFile[];
  /** The folder was in git with nothing left to commit, so it is left like that. */
  readonly clean: boolean;
  /** The commit that was made, if any. */
  readonly made: string | null;
}

function heldFolder(folder: string, memory: Memory): HeldFolder {
  let written: Written | null = null;
  return {
    files: () => readFolder(folder),
    base: () => Promise.resolve(readBase(folder) ?? memory.base),
    remember(hash) {
      memory.base = hash;
      writeBase(folder, hash);
      return Promise.resolve();
    },
    async write(files, signature) {
      if (written !== null) return { gitCommit: await commitOf(folder) };
      const before = await readFolder(folder);
      const clean = (await commitOf(folder)) !== null;
      await stage(folder, { before, after: files, ...signature });
      written = { before, clean, made: null };
      await finish(folder);
      const isNew = clean && (await commitOf(folder)) === null;
      if (isNew) written = { before, clean, made: await commitFolder(folder, signature) };
      return { gitCommit: await commitOf(folder) };
    },
    async undo() {
      if (written === null) return;
      const { before, clean, made } = written;
      written = null;
      if (made !== null) await uncommit(folder, made);
      await stage(folder, { before: await readFolder(folder), after: before, note: 'undo', author: 'fuero' });
      await finish(folder);
      await discard(folder);
      if (clean) await unstage(folder);
    },
    settle: () => discard(folder),
  };
}
