import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { PolicyFile } from '@fuero/engine';

/** Bytes. Lists may be long; nothing in a policy folder is longer than this. */
const fileByteLimit = 64 * 1024 * 1024;

/** The folder cannot be read at all. */
export class FolderUnreadable extends Error {
  constructor(folder: string, cause: unknown) {
    const code = (cause as NodeJS.ErrnoException).code;
    const why =
      code === 'ENOENT'
        ? 'it does not exist'
        : code === 'ENOTDIR'
          ? 'it is not a folder'
          : (cause as Error).message;
    super(`the policy folder ${folder} cannot be read: ${why}`, { cause });
    this.name = 'FolderUnreadable';
  }
}

/**
 * Reads a policy folder: every `.yaml`, `.yml` and `.txt` file below it, hidden folders and `node_modules` left out.
 * Paths are relative to the folder, with forward slashes, in order.
 */
export async function readFolder(folder: string): Promise<readonly PolicyFile[]> {
  const paths = await listFolder(folder);
  return Promise.all(
    paths.map(async (path) => ({
      path: relative(folder, path).split(sep).join('/'),
      text: (await readFile(path, 'utf8')).replace(/^\uFEFF/, ''),
    })),
  );
}

/** The files that `readFolder` reads, as paths that begin with the folder, in order. */
export async function listFolder(folder: string): Promise<readonly string[]> {
  const paths: string[] = [];
  try {
    await walk(folder, paths);
  } catch (error) {
    throw new FolderUnreadable(folder, error);
  }
  return paths.sort();
}

async function walk(folder: string, into: string[]): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await walk(path, into);
    else if (entry.isFile() && /\.(ya?ml|txt)$/.test(entry.name) && (await stat(path)).size <= fileByteLimit)
      into.push(path);
  }
}

/** SHA-256 in hex: the digest that names revisions. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
