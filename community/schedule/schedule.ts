import type { ModerationDeps } from '../authority/acting.ts';
import { letGo } from '../retention/let-go.ts';
import { expireDue } from '../sanctions/expire-due.ts';

/** Milliseconds. */
const minute = 60_000;
const day = 86_400_000;

export interface ScheduleDeps extends ModerationDeps {
  /** Compares the clocks first, where there is something to compare. */
  readonly checkClock: () => Promise<void>;
}

/**
 * What the house does by the clock: now and once a minute the ends of sanctions are noted; now and once a day what the policy no
 * longer keeps is let go. Several processes on one database may do it at once. What fails is logged and tried again in a minute. Returns the function that ends it, when what is under way is done.
 */
export function startSchedule(deps: ScheduleDeps, every = minute): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  let over = false;
  let retained = Number.NEGATIVE_INFINITY;

  async function retain(): Promise<void> {
    const community = communityOf(deps);
    const now = deps.clock().getTime();
    if (community === undefined || now - retained < day) return;
    await letGo(deps, community, () => over);
    retained = now;
  }

  const tick = (): void => {
    last = last.then(async () => {
      if (over) return;
      await attempt(deps, 'the clocks could not be compared', deps.checkClock);
      await attempt(deps, 'ends of sanctions could not be noted', () => noteEnds(deps));
      await attempt(deps, 'what the policy no longer keeps could not be let go', retain);
    });
  };
  tick();
  const timer = setInterval(tick, every);
  timer.unref();
  return async () => {
    over = true;
    clearInterval(timer);
    await last;
  };
}

async function noteEnds(deps: ScheduleDeps): Promise<void> {
  const community = communityOf(deps);
  if (community !== undefined) await expireDue(deps, community);
}

function communityOf({ current }: ScheduleDeps): string | undefined {
  return current()?.policy.manifest.community.id;
}

async function attempt(
  { log }: Pick<ModerationDeps, 'log'>,
  failure: string,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    log('error', failure, { err: error });
  }
}
