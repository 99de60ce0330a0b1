import { randomUUID } from 'node:crypto';
import { mayAppeal } from '@fuero/engine';
import type { AppealPermission, Policy } from '@fuero/engine';
import type { Actor, Repeatable } from '../actor.ts';
import type { Appeals } from '../appeals.ts';
import { act } from '../authority/act.ts';
import type { Acting, ModerationDeps } from '../authority/acting.ts';
import { lockMembers } from '../authority/members.ts';
import type { Transaction } from '../database/database.ts';
import { storable } from '../database/storable.ts';
import { isUuid } from '../database/uuid.ts';
import { formatTime } from '../decisions/message-for.ts';
import { Refusal } from '../refusal.ts';
import { AppealWork } from './appeal-work.entity.ts';
import { Appeal } from './appeal.entity.ts';

/** Characters. */
const longestText = 4_000;

/** Files an appeal. See `Appeals.file`. */
export function fileAppeal(
  deps: ModerationDeps,
  actor: Actor,
  { input, key }: { readonly input: Parameters<Appeals['file']>[1] } & Repeatable,
): ReturnType<Appeals['file']> {
  const deed = { action: 'appeal.file' as const, repeat: { key, arguments: input } };
  return act(deps, actor, deed, async (tx, acting) => {
    const { community, actor: member, policy, now } = acting;
    const body = checkText(input.text);
    const { sanction } = input;
    await lockMembers(tx, community, [member]);
    const permission = mayAppeal(policy.sections.appeals, await requestOf(tx, acting, sanction));
    if (!permission.may) throw refusalOf(permission, policy);
    const id = randomUUID();
    await tx.insertMany(Appeal, [
      {
        id,
        communityId: community,
        sanctionId: sanction,
        memberId: member,
        body,
        state: 'open',
        answer: null,
        createdAt: now,
        decidedAt: null,
      },
    ]);
    const work = {
      communityId: community,
      appealId: id,
      assignedTo: null,
      assignedAt: null,
      decidedBy: null,
    };
    await tx.insertMany(AppealWork, [work]);
    const audit = {
      actor: member,
      action: 'appeal.file' as const,
      subject: `appeal:${id}`,
      details: { sanction, text: body },
    };
    return { answer: { id }, audit: [audit], announce: [{ kind: 'appeal', id }] };
  });
}

function checkText(text: string): string {
  const body = text.trim();
  if (body !== '' && body.length <= longestText && storable(body)) return body;
  throw new Refusal('refusal.bad-appeal', { limit: longestText });
}

/** What the policy has to know, behind the lock of the sanction: two appeals of it at once come one after the other. */
async function requestOf(
  tx: Transaction,
  { community, actor, now }: Acting,
  sanction: string,
): Promise<Parameters<typeof mayAppeal>[1]> {
  // Whose it is not, is told what everybody is told of a sanction that is none.
  const [row] = isUuid(sanction)
    ? await tx.execute<{ starts_at: Date | string; lifted_at: Date | string | null }[]>(
        'select starts_at, lifted_at from sanctions where community_id = ? and id = ? and member_id = ? for update',
        [community, sanction, actor],
      )
    : [];
  if (row === undefined) throw new Refusal('refusal.no-sanction');
  const [before] = await tx.execute<{ all: number; open: number }[]>(
    `select count(*)::int as all, (count(*) filter (where state = 'open'))::int as open
       from appeals where community_id = ? and sanction_id = ?`,
    [community, sanction],
  );
  // However often the policy lets a sanction be appealed: while one appeal of it is open, another says nothing new.
  if ((before?.open ?? 0) > 0) throw new Refusal('refusal.appealed');
  const time = (at: Date | string) => new Date(at).getTime();
  return {
    sanction: {
      startsAt: time(row.starts_at),
      liftedAt: row.lifted_at === null ? null : time(row.lifted_at),
    },
    earlier: before?.all ?? 0,
    at: now.getTime(),
  };
}

function refusalOf(permission: Extract<AppealPermission, { readonly may: false }>, policy: Policy): Refusal {
  switch (permission.reason) {
    case 'off':
      return new Refusal('refusal.appeals-off');
    case 'lifted':
      return new Refusal('refusal.sanction-lifted');
    case 'already-appealed':
      return new Refusal('refusal.appealed');
    case 'too-late':
      return new Refusal('refusal.appeal-late', { until: formatTime(policy, new Date(permission.until)) });
  }
}
