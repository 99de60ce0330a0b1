import type { House } from '@fuero/community';
import type { Logger } from 'pino';

/** Milliseconds between two looks. */
const every = 2_000;

/**
 * Where the database is the truth, a command of another machine may publish beside this process: looks regularly whether it
 * did. Returns the function that ends it.
 */
export function followRevisions({
  house,
  logger,
  onRevision,
}: {
  readonly house: House;
  readonly logger: Logger;
  readonly onRevision: (revision: number) => void;
}): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const look = (): void => {
    last = last
      .then(async () => {
        const revision = await house.follow();
        if (revision !== null) onRevision(revision);
      })
      .catch((error: unknown) => logger.error({ err: error }, 'the revision in force could not be read'));
  };
  look();
  const timer = setInterval(look, every);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await last;
  };
}
