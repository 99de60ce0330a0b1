import { storable } from '../database/storable.ts';
import { Refusal } from '../refusal.ts';

/** Characters. */
const longestText = 2_000;
/** Far above any policy's thresholds, far below what the column holds. */
const mostPoints = 100_000;

/** The reason without the space around it. Throws `refusal.bad-reason` where none is left, or too much. */
export function checkReason(text: string): string {
  const reason = text.trim();
  if (reason !== '' && reason.length <= longestText && storable(reason)) return reason;
  throw new Refusal('refusal.bad-reason', { limit: longestText });
}

/** Throws `refusal.bad-points`. */
export function checkPoints(points: number): number {
  if (Number.isSafeInteger(points) && points >= 0 && points <= mostPoints) return points;
  throw new Refusal('refusal.bad-points', { limit: mostPoints });
}

/** What staff write to each other. Throws `refusal.bad-note`. */
export function checkNote(text: string): string {
  const note = text.trim();
  if (note !== '' && note.length <= longestText && storable(note)) return note;
  throw new Refusal('refusal.bad-note', { limit: longestText });
}
