import type { Decision } from '../decision.ts';
import type { SanctionKind } from '../effect.ts';
import type { Facts } from '../facts.ts';
import type { PointsPolicy } from '../policy/policy.ts';
import { balanceAt } from '../sections/points/points.ts';
import type { DatedPoints } from '../sections/points/points.ts';
import { consequencesOf } from '../sections/points/consequences.ts';

/** What one member's record is while a case runs: the same arithmetic as the store's ledger, in memory. */
export interface CaseLedger {
  /** Facts of a step: what the case gives, plus what earlier steps did and still counts at this time. */
  facts(given: Facts, at: number): Facts;
  /** Books what a decision did at a time. */
  book(decision: Decision, given: Facts, at: number): void;
  /** A suspension or ban is in force at this time. */
  suspended(at: number): boolean;
  /** What still counts at this time of what was booked. */
  balance(at: number): number;
  /** All that was booked. */
  readonly points: number;
  readonly sanctions: readonly SanctionKind[];
}

export function openCaseLedger(policy: PointsPolicy): CaseLedger {
  const entries: DatedPoints[] = [];
  let booked = 0;
  let warnings = 0;
  let messages = 0;
  let suspendedUntil = Number.NEGATIVE_INFINITY;
  const sanctions: SanctionKind[] = [];

  /** What never decays is not added up again for each step. */
  const balance = (at: number): number =>
    policy.decayAfter === null ? booked : balanceAt(policy, entries, at);

  function impose(kind: SanctionKind, until: number): void {
    sanctions.push(kind);
    if (kind === 'warning') warnings++;
    else suspendedUntil = Math.max(suspendedUntil, until);
  }

  return {
    facts: (given, at) => ({
      ...given,
      points: (given.points ?? 0) + balance(at),
      warnings: (given.warnings ?? 0) + warnings,
      messages: (given.messages ?? 0) + messages,
      watchlisted:
        given.watchlisted ??
        (policy.watchlistAt !== null && (given.points ?? 0) + balance(at) >= policy.watchlistAt),
    }),
    book(decision, given, at) {
      if (decision.outcome === 'publish') messages++;
      const added = consequencesOf(policy, decision.effects, (given.points ?? 0) + balance(at));
      booked += added.points;
      if (added.points !== 0) entries.push({ amount: added.points, at });
      for (const sanction of added.sanctions)
        impose(sanction.kind, sanction.for === null ? Number.POSITIVE_INFINITY : at + sanction.for);
    },
    suspended: (at) => at < suspendedUntil,
    balance,
    get points() {
      return booked;
    },
    get sanctions() {
      return sanctions;
    },
  };
}
