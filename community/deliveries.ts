import type { ContentType, SanctionKind } from '@fuero/engine';
import type { Actor } from './actor.ts';

/** What the forum's own server is told. Part of the contract with it. */
export const deliveryKinds = [
  'content.delete',
  'content.hide',
  'content.publish',
  'content.edit',
  'thread.move',
  'thread.close',
  'thread.open',
  'thread.feature',
  'thread.unfeature',
  'role.grant',
  'role.revoke',
  'message.send',
  'sanction.started',
  'sanction.ended',
] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

/** Content by the id that the surface gave it, and why something happens to it. */
export interface OnContent {
  readonly content: { readonly type: ContentType; readonly id: string };
  readonly reason: string;
}
/** `member`: our id; what is sent also carries `account`, their id on the surface, `null` where they have none there. */
interface OnMember {
  readonly member: string;
}

/** What each kind carries. Times are ISO 8601. */
export interface DeliveryPayloads {
  readonly 'content.delete': OnContent;
  readonly 'content.hide': OnContent;
  /** What was held, blocked or removed appears, in these words: a forum that kept no copy takes them from here. */
  readonly 'content.publish': OnContent & { readonly title: string | null; readonly text: string };
  /** New words, `null`: they stay as they are. */
  readonly 'content.edit': OnContent & { readonly title: string | null; readonly text: string | null };
  /** `to`: the surface's own id of a category. */
  readonly 'thread.move': OnContent & { readonly to: string };
  readonly 'thread.close': OnContent;
  readonly 'thread.open': OnContent;
  readonly 'thread.feature': OnContent;
  readonly 'thread.unfeature': OnContent;
  /** `role`: the surface's own id. `until`: `null`: until it is revoked. */
  readonly 'role.grant': OnMember & { readonly role: string; readonly until: string | null };
  readonly 'role.revoke': OnMember & { readonly role: string };
  readonly 'message.send': OnMember & { readonly title: string; readonly text: string };
  readonly 'sanction.started': OnMember & {
    readonly sanction: string;
    readonly kind: SanctionKind;
    readonly reason: string;
    readonly endsAt: string | null;
  };
  readonly 'sanction.ended': OnMember & {
    readonly sanction: string;
    readonly kind: SanctionKind;
    readonly cause: 'lifted' | 'expired';
  };
}
export type DeliveryState = 'pending' | 'delivered' | 'dead';

export interface DeliveryRow {
  /** Grows with each one of a community: the cursor of polling. */
  readonly sequence: number;
  readonly id: string;
  readonly kind: DeliveryKind;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAt: Date;
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly doneAt: Date | null;
}

/** What is owed to the forum: pushed by signed webhooks, or polled. */
export interface Deliveries {
  /**
   * What is still owed, in order, after a sequence. For the service. At most 500; 100 when absent. Sequences become visible
   * in their order: whoever goes on after the last one that they have seen misses none.
   */
  poll(actor: Actor, after: number, limit?: number): Promise<readonly DeliveryRow[]>;
  /** The service has done what it polled. Returns how many were still owed. */
  acknowledge(actor: Actor, ids: readonly string[]): Promise<number>;
  /** What could not be delivered, newest first, at most 200. For admins and the service. */
  dead(actor: Actor): Promise<readonly DeliveryRow[]>;
  /** Tries dead ones again from the first attempt on. Returns how many. For admins and the service. */
  replay(actor: Actor, ids: readonly string[]): Promise<number>;
}

/** One that is being carried to the forum. */
export interface Claimed {
  readonly id: string;
  readonly sequence: number;
  readonly community: string;
  readonly kind: DeliveryKind;
  readonly payload: Readonly<Record<string, unknown>>;
  /** When it became owed. */
  readonly at: Date;
  /** Which attempt this is, from 1. */
  readonly attempt: number;
}

/** What became of an attempt. `again`: it is tried once more, not before so many milliseconds where the forum said so. */
export type Attempted =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'again'; readonly error: string; readonly notBefore: number | null }
  | { readonly kind: 'refused'; readonly error: string };

/** How often it is tried at most before it is dead. */
export const mostAttempts = 12;

/** For whoever carries what is owed to the forum. The house's own: no caller reaches it. */
export interface Outbox {
  /**
   * Takes some that are due, of each content or member the first one only, and leases them: for so many milliseconds nobody
   * else is given them. After that, whoever asks is: at least once, with the same id.
   */
  claim(
    community: string,
    options: { readonly limit: number; readonly lease: number },
  ): Promise<readonly Claimed[]>;
  /** Notes what became of an attempt, unless the lease ran out and somebody else has it now. */
  settle(claimed: Claimed, attempted: Attempted): Promise<void>;
  figures(community: string): Promise<{ readonly pending: number; readonly dead: number }>;
}
