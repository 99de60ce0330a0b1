import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandFailed } from './exit.ts';

/** Asks the running server; what it refuses becomes a `CommandFailed` in its words. With a body it is a POST. */
export type Ask = (path: string, body?: object) => Promise<Response>;

/** The server that holds the data directory. `null`: none is running. */
export async function findServer(dataDir: string): Promise<Ask | null> {
  const holder = await readLock(join(dataDir, 'fuero.lock'));
  if (holder === null || !(await isThere(holder.port))) return null;
  return async (path, body) => {
    const response = await fetch(`http://127.0.0.1:${holder.port}/api/control/${path}`, {
      headers: {
        authorization: `Bearer ${holder.token}`,
        'accept-language': 'en',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    if (response.ok) return response;
    const { detail } = (await response.json()) as { detail?: string };
    throw new CommandFailed(detail ?? `the running server answered ${response.status}`);
  };
}

/** Nobody listens there when the holder is gone: opening the folder takes its lock over. */
async function isThere(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`);
    await response.body?.cancel();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function readLock(path: string): Promise<{ readonly port: number; readonly token: string } | null> {
  try {
    const record: unknown = JSON.parse(await readFile(path, 'utf8'));
    const { port, token } = record as { port?: unknown; token?: unknown };
    return typeof port === 'number' && typeof token === 'string' ? { port, token } : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}
