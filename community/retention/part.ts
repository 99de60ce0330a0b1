import type { DataClass } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';

export interface Wanted {
  readonly community: string;
  /** What is older goes. */
  readonly before: Date;
  readonly now: Date;
  /** Rows at most. */
  readonly limit: number;
}

/** One kind of rows that are removed or emptied when the policy no longer keeps them. */
export interface Part {
  readonly data: DataClass;
  /** As the log calls them. */
  readonly name: string;
  /** Returns how many there were; fewer than the limit: there are no more. */
  readonly letGo: (tx: Transaction, wanted: Wanted) => Promise<number>;
}

/** A value for `any(?::text[])` or `any(?::uuid[])`; ids hold neither commas nor quotes. */
export function arrayOf(ids: readonly string[]): string {
  return `{${ids.map((id) => JSON.stringify(id)).join(',')}}`;
}

/** SQL: a sanction that the decision `d` imposed is under appeal. */
export const underAppeal = `exists (select from sanctions s
    join appeals a on a.community_id = s.community_id and a.sanction_id = s.id and a.state = 'open'
   where s.community_id = d.community_id and s.member_id = d.member_id and s.decision_id = d.id)`;

/** SQL: what became of the report `r` is under appeal. */
export const reportUnderAppeal = `exists (select from actions x
    join appeals a on a.community_id = x.community_id and a.sanction_id = x.sanction_id and a.state = 'open'
   where x.community_id = r.community_id and x.report_id = r.id)`;
