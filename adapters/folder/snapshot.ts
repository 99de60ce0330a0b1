import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, openPolicy, restorePolicy, snapshotOf } from '@fuero/engine';
import type { Loaded, PolicyFile } from '@fuero/engine';
import { sha256 } from './read-folder.ts';
import { snapshotKey } from './snapshot-key.ts';

/** Bytes. The seal is a nonce and a tag of AES-GCM: the quickest way to know both that a file is whole and whose it is. */
const nonceBytes = 12;
const tagBytes = 16;
/** Where the snapshot begins: a multiple of eight, so that its tables are read where they lie. */
const headBytes = 32;
const cipher = 'aes-256-gcm';

/**
 * Loads the files of a policy folder, from the snapshot in its `.fuero` where that is of these files, this engine and this
 * machine; otherwise from the files, and writes the snapshot for the next time. A folder that cannot be written works without.
 */
export function loadThroughSnapshot(
  folder: string,
  files: readonly PolicyFile[],
  key = snapshotKey(),
): Loaded {
  const restored = key === null ? null : readSnapshot(folder, files, key);
  if (restored !== null) return restored;
  const { open, diagnostics } = openPolicy(files, sha256);
  if (open !== null && key !== null) writeSnapshot(folder, snapshotOf(open, diagnostics), key);
  return { policy: open?.policy ?? null, diagnostics };
}

export function snapshotPath(folder: string): string {
  return join(folder, '.fuero', 'policy.snapshot');
}

function readSnapshot(folder: string, files: readonly PolicyFile[], key: Buffer): Loaded | null {
  try {
    const sealed = readFileSync(snapshotPath(folder));
    const bytes = sealed.subarray(headBytes);
    const opened = createDecipheriv(cipher, key, sealed.subarray(0, nonceBytes));
    opened
      .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
      .setAAD(bytes)
      .final();
    return restorePolicy(bytes, hashOf(files, sha256));
  } catch {
    // Absent, cut short, damaged or somebody else's: the files say the same, only later.
    return null;
  }
}

function writeSnapshot(folder: string, bytes: Uint8Array, key: Buffer): void {
  const nonce = randomBytes(nonceBytes);
  const seal = createCipheriv(cipher, key, nonce);
  seal.setAAD(bytes).final();
  const head = Buffer.alloc(headBytes);
  head.set(nonce);
  head.set(seal.getAuthTag(), nonceBytes);
  const path = snapshotPath(folder);
  const draft = `${path}.${randomUUID()}`;
  try {
    mkdirSync(join(folder, '.fuero'), { recursive: true });
    writeFileSync(join(folder, '.fuero', '.gitignore'), '*\n');
    // Two processes at once: each renames a whole file of its own.
    writeFileSync(draft, Buffer.concat([head, bytes]));
    renameSync(draft, path);
  } catch {
    // A folder that cannot be written is read anew each time.
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
