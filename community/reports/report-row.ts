import { priorities } from '@fuero/engine';
import type { ContentType, Surface } from '@fuero/engine';
import type { ReportRow, ReportState } from '../reports.ts';
import { closerOf } from './held.ts';

interface Person {
  readonly id: string;
  readonly name: string;
}

/** A report as the database answers it, with what `reportJoins` adds. */
export interface FoundReport {
  readonly id: string;
  readonly surface: Surface;
  readonly content_type: ContentType;
  readonly content_id: string;
  readonly author_id: string | null;
  readonly author_name: string | null;
  readonly title: string | null;
  readonly excerpt: string;
  readonly url: string | null;
  readonly verified: boolean;
  readonly state: ReportState;
  readonly priority: number;
  readonly reporters: number;
  readonly resolution: string | null;
  readonly created_at: Date | string;
  readonly updated_at: Date | string;
  readonly closed_at: Date | string | null;
  readonly holder_id: string | null;
  readonly holder_name: string | null;
  readonly closer_id: string | null;
  readonly closer_name: string | null;
  readonly reason: string | null;
  readonly description: string | null;
  readonly reporter_id: string | null;
  readonly reporter_name: string | null;
}

/** What a row shows of the report `r`. Staff-only columns come from tables that members see nothing of. */
export const reportColumns = `r.id, r.surface, r.content_type, r.content_id, r.author_id, r.author_name, r.title,
  left(r.body, 200) as excerpt, r.url, r.verified, r.state, r.priority, r.reporters, r.resolution, r.created_at, r.updated_at,
  r.closed_at, h.id as holder_id, h.name as holder_name, c.id as closer_id, c.name as closer_name,
  f.reason, f.description, f.member_id as reporter_id, f.member_name as reporter_name`;

/**
 * Who works on the report `r`, and its filing: the reader's own, else the first. Takes the reader's member id for its `?`. Each is
 * looked up for each row: joined as tables, all members would be read for the sake of a page. The closer’s id is worked out apart:
 * what can fail may not be asked of a row before its policy has been.
 */
export const reportJoins = `left join report_work w on w.report_id = r.id
  left join lateral (select id, name from members where id = w.assigned_to limit 1) h on true
  left join lateral (select ${closerOf('w')} as id offset 0) k on true
  left join lateral (select id, name from members where id = k.id limit 1) c on true
  left join lateral (
    select reason, description, member_id, member_name from report_filings
     where report_id = r.id order by member_id = ? desc, at, member_id limit 1
  ) f on true`;

export function reportRowOf(row: FoundReport): ReportRow {
  const { surface, content_type: type, content_id, title, url, verified, state, priority } = row;
  return {
    id: row.id,
    content: { surface, type, id: content_id },
    author: personOf(row.author_id, row.author_name),
    title,
    excerpt: row.excerpt,
    url,
    verified,
    state,
    priority: priorities[priority] ?? 'medium',
    reporters: row.reporters,
    reason: row.reason ?? '',
    description: row.description,
    reportedBy: personOf(row.reporter_id, row.reporter_name) ?? { id: '', name: '' },
    resolution: row.resolution,
    assignedTo: personOf(row.holder_id, row.holder_name),
    closedBy: personOf(row.closer_id, row.closer_name),
    createdAt: new Date(row.created_at),
    updatedAt: new Date(row.updated_at),
    closedAt: row.closed_at === null ? null : new Date(row.closed_at),
  };
}

function personOf(id: string | null, name: string | null): Person | null {
  return id === null ? null : { id, name: name ?? '' };
}
