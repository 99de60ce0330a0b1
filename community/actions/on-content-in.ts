import type { ActionName } from '@fuero/engine';
import type { ContentAction, ContentActionKind } from '../actions.ts';
import type { AuditLine } from '../audit/chain.ts';
import type { Acting } from '../authority/acting.ts';
import { checkReason } from '../authority/check-text.ts';
import { findContent } from '../contents/find-content.ts';
import type { KnownContent } from '../contents/find-content.ts';
import { findStanding } from '../contents/find-standing.ts';
import { keepVersions } from '../contents/keep-versions.ts';
import type { ContentPlace } from '../contents/lock-content.ts';
import type { Transaction } from '../database/database.ts';
import { storable } from '../database/storable.ts';
import { notifyIn } from '../notifications/notify-in.ts';
import { oweIn } from '../outbox/owe-in.ts';
import type { Owed } from '../outbox/owe-in.ts';
import { Refusal } from '../refusal.ts';
import type { ContentRef } from '../reports.ts';
import { recordIn } from './record-in.ts';

/** What whoever does it needs the right to. */
export const contentActions: Readonly<Record<ContentActionKind, ActionName>> = {
  'delete-content': 'content.delete',
  'edit-content': 'content.edit',
  'move-thread': 'content.move',
  'close-thread': 'content.lock',
  'open-thread': 'content.unlock',
  'feature-thread': 'content.feature',
  'unfeature-thread': 'content.unfeature',
  'restore-content': 'content.restore',
};

/** What an author would want to hear of. */
const told: readonly ContentActionKind[] = ['delete-content', 'edit-content', 'move-thread', 'close-thread'];
/** Characters. */
const longest = { title: 500, text: 100_000, place: 200 } as const;

export interface OnContentInput {
  readonly content: ContentRef;
  readonly action: ContentAction;
  readonly reason: string;
  /** Id of the report that it answers. Without one the content has to be known from its events. */
  readonly report: string | null;
}

/**
 * Does something to content: keeps its versions, records the action, owes it to the surface and tells the author. That the actor
 * may do it is for the caller to have asked. Locks the content: call it before a sanction is locked, and after a report only where
 * its content is locked already. Throws `refusal.unknown-content`, `refusal.wrote-it`, `refusal.content-removed`,
 * `refusal.not-removed`, `refusal.not-a-thread`, `refusal.no-words`, `refusal.bad-words`, `refusal.bad-reason`.
 */
export async function onContentIn(
  tx: Transaction,
  acting: Acting,
  { content, action, report, ...input }: OnContentInput,
): Promise<{ readonly id: string; readonly audit: readonly AuditLine[] }> {
  const { community, actor } = acting;
  const reason = checkReason(input.reason);
  checkAction(content, action);
  const known = storable(content.id)
    ? await findContent(tx, { community, surface: content.surface, id: content.id })
    : null;
  if (known === null && (report === null || action.kind === 'restore-content'))
    throw new Refusal('refusal.unknown-content');
  const place = { community, surface: content.surface, id: content.id };
  await keepVersions(tx, place);
  const member = known?.member ?? null;
  if (member === actor && acting.rank !== 'admin') throw new Refusal('refusal.wrote-it');
  await checkStanding(tx, place, action);
  const notified = member !== null && member !== actor && (await isTold(tx, place, action));
  const { kind, ...details } = action;
  const id = await recordIn(tx, acting, {
    kind,
    surface: content.surface,
    content,
    member,
    reason,
    details,
    notified,
    report,
    sanction: null,
  });
  await oweIn(tx, acting, {
    ...owed(acting, { content, action, reason, known }),
    key: `action:${id}`,
    surface: content.surface,
  });
  if (member !== null && notified)
    await notifyIn(tx, acting, {
      member,
      kind: 'content',
      values: { reason },
      became: kind === 'restore-content' ? 'restored' : 'changed',
      action: id,
      report: null,
    });
  const audit = {
    actor,
    action: contentActions[kind],
    subject: `content:${content.surface}:${content.id}`,
    details: { ...details, action: id, type: content.type, member, reason, report },
  };
  return { id, audit: [audit] };
}

function checkAction({ type, surface }: ContentRef, action: ContentAction): void {
  if (action.kind.endsWith('-thread') && surface === 'forum' && type !== 'thread')
    throw new Refusal('refusal.not-a-thread');
  if (action.kind === 'move-thread' && !fits(action.to, longest.place))
    throw new Refusal('refusal.bad-words');
  if (action.kind !== 'edit-content') return;
  const { title, text } = action;
  if (title === null && text === null) throw new Refusal('refusal.no-words');
  if (!fits(title ?? '-', longest.title) || !fits(text ?? '-', longest.text))
    throw new Refusal('refusal.bad-words');
}

/** Behind the lock of the content: of two who do the same, one is second. */
async function checkStanding(tx: Transaction, place: ContentPlace, { kind }: ContentAction): Promise<void> {
  if (kind !== 'delete-content' && kind !== 'restore-content') return;
  const standing = await findStanding(tx, place);
  if (kind === 'restore-content' && standing !== 'removed') throw new Refusal('refusal.not-removed');
  if (kind === 'delete-content' && (standing === 'removed' || standing === 'gone'))
    throw new Refusal('refusal.content-removed');
}

/** An author hears that something is back where they had heard that it was taken away. */
async function isTold(tx: Transaction, place: ContentPlace, { kind }: ContentAction): Promise<boolean> {
  if (kind !== 'restore-content') return told.includes(kind);
  const [last] = await tx.execute<{ notified: boolean }[]>(
    `select coalesce(a.notified, false) as notified
       from (select key from deliveries
              where community_id = ? and subject = ? and surface = ? and kind = 'content.delete'
              order by sequence desc limit 1) d
       left join actions a on a.community_id = ?
        and a.id = (select case when d.key like 'action:%' then substr(d.key, 8)::uuid end)`,
    [place.community, `content:${place.id}`, place.surface, place.community],
  );
  return last?.notified ?? false;
}

function fits(text: string, limit: number): boolean {
  return text.trim() !== '' && text.length <= limit && storable(text);
}

type Told = Owed extends infer One ? (One extends Owed ? Pick<One, 'kind' | 'payload'> : never) : never;

const thread = {
  'close-thread': 'thread.close',
  'open-thread': 'thread.open',
  'feature-thread': 'thread.feature',
  'unfeature-thread': 'thread.unfeature',
  'delete-content': 'content.delete',
} as const;

function owed(
  { policy }: Acting,
  {
    content: { type, id },
    action,
    reason,
    known,
  }: Pick<OnContentInput, 'content' | 'action' | 'reason'> & { readonly known: KnownContent | null },
): Told {
  const payload = { content: { type, id }, reason };
  switch (action.kind) {
    case 'edit-content':
      return { kind: 'content.edit', payload: { ...payload, title: action.title, text: action.text } };
    case 'move-thread':
      return {
        kind: 'thread.move',
        payload: { ...payload, to: policy.manifest.channels[action.to] ?? action.to },
      };
    case 'restore-content': {
      if (known === null) throw new Refusal('refusal.unknown-content');
      const { title, text } = known.event.content;
      return { kind: 'content.publish', payload: { ...payload, title, text } };
    }
    default:
      return { kind: thread[action.kind], payload };
  }
}
