import type { ServiceActor } from './house.ts';

/** A visitor of the forum who is nobody in particular. */
export interface VisitorActor {
  readonly kind: 'visitor';
  readonly community: string;
}

/** A member, whatever their rank: what they may do is looked up for each call, never taken from here. */
export interface MemberActor {
  readonly kind: 'member';
  readonly community: string;
  /** Id of the member. */
  readonly member: string;
}

/** Who asks for something to be done. Set by the door that let them in, never by what they send. */
export type Actor = VisitorActor | MemberActor | ServiceActor;

/** How a writing call may be repeated without being done twice. */
export interface Repeatable {
  /**
   * A key of the caller's own, at most 200 characters: the same key with the same arguments gives the same answer; with other
   * arguments it is `refusal.key-reused`.
   */
  readonly key?: string;
}
