import { actions, mayDecideAppeal, reachesRank } from '@fuero/engine';
import type { Policy, Rank, SanctionKind } from '@fuero/engine';
import type { MemberActor } from '../actor.ts';
import type { AppealDetail, AppealRow, Appeals, AppealState, OverturnRate } from '../appeals.ts';
import type { Transaction } from '../database/database.ts';
import { isUuid } from '../database/uuid.ts';
import { readAlsoLifted } from '../sanctions/also-lifted.ts';
import { authorOf, imposingRules, readSanctions } from '../sanctions/read-sanctions.ts';

const rowLimit = { usual: 50, most: 200 } as const;

/** Who reads, as their rank was looked up. */
export interface Reader extends Pick<MemberActor, 'community' | 'member'> {
  /** `null`: one of the members, who sees their own. */
  readonly rank: Rank | null;
  /** `null`: there is none, and nobody decides. */
  readonly policy: Policy | null;
  readonly now: Date;
}

interface Row {
  readonly id: string;
  readonly state: AppealState;
  readonly member_id: string;
  readonly member_name: string;
  readonly sanction_id: string;
  readonly kind: SanctionKind;
  readonly reason: string;
  readonly body: string;
  readonly answer: string | null;
  readonly created_at: Date | string;
  readonly decided_at: Date | string | null;
  readonly assigned_to: string | null;
  readonly assigned_name: string | null;
  readonly author: string;
}

/** The row policies show a member their own appeals, and nothing of what staff know of them. */
const from = `from appeals a
   join members m on m.community_id = a.community_id and m.id = a.member_id
   join sanctions s on s.community_id = a.community_id and s.id = a.sanction_id
   left join appeal_work w on w.community_id = a.community_id and w.appeal_id = a.id
   left join members h on h.community_id = a.community_id and h.id = w.assigned_to`;
const columns = `a.id, a.state, a.member_id, m.name as member_name, a.sanction_id, s.kind, s.reason, a.body, a.answer,
   a.created_at, a.decided_at, w.assigned_to, h.name as assigned_name, ${authorOf} as author`;

export async function listAppeals(
  tx: Transaction,
  reader: Reader,
  { state, limit = rowLimit.usual, offset = 0 }: Parameters<Appeals['list']>[1],
): ReturnType<Appeals['list']> {
  const conditions = ['a.community_id = ?'];
  const values: unknown[] = [reader.community];
  if (reader.rank === null) {
    conditions.push('a.member_id = ?');
    values.push(reader.member);
  }
  if (state !== undefined) {
    conditions.push('a.state = ?');
    values.push(state);
  }
  const where = conditions.join(' and ');
  const rows = await tx.execute<Row[]>(
    `select ${columns} ${from} where ${where}
      order by (a.state = 'open') desc, a.created_at desc, a.id desc limit ? offset ?`,
    [...values, Math.min(rowLimit.most, Math.max(1, limit)), Math.max(0, offset)],
  );
  const [count] = await tx.execute<{ total: number }[]>(
    `select count(*)::int as total from appeals a where ${where}`,
    values,
  );
  return { rows: rows.map((row) => shown(row, reader)), total: count?.total ?? 0 };
}

export async function readAppeal(tx: Transaction, reader: Reader, id: string): Promise<AppealDetail | null> {
  const { community, member, rank, policy, now } = reader;
  const own = rank === null ? 'and a.member_id = ?' : '';
  const [row] = isUuid(id)
    ? await tx.execute<Row[]>(`select ${columns} ${from} where a.community_id = ? and a.id = ? ${own}`, [
        community,
        id,
        ...(rank === null ? [member] : []),
      ])
    : [];
  if (row === undefined) return null;
  const [sanction] = await readSanctions(tx, {
    community,
    of: { sanction: row.sanction_id },
    reader: rank === null ? 'self' : 'staff',
    now,
  });
  if (sanction === undefined) throw new Error(`the appeal ${id} is of a sanction that is not there`);
  const { decision, rules } = sanction;
  const revision = decision === null ? null : await revisionOf(tx, community, decision);
  const alsoLifted =
    rank === null || row.state !== 'open'
      ? []
      : await readAlsoLifted(tx, {
          community,
          member: row.member_id,
          of: { sanction: row.sanction_id },
          points: policy?.points ?? null,
          now,
        });
  return {
    ...shown(row, reader),
    sanctionDetail: sanction,
    origin: decision === null || revision === null ? null : { decision, rules, revision },
    alsoLifted: alsoLifted.map(({ id: other, kind, threshold, endsAt }) => ({
      id: other,
      kind,
      threshold,
      endsAt,
    })),
  };
}

function mayDecide(row: Row, { member, rank, policy }: Reader): boolean {
  return (
    row.state === 'open' &&
    row.member_id !== member &&
    mayResolve(rank) &&
    mayDecideAppeal(policy?.sections.appeals ?? null, { reviewer: member, author: row.author })
  );
}

function mayResolve(rank: Rank | null): boolean {
  const needed = actions['appeal.resolve'].rank;
  return needed === null ? rank !== null : reachesRank(rank, needed);
}

async function revisionOf(tx: Transaction, community: string, decision: string): Promise<number | null> {
  const [found] = await tx.execute<{ revision: number }[]>(
    'select revision from decisions where community_id = ? and id = ?',
    [community, decision],
  );
  return found?.revision ?? null;
}

function shown(row: Row, reader: Reader): AppealRow {
  const { rank } = reader;
  const { assigned_to: holder, decided_at: decidedAt } = row;
  const isAssigned = rank !== null && holder !== null;
  return {
    id: row.id,
    state: row.state,
    member: { id: row.member_id, name: row.member_name },
    sanction: { id: row.sanction_id, kind: row.kind, reason: row.reason },
    text: row.body,
    answer: row.answer,
    createdAt: new Date(row.created_at),
    decidedAt: decidedAt === null ? null : new Date(decidedAt),
    assignedTo: isAssigned ? { id: holder, name: row.assigned_name ?? holder } : null,
    mayDecide: mayDecide(row, reader),
  };
}

/** Each rule whose sanctions were appealed and decided, those most often overturned first. */
export async function readOverturnRates(
  tx: Transaction,
  community: string,
): Promise<readonly Omit<OverturnRate, 'owner'>[]> {
  return tx.execute<Omit<OverturnRate, 'owner'>[]>(
    `select r.rule, count(*)::int as decided, (count(*) filter (where a.state = 'overturned'))::int as overturned
       from appeals a
       join sanctions s on s.community_id = a.community_id and s.id = a.sanction_id
       cross join lateral jsonb_array_elements_text(${imposingRules}) as r(rule)
      where a.community_id = ? and a.state <> 'open'
      group by r.rule
      order by (count(*) filter (where a.state = 'overturned'))::float / count(*) desc, count(*) desc, r.rule`,
    [community],
  );
}
