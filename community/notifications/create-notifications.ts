import type { Actor, MemberActor } from '../actor.ts';
import { callerOf } from '../authority/act.ts';
import type { ModerationDeps } from '../authority/acting.ts';
import type { Transaction } from '../database/database.ts';
import { isUuid } from '../database/uuid.ts';
import type { NotificationKind, NotificationRow, Notifications } from '../notifications.ts';
import { Refusal } from '../refusal.ts';

const rowLimit = { usual: 50, most: 200 } as const;

interface Row {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly title: string;
  readonly body: string;
  readonly action_id: string | null;
  readonly sanction_id: string | null;
  readonly report_id: string | null;
  readonly appeal_id: string | null;
  readonly created_at: Date | string;
  readonly read_at: Date | string | null;
}

/** What members were told, each for themselves: also to an admin, what somebody else was told is nothing of theirs. */
export function createNotifications(
  deps: Pick<ModerationDeps, 'database' | 'live' | 'clock'>,
): Notifications {
  return {
    list: (actor, filter) => asReader(deps, actor, (tx, reader) => listOwn(tx, reader, filter)),
    mark: (actor, id, as) =>
      asReader(deps, actor, (tx, reader) =>
        markOwn(tx, reader, { id, readAt: as === 'read' ? deps.clock() : null }),
      ),
    subscribe: (actor, listener) => deps.live.listen(memberOf(actor), listener),
  };
}

function memberOf(actor: Actor): MemberActor {
  if (actor.kind !== 'member') throw new Refusal('refusal.sign-in');
  return actor;
}

/** As the member: the row policies let them read their own, and of those change nothing but when they were read. */
async function asReader<T>(
  { database }: Pick<ModerationDeps, 'database'>,
  actor: Actor,
  work: (tx: Transaction, reader: MemberActor) => Promise<T>,
): Promise<T> {
  const reader = memberOf(actor);
  return database.readAs(callerOf(reader), (tx) => work(tx, reader));
}

async function listOwn(
  tx: Transaction,
  { community, member }: MemberActor,
  { unread, limit = rowLimit.usual, offset = 0 }: Parameters<Notifications['list']>[1],
): ReturnType<Notifications['list']> {
  const own = 'community_id = ? and member_id = ?';
  const rows = await tx.execute<Row[]>(
    `select id, kind, title, body, action_id, sanction_id, report_id, appeal_id, created_at, read_at
       from notifications where ${own}${unread === true ? ' and read_at is null' : ''}
      order by created_at desc, id desc limit ? offset ?`,
    [community, member, Math.min(rowLimit.most, Math.max(1, limit)), Math.max(0, offset)],
  );
  const [count] = await tx.execute<{ unread: number }[]>(
    `select count(*)::int as unread from notifications where ${own} and read_at is null`,
    [community, member],
  );
  return { rows: rows.map(shown), unread: count?.unread ?? 0 };
}

function shown(row: Row): NotificationRow {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    text: row.body,
    action: row.action_id,
    sanction: row.sanction_id,
    report: row.report_id,
    appeal: row.appeal_id,
    createdAt: new Date(row.created_at),
    readAt: row.read_at === null ? null : new Date(row.read_at),
  };
}

async function markOwn(
  tx: Transaction,
  { community, member }: MemberActor,
  { id, readAt }: { readonly id: string; readonly readAt: Date | null },
): Promise<boolean> {
  if (!isUuid(id)) return false;
  // Reading it a second time is not when it was read.
  const marked = await tx.execute<{ id: string }[]>(
    `update notifications set read_at = case when ?::timestamptz is null then null else coalesce(read_at, ?) end
      where community_id = ? and member_id = ? and id = ? returning id`,
    [readAt, readAt, community, member, id],
  );
  return marked.length > 0;
}
