import { constants, existsSync, statSync } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { messageOf } from './check.ts';
import type { Check } from './check.ts';

const mebi = 1024 ** 2;
/** Bytes. PostgreSQL writes its log in pieces of 16 MiB, a few at a time: below this the next one may not fit. */
const tooLittle = 128 * mebi;
const little = 1024 * mebi;

/** Whether the data directory can be used, or made. */
export async function checkData(dataDir: string): Promise<Check> {
  const name = 'data';
  const place = nearest(dataDir);
  try {
    if (!statSync(place).isDirectory())
      return {
        name,
        status: 'problem',
        message: `${place} is a file, and a directory is needed`,
        hint: 'set FUERO_DATA to another place, or move the file away',
      };
    await access(place, constants.W_OK | constants.X_OK);
  } catch (error) {
    return {
      name,
      status: 'problem',
      message: `${place} cannot be written: ${messageOf(error)}`,
      hint: 'give it to the user who runs Fuero, or set FUERO_DATA to another place',
    };
  }
  const message =
    place === dataDir ? `${dataDir}, writable` : `${dataDir} is not there yet: fuero start makes it`;
  return { name, status: 'ok', message };
}

/** How much room is left where the data directory is, or will be. */
export async function checkDisk(dataDir: string): Promise<Check> {
  const { bavail, bsize } = await statfs(nearest(dataDir));
  return judgeSpace(bavail * bsize);
}

/** `free`: bytes. */
export function judgeSpace(free: number): Check {
  const message = `${sizeOf(free)} free`;
  if (free >= little) return { name: 'disk', status: 'ok', message };
  return {
    name: 'disk',
    status: free < tooLittle ? 'problem' : 'warning',
    message: `only ${message} where the data directory is`,
    hint: 'make room: a database that cannot write stops. The section retention of the policy lets old events go',
  };
}

/** The directory itself, or the first one above it that is there. */
function nearest(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearest(dirname(path));
}

function sizeOf(bytes: number): string {
  return bytes >= 1024 * mebi
    ? `${(bytes / (1024 * mebi)).toFixed(1)} GiB`
    : `${Math.floor(bytes / mebi)} MiB`;
}
