import { setTimeout as sleep } from 'node:timers/promises';
import type { Attempted, House } from '@fuero/community';
import { send } from './send.ts';
import type { Webhook } from './webhook.ts';

/** Milliseconds, except `together`. */
export interface Pace {
  /** Between looks for something due, when nothing was. */
  readonly pause: number;
  /** How long what was taken is ours; longer than an attempt may last. */
  readonly lease: number;
  /** How many are on their way at once, each about another content or member. */
  readonly together: number;
  /** That what is on its way may still take when we close. */
  readonly drain: number;
}

const usual: Pace = { pause: 1_000, lease: 30_000, together: 8, drain: 3_000 };

export interface Carrying {
  readonly house: Pick<House, 'outbox' | 'community'>;
  readonly webhook: Webhook;
  readonly log: (level: 'warn' | 'error', message: string, fields: Readonly<Record<string, unknown>>) => void;
  /** Told of each attempt. */
  readonly observe: (attempted: Attempted['kind']) => void;
  readonly pace?: Partial<Pace>;
}

/** Carries to the forum what is owed to it, until it is closed. Returns what closes it. */
export function carryToForum({ pace: changed = {}, ...carrying }: Carrying): () => Promise<void> {
  const { house, webhook, log, observe } = carrying;
  const pace = { ...usual, ...changed };
  const closing = new AbortController();
  const cut = new AbortController();

  async function round(): Promise<number> {
    const community = house.community();
    if (community === null) return 0;
    const { together: limit, lease } = pace;
    const claimed = await house.outbox.claim(community.id, { limit, lease });
    const settled = await Promise.allSettled(
      claimed.map(async (one) => {
        const attempted = await send(one, { webhook, now: Date.now(), signal: cut.signal });
        if (attempted.kind !== 'delivered') {
          const { id: delivery, kind, attempt } = one;
          const fields = { delivery, kind, attempt, error: attempted.error };
          log('warn', 'the forum did not take a delivery', fields);
        }
        await house.outbox.settle(one, attempted);
        observe(attempted.kind);
      }),
    );
    // All have ended before the first failure is told.
    for (const one of settled) if (one.status === 'rejected') throw one.reason;
    return claimed.length;
  }

  async function run(): Promise<void> {
    while (!closing.signal.aborted) {
      let carried = 0;
      try {
        carried = await round();
      } catch (err) {
        // The database is away. What was taken is taken again when its lease is over.
        log('error', 'what is owed to the forum cannot be read now', { err });
      }
      if (carried === 0) await sleep(pace.pause, undefined, { signal: closing.signal }).catch(awake);
    }
  }

  const running = run();
  return async () => {
    closing.abort();
    const late = setTimeout(() => cut.abort(), pace.drain);
    await running;
    clearTimeout(late);
  };
}

/** Closing ends the pause. */
function awake(error: unknown): void {
  if (!(error instanceof Error && error.name === 'AbortError')) throw error;
}
