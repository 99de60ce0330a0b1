import type { Locale } from '@fuero/engine';
import type { Transaction } from '../database/database.ts';
import type {
  Carried,
  ImportedAction,
  ImportedNote,
  ImportedNotification,
  ImportedPoints,
  ImportedSanction,
  ImportedWatch,
} from '../imports.ts';
import { importedLiftReasons } from '../templates/standard-words.ts';
import { idFrom, membersOf, nobodyIn } from './people.ts';
import { carryRows, insertRows, presentIn } from './insert-rows.ts';

/** Who did what no person is known to have done. */
const byImport = 'import';

interface Where {
  readonly community: string;
  readonly locale: Locale;
  readonly now: Date;
}

export async function addActions(
  tx: Transaction,
  { community }: Where,
  actions: readonly ImportedAction[],
): Promise<Carried> {
  const members = await membersOf(
    tx,
    community,
    actions.flatMap(({ member, actor }) => [member, actor]),
  );
  const reports = await presentIn(tx, 'reports', { community, ids: actions.map(({ report }) => report) });
  return carryRows(
    tx,
    { table: 'actions', said: ['kind', 'reason', 'details'] },
    actions.map(({ member, actor, report, contentType, contentId, ...action }) => ({
      ...action,
      community_id: community,
      surface: 'forum',
      content_type: contentType,
      content_id: contentId,
      member_id: members.get(member ?? '')?.id ?? null,
      member_name: members.get(member ?? '')?.name ?? null,
      actor: members.get(actor ?? '')?.id ?? byImport,
      actor_name: members.get(actor ?? '')?.name ?? null,
      report_id: report !== null && reports.has(report) ? report : null,
    })),
  );
}

export async function addSanctions(
  tx: Transaction,
  { community, locale, now }: Where,
  sanctions: readonly ImportedSanction[],
): Promise<Carried> {
  const members = await membersOf(
    tx,
    community,
    sanctions.flatMap(({ member, actor }) => [member, actor]),
  );
  const actions = await presentIn(tx, 'actions', { community, ids: sanctions.map(({ action }) => action) });
  return carryRows(
    tx,
    { table: 'sanctions', said: ['kind', 'reason', 'points', 'starts_at', 'ends_at', 'lifted_at'] },
    sanctions.flatMap((sanction) => {
      const member = members.get(sanction.member);
      if (member === undefined) return [];
      const { id, kind, reason, points, actor, action, startsAt, endsAt, liftedAt } = sanction;
      const isOver = endsAt !== null && Date.parse(endsAt) <= now.getTime();
      return [
        {
          id,
          community_id: community,
          member_id: member.id,
          kind,
          reason,
          points,
          actor: members.get(actor ?? '')?.id ?? byImport,
          action_id: action !== null && actions.has(action) ? action : null,
          starts_at: startsAt,
          ends_at: endsAt,
          lifted_at: liftedAt,
          lifted_by: liftedAt === null ? null : byImport,
          lift_reason: liftedAt === null ? null : importedLiftReasons[locale],
          // Its end was long ago: nobody is told of it now.
          expired_at: isOver && liftedAt === null ? endsAt : null,
        },
      ];
    }),
  );
}

export async function addPoints(
  tx: Transaction,
  { community }: Where,
  entries: readonly ImportedPoints[],
): Promise<Carried> {
  const members = await membersOf(
    tx,
    community,
    entries.map(({ member }) => member),
  );
  const sanctions = await presentIn(tx, 'sanctions', {
    community,
    ids: entries.map(({ sanction }) => sanction),
  });
  return carryRows(
    tx,
    { table: 'points_entries', said: ['amount'] },
    entries.flatMap(({ id, member, amount, sanction, reason, at }) => {
      const found = members.get(member);
      if (found === undefined) return [];
      const sanction_id = sanction !== null && sanctions.has(sanction) ? sanction : null;
      return [
        {
          id,
          community_id: community,
          member_id: found.id,
          amount,
          sanction_id,
          reason,
          at,
          actor: byImport,
        },
      ];
    }),
  );
}

export async function addWatches(
  tx: Transaction,
  { community }: Where,
  watches: readonly ImportedWatch[],
): Promise<number> {
  const members = await membersOf(
    tx,
    community,
    watches.map(({ member }) => member),
  );
  return insertRows(
    tx,
    'watch_list',
    watches.flatMap(({ member, reason, since }) => {
      const found = members.get(member);
      const id = idFrom(`${community}\nwatch\n${member}`);
      return found === undefined
        ? []
        : [{ id, community_id: community, member_id: found.id, reason, since, put_by: byImport }];
    }),
  );
}

export async function addNotes(
  tx: Transaction,
  { community }: Where,
  notes: readonly ImportedNote[],
): Promise<Carried> {
  const members = await membersOf(
    tx,
    community,
    notes.map(({ member }) => member),
  );
  return carryRows(
    tx,
    { table: 'member_notes', said: ['body'] },
    notes.flatMap(({ id, member, text, at }) => {
      const found = members.get(member);
      const author = nobodyIn(community).id;
      return found === undefined
        ? []
        : [{ id, community_id: community, member_id: found.id, author, body: text, at }];
    }),
  );
}

export async function addNotifications(
  tx: Transaction,
  { community }: Where,
  notifications: readonly ImportedNotification[],
): Promise<Carried> {
  const members = await membersOf(
    tx,
    community,
    notifications.map(({ member }) => member),
  );
  const actions = await presentIn(tx, 'actions', {
    community,
    ids: notifications.map(({ action }) => action),
  });
  return carryRows(
    tx,
    { table: 'notifications', said: ['title', 'body'] },
    notifications.flatMap(({ id, member, kind, title, text, action, createdAt, readAt }) => {
      const found = members.get(member);
      if (found === undefined) return [];
      return [
        {
          id,
          community_id: community,
          member_id: found.id,
          kind,
          title,
          body: text,
          action_id: action !== null && actions.has(action) ? action : null,
          created_at: createdAt,
          read_at: readAt,
        },
      ];
    }),
  );
}
