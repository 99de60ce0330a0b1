import type { ReportState } from '../reports.ts';

/** A condition on the report `r`, or a statement, with a value for each `?`. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The reports in some states for which all conditions hold. */
export interface Among {
  readonly conditions: readonly Condition[];
  readonly states: readonly ReportState[];
}

/** By priority, then newest first. */
export const inOrder = 'r.priority desc, r.created_at desc, r.id desc';

/** Each state is read in the order of its index, and as far as is needed: all of them at once would have to be sorted. */
export function branchesOf(
  { conditions, states }: Among,
  { columns, limit }: { readonly columns: string; readonly limit: number },
): Condition {
  const branch = `(select ${columns} from reports r where ${whereOf(conditions)} and r.state = ? order by ${inOrder} limit ?)`;
  return {
    sql: states.map(() => branch).join(' union all '),
    values: states.flatMap((state) => [...valuesOf(conditions), state, limit]),
  };
}

export function whereOf(conditions: readonly Condition[]): string {
  return conditions.map(({ sql }) => sql).join(' and ');
}

export function valuesOf(conditions: readonly Condition[]): readonly unknown[] {
  return conditions.flatMap(({ values }) => values);
}
