import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, read, readFileSync } from 'node:fs';
import { createLoader, hashOf, openPolicy, restorePolicy, snapshotOf } from '@fuero/engine';
import type { Loaded, PolicyFile } from '@fuero/engine';
import { keepBeside, pathBeside } from './beside.ts';
import { readFolder, sha256 } from './read-folder.ts';
import { snapshotKey } from './snapshot-key.ts';

/** Bytes. The seal is a nonce and a tag of AES-GCM: the quickest way to know both that a file is whole and whose it is. */
const nonceBytes = 12;
const tagBytes = 16;
/** Where the snapshot begins: a multiple of eight, so that its tables are read where they lie. */
const headBytes = 32;
const cipher = 'aes-256-gcm';
const name = 'policy.snapshot';

/** Reads a policy folder and loads it as `loadThroughSnapshot` does; the snapshot is read by another thread meanwhile. */
export async function loadFolderThroughSnapshot(
  folder: string,
): Promise<{ readonly files: readonly PolicyFile[]; readonly loaded: Loaded }> {
  const reading = readWhole(snapshotPath(folder));
  const files = await readFolder(folder);
  const key = snapshotKey();
  const hash = hashOf(files, sha256);
  const sealed = await reading;
  const restored = key === null || sealed === null ? null : openSealed(sealed, hash, key);
  return { files, loaded: restored ?? loadAndKeep(folder, files, key) };
}

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
  return restored ?? loadAndKeep(folder, files, key);
}

function loadAndKeep(folder: string, files: readonly PolicyFile[], key: Buffer | null): Loaded {
  const { open, diagnostics } = openPolicy(files, sha256);
  if (open !== null && key !== null) writeSnapshot(folder, snapshotOf(open, diagnostics), key);
  return { policy: open?.policy ?? null, diagnostics };
}

/**
 * Loads a folder for a process that lives long: the first time as `loadThroughSnapshot` does, then what changed only. A
 * changed policy is not kept beside the folder: to write all of it would take longer than to load it.
 */
export function folderLoader(folder: string): (files: readonly PolicyFile[]) => Loaded {
  const load = createLoader(sha256);
  let first = true;
  return (files) => {
    if (first) {
      first = false;
      return loadThroughSnapshot(folder, files);
    }
    const { open, diagnostics } = load(files);
    return { policy: open?.policy ?? null, diagnostics };
  };
}

export function snapshotPath(folder: string): string {
  return pathBeside(folder, name);
}

function readSnapshot(folder: string, files: readonly PolicyFile[], key: Buffer): Loaded | null {
  try {
    return openSealed(readFileSync(snapshotPath(folder)), hashOf(files, sha256), key);
  } catch {
    // There is none yet.
    return null;
  }
}

/** A file in one piece: in many, each would wait for the thread that is busy with something else. `null`: it cannot be read. */
function readWhole(path: string): Promise<Buffer | null> {
  return new Promise((resolve) => {
    try {
      const file = openSync(path, 'r');
      const bytes = Buffer.allocUnsafeSlow(fstatSync(file).size);
      read(file, bytes, 0, bytes.length, 0, (error, length) => {
        closeSync(file);
        resolve(error === null && length === bytes.length ? bytes : null);
      });
    } catch {
      resolve(null);
    }
  });
}

function openSealed(sealed: Buffer, hash: string, key: Buffer): Loaded | null {
  try {
    const bytes = sealed.subarray(headBytes);
    const opened = createDecipheriv(cipher, key, sealed.subarray(0, nonceBytes));
    opened
      .setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
      .setAAD(bytes)
      .final();
    return restorePolicy(bytes, hash);
  } catch {
    // Cut short, damaged or somebody else's: the files say the same, only later.
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
  keepBeside(folder, name, Buffer.concat([head, bytes]));
}
