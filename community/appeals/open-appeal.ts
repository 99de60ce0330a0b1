import { mayDecideAppeal } from '@fuero/engine';
import type { Actor } from '../actor.ts';
import type { AppealState } from '../appeals.ts';
import type { Acting, ModerationDeps } from '../authority/acting.ts';
import { readAsStaff } from '../authority/read-as-staff.ts';
import type { Transaction } from '../database/database.ts';
import { isUuid } from '../database/uuid.ts';
import { Refusal } from '../refusal.ts';
import { authorOf } from '../sanctions/read-sanctions.ts';

/** Whom an appeal is of: what has to be known before anybody is locked. Throws `refusal.no-appeal`. */
export function appellantOf(deps: ModerationDeps, actor: Actor, id: string): Promise<string> {
  return readAsStaff(deps, actor, async (tx) => {
    const [found] = isUuid(id)
      ? await tx.execute<{ member: string }[]>(
          'select member_id as member from appeals where community_id = ? and id = ?',
          [actor.community, id],
        )
      : [];
    if (found === undefined) throw new Refusal('refusal.no-appeal');
    return found.member;
  });
}

export interface Holder {
  readonly id: string;
  readonly name: string;
}

/** An appeal that is locked and open, and its sanction. */
export interface OpenAppeal {
  readonly sanction: string;
  readonly member: string;
  /** Who has taken it on. */
  readonly holder: Holder | null;
  /** The sanction was lifted otherwise in the meantime. */
  readonly isLifted: boolean;
}

interface Row {
  readonly state: AppealState;
  readonly sanction_id: string;
  readonly member_id: string;
  readonly author: string;
  readonly lifted: boolean;
  readonly assigned_to: string | null;
  readonly assigned_name: string | null;
  readonly decided_by: string | null;
}

/**
 * Locks an appeal for who is about to work on it; the member is locked before. Throws `refusal.no-appeal`,
 * `refusal.appeal-decided` with the outcome and who decided, `refusal.appeals-off`, and `refusal.own-sanction` to whoever
 * imposed the sanction, or crossed the threshold that did, where the policy does not let them.
 */
export async function lockOpenAppeal(tx: Transaction, acting: Acting, id: string): Promise<OpenAppeal> {
  const { community, policy, actor } = acting;
  await tx.execute('select from appeals where community_id = ? and id = ? for update', [community, id]);
  const [row] = await tx.execute<Row[]>(
    `select a.state, a.sanction_id, a.member_id, ${authorOf} as author, s.lifted_at is not null as lifted, w.assigned_to,
        h.name as assigned_name, d.name as decided_by
       from appeals a
       join sanctions s on s.community_id = a.community_id and s.id = a.sanction_id
       left join appeal_work w on w.community_id = a.community_id and w.appeal_id = a.id
       left join members h on h.community_id = a.community_id and h.id = w.assigned_to
       left join members d on d.community_id = a.community_id and d.id = w.decided_by
      where a.community_id = ? and a.id = ?`,
    [community, id],
  );
  if (row === undefined) throw new Refusal('refusal.no-appeal');
  if (row.state !== 'open')
    throw new Refusal('refusal.appeal-decided', { outcome: row.state, by: row.decided_by ?? '—' });
  if (policy.sections.appeals === null) throw new Refusal('refusal.appeals-off');
  if (!mayDecideAppeal(policy.sections.appeals, { reviewer: actor, author: row.author }))
    throw new Refusal('refusal.own-sanction');
  return {
    sanction: row.sanction_id,
    member: row.member_id,
    holder: row.assigned_to === null ? null : { id: row.assigned_to, name: row.assigned_name ?? '' },
    isLifted: row.lifted,
  };
}
