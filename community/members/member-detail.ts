import type { Rank } from '@fuero/engine';
import type { Actor } from '../actor.ts';
import { readActions } from '../actions/read-actions.ts';
import { callerOf } from '../authority/act.ts';
import type { ModerationDeps } from '../authority/acting.ts';
import { ranksOf, whoAsks } from '../authority/members.ts';
import type { Transaction } from '../database/database.ts';
import { isUuid } from '../database/uuid.ts';
import { Refusal } from '../refusal.ts';
import { readLedger } from '../sanctions/read-ledger.ts';
import { readSanctions } from '../sanctions/read-sanctions.ts';
import type { MemberDetail, MemberNoteRow } from '../sanctions.ts';
import { Account } from './account.entity.ts';
import type { Balancing } from './balance.ts';
import { readStandings } from './standing.ts';

/** Everything about one member, as the caller; `null`: there is nobody with this id. Staff only. */
export async function memberDetail(
  { database, clock, current }: ModerationDeps,
  actor: Actor,
  member: string,
): Promise<MemberDetail | null> {
  if (actor.kind === 'visitor') throw new Refusal('refusal.sign-in');
  if (actor.kind === 'service') throw new Refusal('refusal.not-staff');
  const { community } = actor;
  const found = current();
  return database.write(
    callerOf(actor),
    async (tx) => {
      const { rank } = await whoAsks(tx, actor);
      if (rank === null) throw new Refusal('refusal.not-staff');
      return isUuid(member)
        ? read(tx, { community, member, now: clock(), points: found?.policy.points ?? null })
        : null;
    },
    // Who holds a rank is nobody's to read but the core's.
    async (tx, detail) => {
      if (detail === null || found === null) return detail;
      const [ranked] = await ranksOf(tx, { policy: found.policy, members: [member] });
      return { ...detail, rank: ranked?.rank ?? null };
    },
  );
}

interface Question {
  readonly community: string;
  readonly member: string;
  readonly now: Date;
  readonly points: Balancing;
}

async function read(tx: Transaction, question: Question): Promise<MemberDetail | null> {
  const { community, member, now } = question;
  const standing = (
    await readStandings(tx, { community, members: [member], at: now, points: question.points })
  ).get(member);
  if (standing === undefined) return null;
  const accounts = await tx.find(
    Account,
    { communityId: community, memberId: member },
    { orderBy: { surface: 'asc', externalId: 'asc' }, disableIdentityMap: true },
  );
  const sanctions = await readSanctions(tx, { community, of: { member }, reader: 'staff', now });
  return {
    id: member,
    name: standing.name,
    rank: null satisfies Rank | null,
    accounts: accounts.map(({ surface, externalId, name, createdAt, joinedAt, roles, bot }) => ({
      surface,
      externalId,
      name,
      createdAt: createdAt ?? null,
      joinedAt: joinedAt ?? null,
      roles,
      bot,
    })),
    messages: standing.messages,
    points: standing.points,
    warnings: standing.warnings,
    suspensions: sanctions.filter(({ kind, liftedAt }) => kind.endsWith('suspension') && liftedAt === null)
      .length,
    watched: await watchOf(tx, question),
    sanctions,
    ledger: await readLedger(tx, question),
    actions: await readActions(tx, community, { member }),
    notes: await notesOf(tx, question),
  };
}

async function watchOf(tx: Transaction, { community, member }: Question): Promise<MemberDetail['watched']> {
  const [found] = await tx.execute<{ since: Date | string; reason: string; put_by: string }[]>(
    'select since, reason, put_by from watch_list where community_id = ? and member_id = ? and ended_at is null',
    [community, member],
  );
  return found === undefined
    ? null
    : { since: new Date(found.since), reason: found.reason, by: found.put_by };
}

interface Note {
  readonly id: string;
  readonly author: string;
  readonly name: string;
  readonly body: string;
  readonly at: Date | string;
  readonly sanction: string | null;
}

/** Notes about the member and about their sanctions, newest first. */
async function notesOf(tx: Transaction, { community, member }: Question): Promise<readonly MemberNoteRow[]> {
  const rows = await tx.execute<Note[]>(
    `select n.id, n.author, m.name, n.body, n.at, n.sanction from (
        select id, author, body, at, null::uuid as sanction from member_notes where community_id = ? and member_id = ?
        union all
        select n.id, n.author, n.body, n.at, n.sanction_id from sanction_notes n
          join sanctions s on s.community_id = n.community_id and s.id = n.sanction_id
         where s.community_id = ? and s.member_id = ?) n
      join members m on m.community_id = ? and m.id = n.author
      order by n.at desc, n.id`,
    [community, member, community, member, community],
  );
  return rows.map(({ id, author, name, body, at, sanction }) => ({
    id,
    author: { id: author, name },
    text: body,
    at: new Date(at),
    sanction,
  }));
}
