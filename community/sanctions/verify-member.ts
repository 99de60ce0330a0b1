import type { SanctionKind } from '@fuero/engine';
import type { Actor } from '../actor.ts';
import { callerOf } from '../authority/act.ts';
import type { ModerationDeps } from '../authority/acting.ts';
import { isUuid } from '../database/uuid.ts';
import { freshEntries } from '../members/balance.ts';
import { runPlanned } from '../database/planned.ts';
import { Refusal } from '../refusal.ts';
import type { Verification } from '../sanctions.ts';

interface Row {
  readonly staff: boolean;
  readonly points: string;
  readonly sanction: { readonly kind: SanctionKind; readonly ends: string | null } | null;
}

/**
 * The most severe sanction in force and the balance, in one read that also says whether the caller may know. Whoever is not
 * known has done nothing.
 */
export async function verifyMember(
  { database, clock, current }: ModerationDeps,
  actor: Actor,
  member: string,
): Promise<Verification> {
  if (actor.kind === 'visitor') throw new Refusal('refusal.sign-in');
  if (!isUuid(member)) throw new Refusal('refusal.no-member');
  const { community } = actor;
  const now = clock();
  const policy = current()?.policy ?? null;
  const { fresh, values } = freshEntries(policy?.points ?? null, now);
  const [row] = await database.readAs(callerOf(actor), (tx) =>
    runPlanned<Row[]>(
      tx,
      // The forum’s own server holds no rank, nor may it read who does.
      `select ${actor.kind === 'member' ? 'caller_is_staff()' : 'false'} as staff,
         (select coalesce(sum(p.amount), 0) from points_entries p
           where p.community_id = ? and p.member_id = ?${fresh === null ? '' : ` and ${fresh}`}) as points,
         (select jsonb_build_object('kind', kind, 'ends', ends_at) from sanctions
           where community_id = ? and member_id = ? and kind <> 'warning' and lifted_at is null
             and (ends_at is null or ends_at > ?)
           order by array_position(array['temporary-suspension', 'permanent-suspension', 'ban'], kind) desc,
             ends_at desc nulls first limit 1) as sanction`,
      [community, member, ...values, community, member, now],
    ),
  );
  if (row === undefined) throw new Error('a select without a table gave no row');
  if (actor.kind === 'member' && actor.member !== member && !row.staff)
    throw new Refusal('refusal.not-staff');
  const sanction = policy?.manifest.features.sanctions === false ? null : row.sanction;
  return {
    sanctioned: sanction !== null,
    kind: sanction?.kind ?? null,
    endsAt: sanction === null || sanction.ends === null ? null : new Date(sanction.ends),
    points: Number(row.points),
  };
}
