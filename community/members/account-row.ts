import type { Account } from './account.entity.ts';

/** An account as JSON has it. */
export interface AccountRow {
  readonly community_id: string;
  readonly surface: string;
  readonly external_id: string;
  readonly member_id: string;
  readonly name: string;
  readonly created_at: string | null;
  readonly joined_at: string | null;
  readonly roles: string[];
  readonly bot: boolean;
}

export function accountOf(row: AccountRow): Account {
  return {
    communityId: row.community_id,
    surface: row.surface,
    externalId: row.external_id,
    memberId: row.member_id,
    name: row.name,
    createdAt: timeOf(row.created_at),
    joinedAt: timeOf(row.joined_at),
    roles: row.roles,
    bot: row.bot,
  };
}

/** Of ISO 8601 text. */
export function timeOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
