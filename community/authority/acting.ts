import type { ActionName, Event, Policy, Rank } from '@fuero/engine';
import type { AuditLine } from '../audit/chain.ts';
import type { HeadFile } from '../audit/head-file.ts';
import type { Database } from '../database/database.ts';
import type { Change } from '../database/together.ts';
import type { LiveMessage } from '../desk.ts';
import type { Answer, HouseOptions } from '../house.ts';
import type { Live } from '../live/live.ts';
import type { NotificationRow } from '../notifications.ts';

/** What every use case of moderation works with. */
export interface ModerationDeps {
  readonly database: Database;
  readonly heads: HeadFile;
  readonly live: Live;
  readonly clock: HouseOptions['clock'];
  readonly log: HouseOptions['log'];
  readonly current: () => { readonly policy: Policy; readonly revision: number } | null;
  /** Judges and journals events that a use case caused itself, as if a surface had sent them. After the commit. */
  readonly ingest: (community: string, events: readonly Event[]) => Promise<readonly (Answer | Error)[]>;
}

/** What is about to be done. */
export interface Deed {
  readonly action: ActionName;
  /** Member ids of those on whom it is done, locked and compared in rank; empty: nobody is acted on. */
  readonly on?: readonly string[];
  /** The forum's own server may do it too. */
  readonly service?: true;
  /** Makes repeating it harmless. `arguments`: whatever decides the answer, as JSON. */
  readonly repeat?: { readonly key: string | undefined; readonly arguments: unknown };
}

/** Whoever was let through, in a transaction that writes as the core. */
export interface Acting {
  readonly community: string;
  /** As records name them: a member id, `service`, or `house`. */
  readonly actor: string;
  readonly actorName: string | null;
  readonly rank: Rank | null;
  readonly policy: Policy;
  /** Number of the revision in force. */
  readonly revision: number;
  readonly now: Date;
  /** Notifications that this attempt at the transaction has left, told after its commit. `notifyIn` adds to it. */
  readonly notified: Notified[];
}

/** A notification, and for whom it is. */
export interface Notified {
  /** Id of the member. */
  readonly member: string;
  readonly row: NotificationRow;
}

/** What a use case did. The audit lines are written last; the messages are told after the commit. */
export interface Done<Answer> {
  readonly answer: Answer;
  readonly audit: readonly AuditLine[];
  /** What is still to be written, as one statement with the trail. None may build on another. */
  readonly changes?: readonly Change[];
  readonly announce?: readonly LiveMessage[];
}
