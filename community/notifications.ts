import type { Actor } from './actor.ts';

/** What a notification is about. */
export type NotificationKind =
  | 'warning'
  | 'suspension'
  | 'ban'
  | 'lifted'
  | 'expired'
  | 'report-resolved'
  | 'report-dismissed'
  | 'appeal-upheld'
  | 'appeal-overturned'
  | 'content'
  | 'notice'
  /** For staff: a rule asked for it. */
  | 'alert';

export interface NotificationRow {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly title: string;
  readonly text: string;
  readonly action: string | null;
  /** The sanction that it tells of: what can be appealed. */
  readonly sanction: string | null;
  readonly report: string | null;
  readonly appeal: string | null;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** What members are told. Made by the use cases in their own transactions; here it is read. */
export interface Notifications {
  /** One's own, newest first; at most 200, 50 when absent. */
  list(
    actor: Actor,
    filter: { readonly unread?: true; readonly limit?: number; readonly offset?: number },
  ): Promise<{ readonly rows: readonly NotificationRow[]; readonly unread: number }>;
  /** Marks one's own as read or not; nothing else of it can be changed. `false`: there is none of one's own with this id. */
  mark(actor: Actor, id: string, as: 'read' | 'unread'): Promise<boolean>;
  /** Hears one's own from now on, after they are committed. Returns the function that ends it. */
  subscribe(actor: Actor, listener: (row: NotificationRow) => void): () => void;
}
