import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const keyBytes = 32;

/**
 * The key with which this machine knows its own snapshots, so that one that came with somebody else's repository counts for
 * nothing. Made at first use, readable by its owner only. `null`: it can be neither read nor made.
 */
export function snapshotKey(
  folder = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'fuero'),
): Buffer | null {
  const path = join(folder, 'snapshot.key');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(path, randomBytes(keyBytes), { flag: 'wx', mode: 0o600 });
  } catch {
    // There is one already, or there is no place for one: the reading tells.
  }
  try {
    const key = readFileSync(path);
    return key.length === keyBytes ? bound(key) : null;
  } catch {
    return null;
  }
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

function fingerprintOf(folder: string): string {
  const lines = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        /(?<!\.test)\.[jt]s$/.test(entry.name) &&
        !entry.parentPath.includes('node_modules'),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const { size, mtimeMs } = statSync(path);
      return `${path} ${size} ${mtimeMs}`;
    });
  return [process.version, ...lines].join('\n');
}
