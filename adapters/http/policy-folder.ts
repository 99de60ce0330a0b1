import { basename } from 'node:path';
import type { Adoption, House, PolicyFolder as FolderPort } from '@fuero/community';
import { watch } from 'chokidar';
import type { Logger } from 'pino';
import { commitOf } from '../folder/git.ts';
import { discard, finish, isBeingWritten } from '../folder/publishing.ts';
import { isBeingSaved } from '../folder/read-folder.ts';

export interface PolicyFolder {
  readonly folder: string;
  /** Whoever publishes writes the folder, and must not be read half-way. */
  readonly kept: FolderPort;
  readonly house: House;
  readonly logger: Logger;
  readonly onRevision: (revision: number) => void;
}

/** Milliseconds without a change before the folder is read: editors and git write many files in a row. */
const quiet = 200;

/** Takes the folder as it is now. A folder that does not check stays a draft, and its findings go to the log. */
export async function adoptFolder(policy: PolicyFolder): Promise<Adoption> {
  const { folder, kept, house, logger } = policy;
  const { files, adoption } = await kept.hold(async (held) => {
    // A publication that was cut short: its files were all written, so the folder, which is the truth, gets them.
    const cutShort = await finish(folder);
    const files = await held.files();
    const origin = { base: await held.base(), signature: cutShort };
    const adoption = await house.adoptFolder(files, await commitOf(folder), origin);
    if (adoption.kind !== 'draft') await held.remember(adoption.hash);
    if (cutShort !== null) await discard(folder);
    return { files, adoption };
  });
  if (adoption.kind === 'draft') {
    for (const { file, line, column, severity, code, message, hint } of adoption.diagnostics) {
      const level = severity === 'error' ? 'error' : 'warn';
      logger[level]({ file, line, column, code, hint }, `${file}:${line}:${column} ${message}`);
    }
    const isOutdated = adoption.diagnostics.some(({ code }) => code === 'outdated-folder');
    const why = isOutdated ? 'was made from another revision' : 'does not check';
    const inForce = house.policy()?.hash.slice(0, 12) ?? null;
    logger.error(
      { folder, inForce },
      `the policy folder ${why}: ${inForce === null ? 'no policy is in force' : 'the revision in force stays'}`,
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
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // One after the other: a slow reading must not overtake a later one.
      last = last.then(take).catch((error: unknown) => logFailure(policy, error));
    }, quiet);
  };
  const take = async (): Promise<void> => {
    // Asked of the files themselves: that they were touched may not have been heard yet.
    if ((await isBeingWritten(policy.folder)) || isBeingSaved(policy.folder, quiet)) soon();
    else await adoptFolder(policy);
  };
  watcher.on('all', soon);
  watcher.on('error', (error) => logFailure(policy, error));
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return async () => {
    await watcher.close();
    clearTimeout(timer);
    await last;
    clearTimeout(timer);
  };
}

function logFailure({ logger, folder }: PolicyFolder, error: unknown): void {
  logger.error({ err: error, folder }, 'the policy folder could not be taken; the revision in force stays');
}
