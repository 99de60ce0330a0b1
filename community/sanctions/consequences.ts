import { randomUUID } from 'node:crypto';
import { crossed, sanctionActions, sanctionOf } from '@fuero/engine';
import type { Decision, PointsPolicy, SanctionKind } from '@fuero/engine';
import type { AuditLine } from '../audit/chain.ts';
import type { Standing } from '../members/standing.ts';

/** Rows that a decision adds to the ledger. */
export interface Consequences {
  readonly sanctions: readonly SanctionInsert[];
  readonly points: readonly PointsInsert[];
  readonly audit: readonly AuditLine[];
  /** A threshold was crossed that the policy leaves to staff (`automatic: false`). */
  readonly queued: boolean;
}

interface SanctionInsert {
  readonly id: string;
  readonly communityId: string;
  readonly memberId: string;
  readonly kind: SanctionKind;
  readonly reason: string;
  readonly points: number;
  readonly actor: string;
  readonly decisionId: string;
  readonly threshold: number | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
}

interface PointsInsert {
  readonly id: string;
  readonly communityId: string;
  readonly memberId: string;
  readonly amount: number;
  readonly decisionId: string;
  readonly sanctionId: string | null;
  readonly reason: string;
  readonly at: Date;
}

interface Judged {
  readonly community: string;
  readonly member: string;
  readonly decisionId: string;
  readonly decision: Decision;
  readonly points: PointsPolicy;
  readonly now: Date;
}

/** Who imposes what no person did. */
export const automod = 'automod';

/**
 * The sanction, the points and the thresholds that follow from a decision. Changes `standing`, so that the next event of
 * the same batch is judged by what this one did. A sanction imposed by a threshold adds no points.
 */
export function consequencesOf(judged: Judged, standing: Standing): Consequences {
  const { community, member, decisionId, decision, now } = judged;
  const sanctions: SanctionInsert[] = [];
  const points: PointsInsert[] = [];
  const amount = decision.effects.find((effect) => effect.kind === 'points')?.amount ?? 0;

  function impose(
    sanction: Pick<SanctionInsert, 'kind' | 'reason' | 'points' | 'threshold' | 'endsAt'>,
  ): string {
    const id = `san_${randomUUID()}`;
    sanctions.push({
      ...sanction,
      id,
      communityId: community,
      memberId: member,
      actor: automod,
      decisionId,
      startsAt: now,
    });
    if (sanction.kind === 'warning') standing.warnings += 1;
    else standing.sanctions.push({ kind: sanction.kind, reason: sanction.reason, endsAt: sanction.endsAt });
    return id;
  }

  let queued = false;
  let own: string | null = null;
  for (const effect of decision.effects) {
    const kind = sanctionOf(effect);
    if (kind === null) continue;
    const length = effect.kind === 'timeout' || effect.kind === 'suspend' ? effect.for : null;
    const endsAt = length === null ? null : new Date(now.getTime() + length);
    own = impose({ kind, reason: reasonOf(decision, effect.rules), points: amount, threshold: null, endsAt });
  }
  if (amount > 0) {
    const before = standing.points;
    standing.points += amount;
    const reason = reasonOf(
      decision,
      decision.effects.find((effect) => effect.kind === 'points')?.rules ?? [],
    );
    points.push({
      id: `pts_${randomUUID()}`,
      communityId: community,
      memberId: member,
      amount,
      decisionId,
      sanctionId: own,
      reason,
      at: now,
    });
    const reached = crossed(judged.points, before, standing.points);
    queued = reached.length > 0 && !judged.points.automatic;
    for (const threshold of queued ? [] : reached) {
      const endsAt = threshold.for === null ? null : new Date(now.getTime() + threshold.for);
      impose({
        kind: threshold.sanction,
        reason,
        points: 0,
        threshold: threshold.at,
        endsAt,
      });
    }
  }
  return { sanctions, points, audit: sanctions.map((sanction) => auditOf(sanction)), queued };
}

/** Titles of the rules that asked, or their ids where they have none. */
function reasonOf(decision: Decision, rules: readonly string[]): string {
  return rules.map((id) => decision.rules.find((rule) => rule.rule === id)?.title ?? id).join(', ');
}

function auditOf(sanction: SanctionInsert): AuditLine {
  const { id, kind, reason, points, decisionId, threshold, endsAt, memberId } = sanction;
  return {
    actor: automod,
    action: sanctionActions[kind],
    subject: `member:${memberId}`,
    details: {
      sanction: id,
      reason,
      points,
      decision: decisionId,
      threshold,
      endsAt: endsAt?.toISOString() ?? null,
    },
  };
}
