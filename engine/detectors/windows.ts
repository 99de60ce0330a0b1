import type { Readings } from '../decision.ts';
import type { Event, EventKind } from '../event.ts';

/** A counter that some rule reads. Equal specs share a key, so a policy reload keeps their rings. */
export interface WindowSpec {
  /** Stable: made of all the fields below. */
  readonly key: string;
  /** `joins` is read at every event, the others only at the events that they count. */
  readonly kind: 'rate' | 'duplicate' | 'joins';
  /** What is counted: events, or the distinct channels that they happened in. */
  readonly counts: 'events' | 'channels';
  readonly of: readonly EventKind[];
  readonly by: 'author' | 'community';
  /** Milliseconds. */
  readonly within: number;
  /** The largest count that any rule asks for: a ring holds no more. */
  readonly capacity: number;
}

/** The only moving part of evaluation: held by the caller, driven by event time. */
export interface Windows {
  /** Counts the event in and says what each window reads at it. */
  observe(event: Event): Readings;
  /** Takes over the windows of another policy; rings with the same key stay. */
  adopt(specs: readonly WindowSpec[]): void;
}
