import type { Actor } from '../actor.ts';
import { act } from '../authority/act.ts';
import type { ModerationDeps } from '../authority/acting.ts';
import { checkReason } from '../authority/check-text.ts';
import { lockContents } from '../contents/lock-content.ts';
import type { Transaction } from '../database/database.ts';
import { changeTogether } from '../database/together.ts';
import { isUuid } from '../database/uuid.ts';
import { Refusal } from '../refusal.ts';
import { lockReport } from './held.ts';
import type { HeldReport } from './held.ts';

/** See `Reports.reopen`. */
export function reopenReport(deps: ModerationDeps, actor: Actor, id: string, reason: string): Promise<void> {
  return act(deps, actor, { action: 'report.reopen' }, async (tx, acting) => {
    const { community, now } = acting;
    const why = checkReason(reason);
    await lockContentOf(tx, community, id);
    const held = await lockReport(tx, acting, id);
    if (held.state === 'open' || held.state === 'in-review')
      throw new Refusal('refusal.report-open', { state: held.state, holder: held.holder?.name ?? '' });
    await refuseSecond(tx, community, held);
    await changeTogether(tx, [
      {
        sql: `update reports set state = 'open', resolution = null, closed_at = null, updated_at = ?
          where community_id = ? and id = ?`,
        values: [now, community, id],
      },
      {
        sql: `update report_work set closed_by = null, assigned_to = null, assigned_at = null
          where community_id = ? and report_id = ?`,
        values: [community, id],
      },
    ]);
    const details = { reason: why, from: held.state };
    return {
      answer: undefined,
      audit: [{ actor: acting.actor, action: 'report.reopen', subject: `report:${id}`, details }],
      announce: [{ kind: 'report', id }],
    };
  });
}

/** The content before the report, as whoever reports it does: until then nobody opens another one on it. */
async function lockContentOf(tx: Transaction, community: string, id: string): Promise<void> {
  if (!isUuid(id)) return;
  const [found] = await tx.execute<{ surface: string; content_id: string }[]>(
    'select surface, content_id from reports where community_id = ? and id = ?',
    [community, id],
  );
  if (found === undefined) return;
  await lockContents(tx, [{ community, surface: found.surface, id: found.content_id }]);
}

/** Throws `refusal.reported-again` with the id of the report that is open on the same content. */
async function refuseSecond(tx: Transaction, community: string, { content }: HeldReport): Promise<void> {
  const [other] = await tx.execute<{ id: string }[]>(
    `select id from reports where community_id = ? and surface = ? and content_id = ? and state in ('open', 'in-review')`,
    [community, content.surface, content.id],
  );
  if (other !== undefined) throw new Refusal('refusal.reported-again', { report: other.id });
}
