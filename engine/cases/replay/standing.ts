import type { SanctionKind } from '../../effect.ts';
import { balanceAt } from '../../sections/points/points.ts';
import type { DatedPoints } from '../../sections/points/points.ts';
import type { DatedSanction } from './record.ts';

/** Milliseconds for which points count in each line of history; `null`: for ever. */
export interface Ages {
  readonly recorded: number | null;
  readonly from: number | null;
  readonly to: number | null;
}

/** What one line of history did to one member since the replay began. */
export interface Standing {
  /** All that were added, whether they still count or not. */
  points: number;
  readonly entries: DatedPoints[];
  readonly decayAfter: number | null;
  warnings: number;
  /** Contents published; for the policies compared, more or fewer than the record says. */
  messages: number;
  /** Every sanction imposed, in order. */
  readonly imposed: SanctionKind[];
  /** Suspensions and bans, with the event that brought them. */
  running: (DatedSanction & { readonly event: string })[];
  /** What an event that could not be replayed has left open. */
  open: 'nothing' | 'messages' | 'everything';
}

/** One member in three lines of history: the recorded one, and the two that are compared. */
export interface MemberHistory {
  readonly member: string;
  name: string;
  /** Balance before the replay; `null`: no line recorded it. */
  start: number | null;
  readonly recorded: Standing;
  readonly from: Standing;
  readonly to: Standing;
  /** Decisions that changed. */
  changed: number;
}

function newStanding(decayAfter: number | null): Standing {
  return {
    points: 0,
    entries: [],
    decayAfter,
    warnings: 0,
    messages: 0,
    imposed: [],
    running: [],
    open: 'nothing',
  };
}

export function newHistory(member: string, name: string, ages: Ages): MemberHistory {
  return {
    member,
    name,
    start: null,
    recorded: newStanding(ages.recorded),
    from: newStanding(ages.from),
    to: newStanding(ages.to),
    changed: 0,
  };
}

/** The points that still count at a time. */
export function pointsAt(standing: Standing, at: number): number {
  // What never decays is not added up again for each event.
  return standing.decayAfter === null ? standing.points : balanceAt(standing, standing.entries, at);
}

/** A suspension or a ban is in force at this time. */
export function isSuspended({ running }: Standing, at: number): boolean {
  return running.some(({ until }) => until === null || at < until);
}

export function book(
  standing: Standing,
  booked: {
    readonly event: string;
    readonly at: number;
    readonly points: number;
    readonly sanctions: readonly DatedSanction[];
  },
): void {
  standing.points += booked.points;
  if (booked.points !== 0) standing.entries.push({ amount: booked.points, at: booked.at });
  for (const { kind, until } of booked.sanctions) {
    standing.imposed.push(kind);
    if (kind === 'warning') standing.warnings += 1;
    else standing.running.push({ kind, until, event: booked.event });
  }
}

/**
 * The record shows that the member could publish although a recorded sanction should have run: somebody lifted it. The same
 * sanction, brought by the same event, is lifted in the other lines too; one that only they imposed stays.
 */
export function lift(history: MemberHistory, at: number): void {
  const lifted = new Set(
    history.recorded.running
      .filter(({ until }) => until === null || at < until)
      .map(({ event, kind }) => `${kind} ${event}`),
  );
  for (const line of [history.recorded, history.from, history.to])
    line.running = line.running.filter(({ event, kind }) => !lifted.has(`${kind} ${event}`));
}
