import type { MemberDetail } from '@fuero/community';
import type { Subject } from '#lib/gates.ts';

/** A member as whoever acts on them has to know them. */
export function subjectOf({ id, rank, accounts }: Pick<MemberDetail, 'id' | 'rank' | 'accounts'>): Subject {
  return { id, rank, bot: accounts.some(({ bot }) => bot) };
}
