import type { ReportRow } from '@fuero/community';

/** Reports that are read again at a time. */
export const readAtOnce = 50;

/** Reads reports again that have changed. Ids that are no report are left out. Throws when the desk does not answer. */
export async function readReports(ids: readonly string[]): Promise<readonly ReportRow[]> {
  const query = new URLSearchParams(ids.slice(0, readAtOnce).map((id) => ['id', id]));
  const response = await fetch(`/reports/rows?${query}`);
  if (!response.ok) throw new Error(`the desk answered ${response.status}`);
  return ((await response.json()) as ReportRow[]).map(revive);
}

/** Dates travel as text. */
function revive(row: ReportRow): ReportRow {
  return {
    ...row,
    createdAt: new Date(row.createdAt),
    updatedAt: new Date(row.updatedAt),
    closedAt: row.closedAt === null ? null : new Date(row.closedAt),
  };
}
