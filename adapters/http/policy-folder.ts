import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import type { Adoption, House } from '@fuero/community';
import { watch } from 'chokidar';
import type { Logger } from 'pino';
import { readFolder } from '../folder/read-folder.ts';

const run = promisify(execFile);

export interface PolicyFolder {
  readonly folder: string;
  readonly house: House;
  readonly logger: Logger;
  readonly onRevision: (revision: number) => void;
}

/** Milliseconds without a change before the folder is read: editors and git write many files in a row. */
const quiet = 200;

/** Takes the folder as it is now. A folder that does not check stays a draft, and its findings go to the log. */
export async function adoptFolder(policy: PolicyFolder): Promise<Adoption> {
  const { folder, house, logger } = policy;
  const files = await readFolder(folder);
  const adoption = await house.adoptFolder(files, await commitOf(folder));
  if (adoption.kind === 'draft') {
    for (const { file, line, column, severity, code, message, hint } of adoption.diagnostics) {
      const level = severity === 'error' ? 'error' : 'warn';
      logger[level]({ file, line, column, code, hint }, `${file}:${line}:${column} ${message}`);
    }
    logger.error(
      { folder, inForce: house.policy()?.hash.slice(0, 12) ?? null },
      house.policy() === null
        ? 'the policy folder does not check: no policy is in force'
        : 'the policy folder does not check: the revision in force stays',
    );
    return adoption;
  }
  policy.onRevision(adoption.revision);
  const fields = { revision: adoption.revision, hash: adoption.hash.slice(0, 12), files: files.length };
  logger.info(fields, adoption.kind === 'published' ? 'policy published' : 'policy in force');
  return adoption;
}

/**
 * Adopts the folder again after each change, from the moment that this resolves: take the folder after it, and no change
 * falls between. Returns the function that ends it.
 */
export async function watchFolder(policy: PolicyFolder): Promise<() => Promise<void>> {
  const watcher = watch(policy.folder, {
    ignoreInitial: true,
    ignored: (path) => basename(path) === '.fuero',
  });
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // One after the other: a slow reading must not overtake a later one.
      last = last.then(() => adoptFolder(policy)).catch((error: unknown) => logFailure(policy, error));
    }, quiet);
  });
  watcher.on('error', (error) => logFailure(policy, error));
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return async () => {
    clearTimeout(timer);
    await watcher.close();
    await last;
  };
}

function logFailure({ logger, folder }: PolicyFolder, error: unknown): void {
  logger.error({ err: error, folder }, 'the policy folder could not be taken; the revision in force stays');
}

/** The commit that holds exactly these files; `null` without git, outside a repository, or with changes not committed. */
async function commitOf(folder: string): Promise<string | null> {
  const git = async (...args: string[]): Promise<string> => {
    const { stdout } = await run('git', ['-C', folder, ...args], { timeout: 2_000 });
    return stdout.trim();
  };
  try {
    if ((await git('status', '--porcelain', '--', '.')) !== '') return null;
    return (await git('log', '-1', '--format=%H', '--', '.')) || null;
  } catch {
    // Git is absent or the folder is not in a repository: then there is no commit to name.
    return null;
  }
}
