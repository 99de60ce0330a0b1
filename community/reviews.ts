import type { Actor, Repeatable } from './actor.ts';

export const reviewDeeds = ['publish', 'remove', 'dismiss'] as const;
/**
 * What staff do about what a rule decided. `publish`: content that was held or blocked appears; `remove`: content that was held
 * or published goes; `dismiss`: it stays as the rule left it.
 */
export type ReviewDeed = (typeof reviewDeeds)[number];

export interface ReviewRow {
  readonly deed: ReviewDeed;
  /** Whether staff agreed with the outcome: what replay counts agreement by. */
  readonly verdict: 'upheld' | 'overturned';
  readonly by: { readonly id: string; readonly name: string };
  readonly note: string;
  readonly at: Date;
}

/** Decisions of the rules that people look at. Humans win: what they decide stands. */
export interface Reviews {
  /**
   * Decides about a decision, once: of several at the same time one is first, the others are told by whom
   * (`refusal.reviewed`). The forum is told what to do with the content. Points and sanctions that the decision imposed are
   * lifted by themselves, not here. What is removed is removed as by `Actions.onContent`: with its versions kept, an action on
   * record, and word to its author; without a note the reason is what the rules that fired are called. Throws
   * `refusal.no-decision`, `refusal.own-decision` for whoever wrote the content unless they are an admin, `refusal.no-content` where
   * there is nothing to publish or remove, `refusal.bad-note`, `refusal.bad-reason` where neither note nor rule says why.
   */
  decide(
    actor: Actor,
    decision: string,
    input: { readonly deed: ReviewDeed; readonly note: string },
    options?: Repeatable,
  ): Promise<void>;
}
