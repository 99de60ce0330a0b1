import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { normalize } from 'node:path';
import type { PolicyFile } from '@fuero/engine';
import { walk } from './walk.ts';

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
export function readFolder(folder: string): Promise<readonly PolicyFile[]> {
  return new Promise((resolve) => {
    resolve(
      list(folder).map((path) => ({
        path: path.slice(folder.length + 1),
        text: readFileSync(path, 'utf8').replace(/^\uFEFF/, ''),
      })),
    );
  });
}

/** The files that `readFolder` reads, as paths that begin with the folder, in order. */
export function listFolder(folder: string): Promise<readonly string[]> {
  return new Promise((resolve) => {
    resolve(list(folder).map((path) => normalize(path)));
  });
}

/** Whether any of these files was written within so many milliseconds: what is being saved is empty for a moment. */
export function isBeingSaved(folder: string, within: number): boolean {
  // A clock that runs ahead, as on another machine's disk, must not hold the folder up for ever.
  return list(folder).some((path) => Math.abs(Date.now() - statSync(path).mtimeMs) < within);
}

/** Each begins with the folder as it was given, and a slash. */
function list(folder: string): readonly string[] {
  try {
    const paths = walk(folder).filter((path) => /\.(ya?ml|txt)$/.test(path));
    for (const path of paths) {
      const { size } = statSync(path);
      // Left out silently it would be half a policy.
      if (size > fileByteLimit)
        throw new Error(`${path} has ${size} bytes, more than the ${fileByteLimit} allowed`);
    }
    return paths.sort();
  } catch (error) {
    throw new FolderUnreadable(folder, error);
  }
}

/** SHA-256 in hex: the digest that names revisions. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
