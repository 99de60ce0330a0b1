import type { ContentType, SanctionKind, Surface } from '@fuero/engine';
import type { Actor, Repeatable } from './actor.ts';
import type { ContentRef } from './reports.ts';

export const contentActionKinds = [
  'delete-content',
  'edit-content',
  'move-thread',
  'close-thread',
  'open-thread',
  'feature-thread',
  'unfeature-thread',
  'restore-content',
] as const;
export type ContentActionKind = (typeof contentActionKinds)[number];

/** A report that was closed with words alone: what else is done to close one has a line of its own, which names the report. */
export type ClosingKind = 'resolve-report' | 'dismiss-report';

/** What takes a sanction back: a ban has a word of its own. */
type LiftingKind = 'unban' | 'lift-sanction';

/** The kinds of the records of actions: what is done to content or a member, a notice to a member, and the two ends of a report. */
export type ActionKind = ContentActionKind | SanctionKind | LiftingKind | 'notice' | ClosingKind;

/** What staff do about content or a member; who and what it is about comes from where it is asked for. */
export type ActionRequest =
  | { readonly kind: Exclude<ContentActionKind, 'edit-content' | 'move-thread'> }
  | { readonly kind: 'edit-content'; readonly title: string | null; readonly text: string | null }
  /** `to`: an alias of the policy's `names.channels`, or an id of the surface. */
  | { readonly kind: 'move-thread'; readonly to: string }
  | {
      readonly kind: SanctionKind;
      /** Milliseconds; for temporary suspensions; `null`: as the policy's `points.defaultFor` says. */
      readonly for?: number | null;
      /** `null`: as the policy's `points.values` says. */
      readonly points?: number | null;
      /** Whether the member is told; true when absent. */
      readonly notify?: boolean;
    }
  | { readonly kind: 'unban' };

export type ContentAction = Extract<ActionRequest, { readonly kind: ContentActionKind }>;

export interface ActionRow {
  readonly id: string;
  readonly kind: ActionKind;
  readonly surface: Surface;
  readonly contentType: ContentType | null;
  readonly contentId: string | null;
  /** Whom it concerns. */
  readonly member: { readonly id: string; readonly name: string } | null;
  /** `automod`, `service`, `import`, or the member id of staff. */
  readonly actor: string;
  readonly actorName: string | null;
  readonly reason: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly report: string | null;
  readonly sanction: string | null;
  readonly decision: string | null;
  readonly at: Date;
}

/**
 * Where content stands, as far as the house knows. `removed`: staff or a rule took it away, or it was never let through; `gone`:
 * whoever wrote it, or the surface, deleted it; `unknown`: no surface has spoken of it.
 */
export type ContentStanding = 'visible' | 'held' | 'removed' | 'gone' | 'unknown';

/** What staff do to content, outside of a report. */
export interface Actions {
  /**
   * Records the action and owes it to the surface. Throws a `Refusal` where the actor's rank, a limit or the content forbids it:
   * `refusal.wrote-it` for whoever wrote the content unless they are an admin, `refusal.content-removed` where it is removed
   * already, `refusal.not-removed` where there is nothing to bring back.
   */
  onContent(
    actor: Actor,
    input: {
      readonly content: ContentRef;
      readonly action: ContentAction;
      readonly reason: string;
    },
    options?: Repeatable,
  ): Promise<{ readonly id: string }>;
  /** Staff only. */
  standing(actor: Actor, content: ContentRef): Promise<ContentStanding>;
}
