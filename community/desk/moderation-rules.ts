import { actions } from '@fuero/engine';
import type { ActionCard, ActionName, Rank } from '@fuero/engine';
import { member } from '../database/caller.ts';
import type { Transaction } from '../database/database.ts';
import type { DeskActor, ModerationRules } from '../desk.ts';
import { rankOf } from '../members/as-staff.ts';
import { Refusal } from '../refusal.ts';
import type { DeskDeps } from './desk.ts';
import { policyFor } from './policy-in-force.ts';

const needs: ModerationRules['needs'] = {
  impose: {
    warning: rankFor('warn.add'),
    'temporary-suspension': rankFor('sanction.suspend'),
    'permanent-suspension': rankFor('sanction.suspend-permanently'),
    ban: rankFor('sanction.ban'),
  },
  lift: {
    warning: rankFor('warn.lift'),
    'temporary-suspension': rankFor('sanction.lift'),
    'permanent-suspension': rankFor('sanction.lift'),
    ban: rankFor('sanction.unban'),
  },
  content: {
    'delete-content': rankFor('content.delete'),
    'edit-content': rankFor('content.edit'),
    'move-thread': rankFor('content.move'),
    'close-thread': rankFor('content.lock'),
    'open-thread': rankFor('content.unlock'),
    'feature-thread': rankFor('content.feature'),
    'unfeature-thread': rankFor('content.unfeature'),
    'restore-content': rankFor('content.restore'),
  },
  addPoints: rankFor('points.add'),
  notify: rankFor('member.notify'),
  reverse: rankFor('points.reverse'),
  decideAppeal: rankFor('appeal.resolve'),
};

/** What the desk's forms say about the policy in force. The ranks of others are for the core to read. */
export async function moderationRules(deps: DeskDeps, actor: DeskActor): Promise<ModerationRules> {
  const staff = await deps.database.write(
    member(actor.community, actor.member),
    async (tx) => {
      if ((await rankOf(tx, actor)) === null) throw new Refusal('refusal.not-staff');
    },
    (tx) => staffOf(tx, actor.community),
  );
  const { manifest, points, sections } = policyFor(actor, deps.currentPolicy()).policy;
  return {
    reasons: sections.reports?.reasons ?? {},
    points: points.values,
    suspendedFor: points.defaultFor,
    decisionsKept: sections.retention.decisions,
    needs,
    places: Object.keys(manifest.channels),
    staff,
  };
}

function staffOf(tx: Transaction, community: string): Promise<ModerationRules['staff']> {
  return tx.execute<{ id: string; name: string; rank: Rank }[]>(
    `select m.id, m.name, g.rank from staff_grants g
       join members m on m.community_id = g.community_id and m.id = g.member_id
      where g.community_id = ? and g.revoked_at is null
      order by m.name, m.id
      limit 200`,
    [community],
  );
}

function rankFor(name: ActionName): Rank {
  const { rank }: ActionCard = actions[name];
  if (rank === null) throw new Error(`${name} is for every member`);
  return rank;
}
