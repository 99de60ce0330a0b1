import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderBase } from '@fuero/community';

/** Beside the snapshot: it belongs to this copy of the folder, and git passes over it. */
const name = 'in-force.json';

/** The revision that a policy folder was when it was last in force; `null`: it does not remember any. */
export function readBase(folder: string): FolderBase | null {
  try {
    const { revision, hash } = JSON.parse(
      readFileSync(join(folder, '.fuero', name), 'utf8'),
    ) as Partial<FolderBase>;
    return typeof revision === 'number' && typeof hash === 'string' ? { revision, hash } : null;
  } catch {
    // There is none yet, or it is damaged: then nothing tells.
    return null;
  }
}

/** Writes it whole. A folder that cannot be written remembers nothing. */
export function writeBase(folder: string, base: FolderBase): void {
  const path = join(folder, '.fuero', name);
  try {
    mkdirSync(join(folder, '.fuero'), { recursive: true });
    writeFileSync(join(folder, '.fuero', '.gitignore'), '*\n');
    writeFileSync(`${path}.new`, JSON.stringify(base), { flush: true });
    renameSync(`${path}.new`, path);
  } catch {
    // Read-only, as a mounted one may be.
  }
}
