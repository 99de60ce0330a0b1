import type { exportColumns, ExportKind } from '../statistics.ts';

export type TableKind = Exclude<ExportKind, 'statistics'>;

/** A kind of rows that is read from one table `t`, in the order of a time and the id. */
export interface Table<Column extends string> {
  readonly from: string;
  /** The column by which the range and the order are. */
  readonly time: string;
  /** Column of the export → SQL. */
  readonly columns: Readonly<Record<Column, string>>;
}

function iso(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

export const tables: { readonly [Kind in TableKind]: Table<(typeof exportColumns)[Kind][number]> } = {
  reports: {
    from: 'reports t',
    time: 't.created_at',
    columns: {
      id: 't.id',
      createdAt: iso('t.created_at'),
      state: 't.state',
      priority: "(array['low', 'medium', 'high', 'critical'])[t.priority + 1]",
      surface: 't.surface',
      contentType: 't.content_type',
      contentId: 't.content_id',
      authorId: 't.author_id',
      authorName: 't.author_name',
      title: 't.title',
      text: 't.body',
      url: 't.url',
      verified: 't.verified',
      reporters: 't.reporters',
      reason: filing('reason'),
      description: filing('description'),
      assignedTo: work('assigned_to'),
      resolution: 't.resolution',
      closedAt: iso('t.closed_at'),
      closedBy: work('closed_by'),
    },
  },
  actions: {
    from: 'actions t',
    time: 't.at',
    columns: {
      id: 't.id',
      at: iso('t.at'),
      kind: 't.kind',
      surface: 't.surface',
      contentType: 't.content_type',
      contentId: 't.content_id',
      memberId: 't.member_id',
      memberName: 't.member_name',
      actor: 't.actor',
      actorName: 't.actor_name',
      reason: 't.reason',
      notified: 't.notified',
      report: 't.report_id',
      sanction: 't.sanction_id',
      decision: 't.decision_id',
    },
  },
  sanctions: {
    from: 'sanctions t',
    time: 't.starts_at',
    columns: {
      id: 't.id',
      startsAt: iso('t.starts_at'),
      endsAt: iso('t.ends_at'),
      kind: 't.kind',
      memberId: 't.member_id',
      memberName:
        '(select m.name from members m where m.community_id = t.community_id and m.id = t.member_id)',
      reason: 't.reason',
      points: 't.points',
      actor: 't.actor',
      decision: 't.decision_id',
      threshold: 't.threshold',
      liftedAt: iso('t.lifted_at'),
      liftedBy: 't.lifted_by',
      liftReason: 't.lift_reason',
    },
  },
};

/** Of the first who reported it. */
function filing(column: string): string {
  return `(select f.${column} from report_filings f where f.report_id = t.id order by f.at, f.member_id limit 1)`;
}

function work(column: string): string {
  return `(select w.${column} from report_work w where w.report_id = t.id)`;
}
