import type { Decision } from '../decision.ts';
import type { SanctionKind } from '../effect.ts';
import type { Facts } from '../facts.ts';
import type { PointsPolicy } from '../policy/policy.ts';
import { consequencesOf } from '../sections/points/consequences.ts';

/** What one member's record is while a case runs: the same arithmetic as the store's ledger, in memory. */
export interface CaseLedger {
  /** Facts of a step: what the case gives, plus what earlier steps did. */
  facts(given: Facts): Facts;
  /** Books what a decision did at a time. */
  book(decision: Decision, given: Facts, at: number): void;
  /** A suspension or ban is in force at this time. */
  suspended(at: number): boolean;
  readonly points: number;
  readonly sanctions: readonly SanctionKind[];
}

export function openCaseLedger(policy: PointsPolicy): CaseLedger {
  let points = 0;
  let warnings = 0;
  let messages = 0;
  let suspendedUntil = Number.NEGATIVE_INFINITY;
  const sanctions: SanctionKind[] = [];

  function impose(kind: SanctionKind, until: number): void {
    sanctions.push(kind);
    if (kind === 'warning') warnings++;
    else suspendedUntil = Math.max(suspendedUntil, until);
  }

  return {
    facts: (given) => ({
      ...given,
      points: (given.points ?? 0) + points,
      warnings: (given.warnings ?? 0) + warnings,
      messages: (given.messages ?? 0) + messages,
      watchlisted:
        given.watchlisted ??
        (policy.watchlistAt !== null && (given.points ?? 0) + points >= policy.watchlistAt),
    }),
    book(decision, given, at) {
      if (decision.outcome === 'publish') messages++;
      const booked = consequencesOf(policy, decision.effects, (given.points ?? 0) + points);
      points += booked.points;
      for (const sanction of booked.sanctions)
        impose(sanction.kind, sanction.for === null ? Number.POSITIVE_INFINITY : at + sanction.for);
    },
    suspended: (at) => at < suspendedUntil,
    get points() {
      return points;
    },
    get sanctions() {
      return sanctions;
    },
  };
}
