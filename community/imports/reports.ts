import type { Transaction } from '../database/database.ts';
import type { Carried, ImportedReport } from '../imports.ts';
import { carryRows, insertRows, presentIn } from './insert-rows.ts';
import { membersOf, nobodyIn } from './people.ts';

/** Adds reports with their filings. Where the content has an open report of our own, the filings join that one. */
export async function addReports(
  tx: Transaction,
  community: string,
  reports: readonly ImportedReport[],
): Promise<Carried> {
  const members = await membersOf(
    tx,
    community,
    reports.flatMap(({ assignee, closedBy, filings }) => [
      assignee,
      closedBy,
      ...filings.map((f) => f.reporter),
    ]),
  );
  const carried = await carryRows(
    tx,
    { table: 'reports', said: ['state', 'priority', 'resolution', 'closed_at'] },
    reports.map((report) => ({
      id: report.id,
      community_id: community,
      surface: 'forum',
      content_type: report.contentType,
      content_id: report.contentId,
      body: '',
      verified: false,
      state: report.state,
      priority: report.priority,
      reporters: report.filings.length,
      resolution: report.resolution,
      created_at: report.createdAt,
      updated_at: report.updatedAt,
      closed_at: report.closedAt,
    })),
  );
  const places = await placesOf(tx, community, reports);
  await insertRows(
    tx,
    'report_filings',
    reports.flatMap(({ id, filings }) => {
      const place = places.get(id);
      if (place === undefined) return [];
      return filings.map(({ reporter, reason, description, at }) => {
        const member = members.get(reporter ?? '') ?? nobodyIn(community);
        return {
          community_id: community,
          report_id: place,
          member_id: member.id,
          member_name: member.name,
          reason,
          description,
          at,
        };
      });
    }),
  );
  await insertRows(
    tx,
    'report_work',
    reports
      .filter(({ id }) => places.get(id) === id)
      .map(({ id, assignee, closedBy, closedAt, updatedAt }) => {
        const assigned = members.get(assignee ?? '')?.id ?? null;
        return {
          community_id: community,
          report_id: id,
          assigned_to: assigned,
          assigned_at: assigned === null ? null : updatedAt,
          closed_by: closedAt === null ? null : (members.get(closedBy ?? '')?.id ?? 'import'),
        };
      }),
  );
  await countReporters(tx, community, [...new Set(places.values())]);
  return carried;
}

/** Report → where its filings belong: itself, or the open one that stood in its way. */
async function placesOf(
  tx: Transaction,
  community: string,
  reports: readonly ImportedReport[],
): Promise<ReadonlyMap<string, string>> {
  const present = await presentIn(tx, 'reports', { community, ids: reports.map(({ id }) => id) });
  const places = new Map<string, string>();
  for (const { id, contentId } of reports) {
    if (present.has(id)) {
      places.set(id, id);
      continue;
    }
    const [open] = await tx.execute<{ id: string }[]>(
      `select id from reports where community_id = ? and surface = 'forum' and content_id = ? and state in ('open', 'in-review')`,
      [community, contentId],
    );
    if (open !== undefined) places.set(id, open.id);
  }
  return places;
}

/** Two whom nobody names count as one, and those who joined an open report count there. */
async function countReporters(tx: Transaction, community: string, ids: readonly string[]): Promise<void> {
  await tx.execute(
    `update reports r set reporters = f.count
       from (select report_id, count(*)::int as count from report_filings
              where community_id = ? and report_id = any(?::uuid[]) group by report_id) f
      where r.community_id = ? and r.id = f.report_id and r.reporters <> f.count`,
    [community, `{${ids.join(',')}}`, community],
  );
}
