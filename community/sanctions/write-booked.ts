import { ActionRecord } from '../actions/action.entity.ts';
import type { Transaction } from '../database/database.ts';
import { insertOf } from '../database/together.ts';
import type { Change } from '../database/together.ts';
import { Watch } from '../members/watch.entity.ts';
import { oweChanges } from '../outbox/owe-in.ts';
import type { Owed } from '../outbox/owe-in.ts';
import type { Booked } from './book.ts';
import { PointsEntry } from './points-entry.entity.ts';
import { Sanction } from './sanction.entity.ts';

/** Everything that was booked, for one statement. The audit lines are the caller's, who writes them last. */
export function bookedChanges(
  tx: Transaction,
  { sanctions, points, actions, watches }: Booked,
  when: { readonly community: string; readonly now: Date },
): readonly Change[] {
  return [
    ...insertOf(tx, Sanction, sanctions),
    ...insertOf(tx, PointsEntry, points),
    ...insertOf(tx, ActionRecord, actions),
    ...insertOf(tx, Watch, watches),
    ...oweChanges(when, sanctions.map(startOf)),
  ];
}

function startOf({ id, memberId, kind, reason, endsAt }: Booked['sanctions'][number]): Owed {
  return {
    key: `sanction:${id}:started`,
    kind: 'sanction.started',
    payload: { member: memberId, sanction: id, kind, reason, endsAt: endsAt?.toISOString() ?? null },
  };
}
