import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '@fuero/community';

/** Milliseconds. */
const goodFor = 30_000;
/** Far above what members ask for at once. */
const mostKept = 10_000;

export interface Ticket {
  readonly ticket: string;
  readonly expiresAt: Date;
}

/**
 * One-time keys to a live stream, for readers that cannot send headers: an address ends up in logs and histories, so no token
 * stands in one. They are good in the process that gave them, for half a minute.
 */
export interface Tickets {
  give(actor: Actor): Ticket;
  /** Whose it is; it is used up. `null`: unknown, used or too old. */
  redeem(ticket: string): Actor | null;
}

export function createTickets(now: () => number): Tickets {
  const kept = new Map<string, { readonly actor: Actor; readonly until: number }>();

  function forgetOld(): void {
    // Kept in the order in which they end.
    for (const [key, { until }] of kept) {
      if (until > now() && kept.size < mostKept) return;
      kept.delete(key);
    }
  }

  return {
    give(actor) {
      forgetOld();
      const ticket = randomBytes(32).toString('base64url');
      const until = now() + goodFor;
      kept.set(digest(ticket), { actor, until });
      return { ticket, expiresAt: new Date(until) };
    },
    redeem(ticket) {
      const key = digest(ticket);
      const found = kept.get(key);
      kept.delete(key);
      return found === undefined || found.until <= now() ? null : found.actor;
    },
  };
}

function digest(ticket: string): string {
  return createHash('sha256').update(ticket).digest('hex');
}
