import type { Surface, ContentType } from '@fuero/engine';
import type { Acting } from '../authority/acting.ts';
import { isAboveMember } from '../authority/members.ts';
import type { Transaction } from '../database/database.ts';
import { isUuid } from '../database/uuid.ts';
import { Refusal } from '../refusal.ts';
import type { ContentRef, ReportState } from '../reports.ts';

/** Who closes what no person did. */
const automod = 'automod';

/** A report as whoever changes it must know it. */
export interface HeldReport {
  readonly id: string;
  readonly content: ContentRef;
  /** Whom it is about; `null`: nobody knows. */
  readonly author: string | null;
  readonly state: ReportState;
  readonly holder: { readonly id: string; readonly name: string } | null;
  /** Name of whoever closed it; `null`: it is open, or a rule closed it. */
  readonly closedBy: string | null;
  readonly closedAt: Date | null;
}

interface Found {
  readonly surface: Surface;
  readonly content_type: ContentType;
  readonly content_id: string;
  readonly author_id: string | null;
  readonly state: ReportState;
  readonly closed_at: string | Date | null;
  readonly holder: string | null;
  readonly holder_name: string | null;
  readonly closer_name: string | null;
}

/**
 * Locks a report and reads how it stands. Throws `refusal.no-report`, and `refusal.own-report` to those whom it is about, unless
 * nobody ranks above them.
 */
export async function lockReport(tx: Transaction, acting: Acting, id: string): Promise<HeldReport> {
  const { community, actor, rank } = acting;
  const row = isUuid(id) ? await lockRow(tx, community, id) : undefined;
  if (row === undefined) throw new Refusal('refusal.no-report');
  if (row.author_id === actor && rank !== 'admin') throw new Refusal('refusal.own-report');
  const { surface, content_type: type, content_id, author_id: author, state, closed_at } = row;
  return {
    id,
    content: { surface, type, id: content_id },
    author,
    state,
    holder: row.holder === null ? null : { id: row.holder, name: row.holder_name ?? '' },
    closedBy: row.closer_name,
    closedAt: closed_at === null ? null : new Date(closed_at),
  };
}

async function lockRow(tx: Transaction, community: string, id: string): Promise<Found | undefined> {
  // Two statements: the second sees what whoever held the lock has written.
  await tx.execute('select id from reports where community_id = ? and id = ? for no key update', [
    community,
    id,
  ]);
  const [row] = await tx.execute<Found[]>(
    `select r.surface, r.content_type, r.content_id, r.author_id, r.state, r.closed_at,
        w.assigned_to as holder, h.name as holder_name, c.name as closer_name
       from reports r
       left join report_work w on w.community_id = r.community_id and w.report_id = r.id
       left join members h on h.community_id = r.community_id and h.id = w.assigned_to
       left join members c on c.community_id = r.community_id and c.id = ${closerOf('w')}
      where r.community_id = ? and r.id = ?`,
    [community, id],
  );
  return row;
}

/** SQL: the member who closed it; null where it was a rule. */
export function closerOf(work: string): string {
  return `case when ${work}.closed_by ~ '^[0-9a-f-]{36}$' then ${work}.closed_by::uuid end`;
}

/** Throws `refusal.report-closed` with the state, who closed it and when. */
export function refuseClosed({ state, closedBy, closedAt }: HeldReport): void {
  if (state !== 'resolved' && state !== 'dismissed') return;
  const at = closedAt?.toISOString() ?? '';
  throw new Refusal('refusal.report-closed', { state, by: closedBy ?? automod, at });
}

/** Throws `refusal.report-taken` with the holder, unless it is the actor or the actor ranks above them. */
export async function refuseTaken(tx: Transaction, acting: Acting, held: HeldReport): Promise<void> {
  const { holder } = held;
  if (holder === null || holder.id === acting.actor) return;
  if (await isAboveMember(tx, acting, holder.id)) return;
  throw taken(holder);
}

export function taken({ id, name }: NonNullable<HeldReport['holder']>): Refusal {
  return new Refusal('refusal.report-taken', { holder: name, member: id });
}
