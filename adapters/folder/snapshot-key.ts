import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { walk } from './walk.ts';

const keyBytes = 32;

/**
 * The key with which this machine knows its own snapshots, so that one that came with somebody else's repository counts for
 * nothing. Made at first use, readable by its owner only. `null`: it can be neither read nor made.
 */
export function snapshotKey(
  folder = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'fuero'),
): Buffer | null {
  const path = join(folder, 'snapshot.key');
  const key = readKey(path) ?? makeKey(folder, path);
  return key === null ? null : bound(key);
}

function readKey(path: string): Buffer | null {
  try {
    const key = readFileSync(path);
    return key.length === keyBytes ? key : null;
  } catch {
    return null;
  }
}

function makeKey(folder: string, path: string): Buffer | null {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(path, randomBytes(keyBytes), { flag: 'wx', mode: 0o600 });
  } catch {
    // Somebody else has just made it, or there is no place for one: the reading tells.
  }
  return readKey(path);
}

/** The key of this engine: another version, or changed sources, cannot read what it wrote. */
function bound(key: Buffer): Buffer {
  return createHmac('sha256', key).update(engineFingerprint()).digest();
}

let fingerprint: string | null = null;

function engineFingerprint(): string {
  fingerprint ??= fingerprintOf(dirname(fileURLToPath(import.meta.resolve('@fuero/engine'))));
  return fingerprint;
}

/** Folders of the engine that take no part in loading or keeping a policy. */
const apart = /[/\\](?:actions|cases|disguise|format|testing)[/\\]/;

/** Where the code lies, and the size and time of each file: it also changes while somebody works on it. */
function fingerprintOf(folder: string): string {
  const lines = walk(folder)
    .filter((path) => /(?<!\.test)\.m?[jt]s$/.test(path) && !apart.test(path.slice(folder.length)))
    .sort()
    .map((path) => {
      const { size, mtimeMs } = statSync(path);
      return `${path} ${size} ${mtimeMs}`;
    });
  return [process.version, ...lines].join('\n');
}
