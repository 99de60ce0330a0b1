import type { SanctionKind } from '@fuero/engine';
import { sanctionKinds } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';
import type { SanctionDetail } from '../sanctions.ts';

interface Row {
  readonly id: string;
  readonly kind: SanctionKind;
  readonly reason: string;
  readonly points: number;
  readonly actor: string;
  readonly actor_name: string | null;
  readonly decision_id: string | null;
  readonly rules: readonly string[] | null;
  readonly threshold: number | null;
  readonly starts_at: Date | string;
  readonly ends_at: Date | string | null;
  readonly lifted_at: Date | string | null;
  readonly lift_reason: string | null;
}

interface Question {
  readonly community: string;
  readonly of: { readonly member: string } | { readonly sanction: string };
  /** Who imposed it is for those who may know. */
  readonly reader: 'staff' | 'self' | 'service';
  readonly now: Date;
}

/** SQL: the rules that imposed the sanction `s`, as JSON; null where a person did. */
export const imposingRules = `(select e.payload -> 'rules' from effects e
          where e.community_id = s.community_id and e.decision_id = s.decision_id
            and (case when s.threshold is null then e.kind in ('warn', 'timeout', 'suspend', 'ban') else e.kind = 'points' end)
          order by e.index limit 1)`;

/** SQL: who answers for the sanction `s`: whoever imposed it; where a threshold did, whoever gave the points that crossed it. */
export const authorOf = `coalesce((select p.actor from points_entries p where p.id = s.entry_id), s.actor)`;

/** Sanctions, newest first. Rules and names of staff are there for whoever may read them. */
export async function readSanctions(
  tx: Transaction,
  { community, of, reader, now }: Question,
): Promise<readonly SanctionDetail[]> {
  const [column, id] = 'member' in of ? (['member_id', of.member] as const) : (['id', of.sanction] as const);
  const rows = await tx.execute<Row[]>(
    `select s.id, s.kind, s.reason, s.points, s.actor, a.actor_name, s.decision_id, s.threshold, s.starts_at, s.ends_at,
        s.lifted_at, s.lift_reason,
        ${imposingRules} as rules
       from sanctions s
       left join actions a on a.community_id = s.community_id and a.id = s.action_id
      where s.community_id = ? and s.${column} = ?
      order by s.starts_at desc, s.id`,
    [community, id],
  );
  return rows.map((row) => detailOf(row, reader, now));
}

function detailOf(row: Row, reader: Question['reader'], now: Date): SanctionDetail {
  const endsAt = timeOf(row.ends_at);
  const liftedAt = timeOf(row.lifted_at);
  const known = reader !== 'self';
  return {
    id: row.id,
    kind: row.kind,
    reason: row.reason,
    points: row.points,
    actor: known ? row.actor : null,
    actorName: known ? row.actor_name : null,
    decision: known ? row.decision_id : null,
    rules: known ? (row.rules ?? []) : [],
    threshold: row.threshold,
    startsAt: new Date(row.starts_at),
    endsAt,
    liftedAt,
    liftReason: row.lift_reason,
    active: liftedAt === null && (endsAt === null || endsAt > now),
  };
}

function timeOf(time: Date | string | null): Date | null {
  return time === null ? null : new Date(time);
}

/** Most severe first; of two alike the one that ends later, then the newer one. */
export function bySeverity(one: SanctionDetail, other: SanctionDetail): number {
  const end = ({ endsAt }: SanctionDetail) => endsAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return (
    sanctionKinds.indexOf(other.kind) - sanctionKinds.indexOf(one.kind) ||
    end(other) - end(one) ||
    other.startsAt.getTime() - one.startsAt.getTime()
  );
}
