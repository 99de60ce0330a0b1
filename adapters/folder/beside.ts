import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What this copy of a policy folder keeps for itself: readers of the folder skip it, and so does git. */
export function pathBeside(folder: string, name: string): string {
  return join(folder, '.fuero', name);
}

/** Writes a file beside the policy, whole or not at all. A folder that cannot be written, as a mounted one may be, works without. */
export function keepBeside(folder: string, name: string, content: string | Uint8Array): void {
  const path = pathBeside(folder, name);
  const draft = `${path}.${randomUUID()}`;
  try {
    mkdirSync(pathBeside(folder, ''), { recursive: true });
    writeFileSync(pathBeside(folder, '.gitignore'), '*\n');
    // Two processes at once: each renames a whole file of its own.
    writeFileSync(draft, content);
    renameSync(draft, path);
  } catch {
    discard(draft);
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It was never there.
  }
}

const base = 'in-force';

/** Hash of the revision that a policy folder was when it was last in force; `null`: it does not remember any. */
export function readBase(folder: string): string | null {
  try {
    const [hash] = /^[0-9a-f]{64}$/m.exec(readFileSync(pathBeside(folder, base), 'utf8')) ?? [];
    return hash ?? null;
  } catch {
    // There is none yet.
    return null;
  }
}

export function writeBase(folder: string, hash: string): void {
  if (readBase(folder) !== hash) keepBeside(folder, base, `${hash}\n`);
}
