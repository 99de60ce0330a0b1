import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ServiceKey {
  readonly key: string;
  /** `null`: it came from the environment. */
  readonly file: string | null;
}

/**
 * The key of the forum's own server: as configured, else the one kept in `secrets.json` of the data directory, else a
 * new one (256 bits) that is kept there, readable by its owner only.
 */
export async function serviceKeyFor(dataDir: string, configured: string | null): Promise<ServiceKey> {
  if (configured !== null) return { key: configured, file: null };
  const file = secretsFile(dataDir);
  const secrets = await readSecrets(file);
  const kept = keyIn(secrets);
  if (kept !== null) {
    await chmod(file, 0o600);
    return { key: kept, file };
  }
  const key = `fsk_${randomBytes(32).toString('base64url')}`;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  // Written aside and renamed: a crash leaves the whole file or none.
  await writeFile(`${file}.new`, `${JSON.stringify({ ...secrets, serviceKey: key }, null, 2)}\n`, {
    mode: 0o600,
  });
  await rename(`${file}.new`, file);
  return { key, file };
}

/** The key that was made at a start; `null`: none yet. Throws where the file is not JSON. */
export async function keptServiceKey(dataDir: string): Promise<string | null> {
  return keyIn(await readSecrets(secretsFile(dataDir)));
}

export function secretsFile(dataDir: string): string {
  return join(dataDir, 'secrets.json');
}

function keyIn(secrets: Readonly<Record<string, unknown>>): string | null {
  return typeof secrets['serviceKey'] === 'string' ? secrets['serviceKey'] : null;
}

async function readSecrets(file: string): Promise<Readonly<Record<string, unknown>>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    throw new Error(
      `${file} is not JSON; mend it, or move it away and a new service key is made at the next start`,
      {
        cause: error,
      },
    );
  }
}
