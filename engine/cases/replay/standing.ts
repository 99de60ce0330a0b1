import type { SanctionKind } from '../../effect.ts';
import type { DatedSanction } from './record.ts';

/** What one line of history did to one member since the replay began. */
export interface Standing {
  points: number;
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

function newStanding(): Standing {
  return { points: 0, warnings: 0, messages: 0, imposed: [], running: [], open: 'nothing' };
}

export function newHistory(member: string, name: string): MemberHistory {
  const [recorded, from, to] = [newStanding(), newStanding(), newStanding()];
  return { member, name, start: null, recorded, from, to, changed: 0 };
}

/** A suspension or a ban is in force at this time. */
export function isSuspended({ running }: Standing, at: number): boolean {
  return running.some(({ until }) => until === null || at < until);
}

export function book(
  standing: Standing,
  booked: {
    readonly event: string;
    readonly points: number;
    readonly sanctions: readonly DatedSanction[];
  },
): void {
  standing.points += booked.points;
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
