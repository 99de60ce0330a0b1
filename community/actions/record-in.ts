import type { Surface } from '@fuero/engine';
import type { ActionKind } from '../actions.ts';
import type { Acting } from '../authority/acting.ts';
import type { Transaction } from '../database/database.ts';
import { changeTogether, insertOf } from '../database/together.ts';
import type { ContentRef } from '../reports.ts';
import { ActionRecord } from './action.entity.ts';
import { actionRow, recorded } from './action-row.ts';

export interface ActionInput {
  readonly kind: ActionKind;
  readonly surface: Surface;
  readonly content: ContentRef | null;
  /** Id of whom it concerns; `null`: nobody knows. */
  readonly member: string | null;
  readonly reason: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** Whether the member is told. */
  readonly notified: boolean;
  readonly report: string | null;
  readonly sanction: string | null;
}

/** Adds a line to the records of actions, in the name of whoever acts. Returns its id. */
export async function recordIn(tx: Transaction, acting: Acting, input: ActionInput): Promise<string> {
  const { content, member, report, sanction, ...rest } = input;
  const row = actionRow({
    ...rest,
    ...recorded(acting),
    communityId: acting.community,
    at: acting.now,
    contentType: content?.type ?? null,
    contentId: content?.id ?? null,
    memberId: member,
    memberName: member === null ? null : await nameOf(tx, acting.community, member),
    reportId: report,
    sanctionId: sanction,
  });
  await changeTogether(tx, insertOf(tx, ActionRecord, [row]));
  return row.id;
}

async function nameOf(tx: Transaction, community: string, member: string): Promise<string | null> {
  const [found] = await tx.execute<{ name: string }[]>(
    'select name from members where community_id = ? and id = ?',
    [community, member],
  );
  return found?.name ?? null;
}
