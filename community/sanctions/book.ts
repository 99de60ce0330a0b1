import { randomUUID } from 'node:crypto';
import { crossed, sanctionActions } from '@fuero/engine';
import type { PointsPolicy, SanctionKind, Surface } from '@fuero/engine';
import { actionRow, automod } from '../actions/action-row.ts';
import type { ActionRecord } from '../actions/action.entity.ts';
import type { AuditLine } from '../audit/chain.ts';
import type { Standing } from '../members/standing.ts';
import type { Watch } from '../members/watch.entity.ts';
import type { PointsEntry } from './points-entry.entity.ts';
import type { Sanction } from './sanction.entity.ts';

type SanctionInsert = Omit<Sanction, 'liftedAt' | 'liftedBy' | 'liftReason' | 'expiredAt'>;

/** A sanction that its member is to be told of. */
export interface Told {
  readonly sanction: SanctionInsert;
  /** Balance of the ledger once it is in force. */
  readonly points: number;
  /** Id of a template of the policy; `null`: the general one of its kind. */
  readonly template: string | null;
}

/** Rows that something adds to a member's record. */
export interface Booked {
  readonly sanctions: readonly SanctionInsert[];
  readonly points: readonly PointsEntry[];
  readonly actions: readonly ActionRecord[];
  readonly watches: readonly Watch[];
  readonly told: readonly Told[];
  readonly audit: readonly AuditLine[];
  /** A threshold was crossed that the policy leaves to staff (`automatic: false`). */
  readonly queued: boolean;
}

export const nothingBooked: Booked = {
  sanctions: [],
  points: [],
  actions: [],
  watches: [],
  told: [],
  audit: [],
  queued: false,
};

/** Whose record it is, and where what is booked comes from. */
export interface Origin {
  readonly community: string;
  readonly member: string;
  readonly surface: Surface;
  readonly actor: string;
  readonly actorName: string | null;
  readonly decision: string | null;
  readonly report: string | null;
  readonly policy: PointsPolicy;
  readonly now: Date;
}

/** A sanction, points, or both. */
export interface Entry {
  readonly sanction: {
    readonly kind: SanctionKind;
    readonly endsAt: Date | null;
    readonly notify: boolean;
    readonly template: string | null;
    readonly reason: string;
  } | null;
  /** Not negative. */
  readonly points: number;
  /** Why the points. */
  readonly reason: string;
}

/**
 * What an entry does to a member's record: the sanction, the points, the thresholds that they carry the balance over, and the
 * watch list. One way for rules and for staff. Changes `standing`, so that what comes next is judged by it; a sanction imposed
 * by a threshold adds no points, and its member is told in any case.
 */
export function book(origin: Origin, standing: Standing, entry: Entry): Booked {
  const { community, member, actor, actorName, decision, policy, now } = origin;
  const before = standing.points;
  const entryId = entry.points === 0 ? null : randomUUID();
  const after = before + entry.points;
  const reached = entry.points > 0 ? crossed(policy, before, after) : [];
  const imposed: Imposed[] = [];
  if (entry.sanction !== null) {
    imposed.push({
      ...entry.sanction,
      actor,
      actorName,
      points: entry.points,
      threshold: null,
      entryId: null,
    });
  }
  for (const threshold of policy.automatic ? reached : []) {
    imposed.push({
      kind: threshold.sanction,
      endsAt: threshold.for === null ? null : new Date(now.getTime() + threshold.for),
      notify: true,
      template: null,
      reason: entry.reason,
      actor: automod,
      actorName: null,
      points: 0,
      threshold: threshold.at,
      entryId,
    });
  }
  standing.points = after;
  const rows = imposed.map((one) => rowsOf(origin, standing, one));
  for (const { kind, reason, endsAt } of imposed) {
    if (kind === 'warning') standing.warnings += 1;
    else standing.sanctions.push({ kind, reason, endsAt });
  }
  const own = entry.sanction === null ? null : (rows[0]?.sanction.id ?? null);
  const watches = watchesOf(origin, standing, { before, reason: entry.reason });
  return {
    sanctions: rows.map(({ sanction }) => sanction),
    actions: rows.map(({ action }) => action),
    points:
      entryId === null
        ? []
        : [
            {
              id: entryId,
              communityId: community,
              memberId: member,
              amount: entry.points,
              decisionId: decision,
              sanctionId: own,
              reason: entry.reason,
              at: now,
              actor,
              reverses: null,
            },
          ],
    watches,
    told: rows.flatMap(({ sanction }, index) => {
      const { notify = false, template = null } = imposed[index] ?? {};
      return notify ? [{ sanction, points: after, template }] : [];
    }),
    audit: [...rows.map(({ audit }) => audit), ...watches.map(auditOfWatch)],
    queued: reached.length > 0 && !policy.automatic,
  };
}

interface Imposed {
  readonly kind: SanctionKind;
  readonly reason: string;
  readonly endsAt: Date | null;
  readonly notify: boolean;
  readonly template: string | null;
  readonly actor: string;
  readonly actorName: string | null;
  readonly points: number;
  readonly threshold: number | null;
  /** The entry of the ledger that crossed the threshold. */
  readonly entryId: string | null;
}

interface Rows {
  readonly sanction: SanctionInsert;
  readonly action: ActionRecord;
  readonly audit: AuditLine;
}

function rowsOf(
  { community, member, surface, decision, report, now }: Origin,
  { name }: Pick<Standing, 'name'>,
  { kind, reason, endsAt, notify, actor, actorName, points, threshold, entryId }: Imposed,
): Rows {
  const id = randomUUID();
  const details = { points, threshold, endsAt: endsAt?.toISOString() ?? null };
  const action = actionRow({
    communityId: community,
    kind,
    surface,
    memberId: member,
    memberName: name,
    actor,
    actorName,
    reason,
    details,
    notified: notify,
    reportId: report,
    sanctionId: id,
    decisionId: decision,
    at: now,
  });
  const sanction = {
    id,
    communityId: community,
    memberId: member,
    kind,
    reason,
    points,
    actor,
    decisionId: decision,
    threshold,
    entryId,
    startsAt: now,
    endsAt,
    actionId: action.id,
  };
  const audit = {
    actor,
    action: sanctionActions[kind],
    subject: `member:${member}`,
    details: { sanction: id, reason, decision, report, ...details },
  };
  return { sanction, action, audit };
}

/** Crossing puts on the list; so does being beyond, for whom nobody ever decided about. Who ended it is not overruled by a standing balance. */
function watchesOf(
  { community, member, policy: { watchlistAt }, now }: Origin,
  standing: Standing,
  { before, reason }: { readonly before: number; readonly reason: string },
): readonly Watch[] {
  if (watchlistAt === null || standing.watch === 'watched' || standing.points < watchlistAt) return [];
  if (standing.points === before) return [];
  if (standing.watch === 'ended' && before >= watchlistAt) return [];
  standing.watch = 'watched';
  return [
    {
      id: randomUUID(),
      communityId: community,
      memberId: member,
      reason,
      since: now,
      putBy: automod,
      endedAt: null,
      endedBy: null,
    },
  ];
}

function auditOfWatch({ memberId, reason }: Watch): AuditLine {
  return { actor: automod, action: 'member.watch', subject: `member:${memberId}`, details: { reason } };
}

/** What several entries add, in their order. */
export function joinBooked(parts: readonly Booked[]): Booked {
  return {
    sanctions: parts.flatMap((part) => part.sanctions),
    points: parts.flatMap((part) => part.points),
    actions: parts.flatMap((part) => part.actions),
    watches: parts.flatMap((part) => part.watches),
    told: parts.flatMap((part) => part.told),
    audit: parts.flatMap((part) => part.audit),
    queued: parts.some((part) => part.queued),
  };
}
