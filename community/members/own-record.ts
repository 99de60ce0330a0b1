import type { Actor } from '../actor.ts';
import { readActions } from '../actions/read-actions.ts';
import { callerOf } from '../authority/act.ts';
import type { ModerationDeps } from '../authority/acting.ts';
import { whoAsks } from '../authority/members.ts';
import { Refusal } from '../refusal.ts';
import { readSanctions } from '../sanctions/read-sanctions.ts';
import type { OwnRecord } from '../sanctions.ts';
import { readStandings } from './standing.ts';

/** A member's own record: what was done, without who did it or what staff wrote to each other. */
export async function ownRecord(
  { database, clock, current }: ModerationDeps,
  actor: Actor,
): Promise<OwnRecord> {
  if (actor.kind === 'visitor') throw new Refusal('refusal.sign-in');
  if (actor.kind === 'service') throw new Refusal('refusal.no-member');
  const { community, member } = actor;
  const now = clock();
  const points = current()?.policy.points ?? null;
  return database.write(
    callerOf(actor),
    async (tx) => {
      await whoAsks(tx, actor);
      const standings = await readStandings(tx, { community, members: [member], at: now, points });
      const sanctions = await readSanctions(tx, { community, of: { member }, reader: 'self', now });
      return { points: standings.get(member)?.points ?? 0, sanctions };
    },
    // Lines of the records of actions hold what a member may not read: the core reads them, and these columns go on.
    async (tx, record) => ({
      ...record,
      actions: (await readActions(tx, community, { member })).map(
        ({ actor: _, actorName: __, details: ___, ...row }) => ({ ...row, report: null, decision: null }),
      ),
    }),
  );
}
