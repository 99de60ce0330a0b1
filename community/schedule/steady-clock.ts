import type { HouseOptions } from '../house.ts';

/** A clock that goes on evenly while the machine's is set to another time. */
export interface SteadyClock {
  /** Never goes back, unless all clocks agree that it was wrong. */
  readonly now: () => Date;
  /** Compares the clocks, follows their small drift, and says once in the log when one of them has jumped. */
  readonly check: () => Promise<void>;
}

interface Clocks {
  /** The machine's: somebody may set it. */
  readonly wall: () => Date;
  /** Milliseconds since any moment: nobody sets it. */
  readonly monotonic: () => number;
  /** The database server's, which all processes share; `null`: the database runs in this process. */
  readonly database: (() => Promise<Date>) | null;
  readonly log: HouseOptions['log'];
}

/** Milliseconds by which clocks differ that agree: drift of a minute and the way to the database, with room. */
const tolerance = 5_000;

/**
 * Starts at the database's time, or at the machine's where there is no other, and goes on by the monotonic clock. When a clock
 * jumps, two of the three decide: a sanction does not end because one machine's clock was set forward, nor last because it was
 * set back. Without a database server the machine's clock is taken again when it has come back, and at the next start.
 */
export async function createSteadyClock({ wall, monotonic, database, log }: Clocks): Promise<SteadyClock> {
  let base = await first();
  let last = Number.NEGATIVE_INFINITY;
  let said: Verdict['kind'] = 'agree';

  async function first(): Promise<{ readonly at: number; readonly mono: number }> {
    const shared = database === null ? null : (await database()).getTime();
    const own = wall().getTime();
    if (shared !== null && !agree(shared, own))
      log('warn', 'the clock of this machine and the database’s differ: the database’s is taken', {
        seconds: Math.round((own - shared) / 1_000),
      });
    return { at: shared ?? own, mono: monotonic() };
  }
  const steady = () => base.at + (monotonic() - base.mono);

  return {
    now() {
      last = Math.max(last, Math.round(steady()));
      return new Date(last);
    },
    async check() {
      const shared = database === null ? null : (await database()).getTime();
      const own = wall().getTime();
      const now = steady();
      const verdict = judge({ shared, own, now });
      if (verdict.kind === 'reset') last = Number.NEGATIVE_INFINITY;
      base = { at: verdict.at, mono: monotonic() };
      if (verdict.kind === said) return;
      said = verdict.kind === 'reset' ? 'agree' : verdict.kind;
      const seconds = Math.round(((verdict.kind === 'database' ? (shared ?? own) : own) - now) / 1_000);
      if (verdict.kind === 'agree') log('info', 'the clocks agree again');
      else log('warn', sentences[verdict.kind], { seconds });
    },
  };
}

type Verdict =
  /** All is well. */
  | { readonly kind: 'agree'; readonly at: number }
  /** One clock has jumped, and the other two do not follow it. */
  | { readonly kind: 'machine' | 'database'; readonly at: number }
  /** Both clocks of others say that ours was wrong. */
  | { readonly kind: 'reset'; readonly at: number };

const sentences: Readonly<Record<Exclude<Verdict['kind'], 'agree'>, string>> = {
  machine:
    'the clock of this machine is not followed: it jumped; if the new time is right, restart the server',
  database: 'the clock of the database jumped and is not followed',
  reset: 'the clocks of this machine and of the database were both set: the new time is taken',
};

function judge({
  shared,
  own,
  now,
}: {
  readonly shared: number | null;
  readonly own: number;
  readonly now: number;
}): Verdict {
  if (shared === null) return agree(own, now) ? { kind: 'agree', at: own } : { kind: 'machine', at: now };
  // The database keeps us right; that the machine's clock is wrong is worth a line all the same.
  if (agree(shared, now)) return { kind: agree(own, now) ? 'agree' : 'machine', at: shared };
  if (agree(own, now)) return { kind: 'database', at: now };
  return agree(shared, own) ? { kind: 'reset', at: shared } : { kind: 'database', at: now };
}

function agree(one: number, other: number): boolean {
  return Math.abs(one - other) <= tolerance;
}
