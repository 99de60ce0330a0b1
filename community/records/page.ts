import { priorities } from '@fuero/engine';
import { storable } from '../database/storable.ts';
import { Refusal } from '../refusal.ts';

/** Where a page ends: the next one holds what is older, and of the same time what has a smaller id. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

/** The same in an order in which what is more urgent comes before. */
export interface UrgentPlace extends Place {
  readonly priority: number;
}

/** The last millisecond of the year 9999: beyond it PostgreSQL and JavaScript write dates differently. */
const lastTime = 253_402_300_799_999;
const rowLimit = { usual: 50, most: 200 } as const;

export function limitOf(limit: number | undefined): number {
  const wanted = Math.trunc(limit ?? rowLimit.usual);
  return Number.isNaN(wanted) ? rowLimit.usual : Math.min(rowLimit.most, Math.max(1, wanted));
}

export function cursorAt(place: Place | UrgentPlace): string {
  const urgency = 'priority' in place ? [place.priority] : [];
  return Buffer.from(JSON.stringify([...urgency, place.at.getTime(), place.id])).toString('base64url');
}

/** Throws `refusal.bad-cursor` when this is none that `cursorAt` made of a `Place`. */
export function placeOfCursor(cursor: string): Place {
  return placeIn(tupleIn(cursor));
}

/** Throws `refusal.bad-cursor` when this is none that `cursorAt` made of an `UrgentPlace`. */
export function urgentPlaceOfCursor(cursor: string): UrgentPlace {
  const [priority, ...place] = tupleIn(cursor);
  if (!priorities.some((_, index) => index === priority)) throw new Refusal('refusal.bad-cursor');
  return { ...placeIn(place), priority: Number(priority) };
}

function placeIn([at, id, ...more]: readonly unknown[]): Place {
  const time = typeof at === 'number' && Number.isInteger(at) && at >= 0 && at <= lastTime ? at : null;
  if (time === null || typeof id !== 'string' || !storable(id) || more.length > 0) {
    throw new Refusal('refusal.bad-cursor');
  }
  return { at: new Date(time), id };
}

function tupleIn(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** Cuts what was read beyond the limit: it only tells that there is more. */
export function pageOf<Row, Shown>(
  found: readonly Row[],
  {
    limit,
    place,
    show,
  }: {
    readonly limit: number;
    readonly place: (row: Row) => Place | UrgentPlace;
    readonly show: (row: Row) => Shown;
  },
): { readonly rows: readonly Shown[]; readonly next: string | null } {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const next = found.length > limit && last !== undefined ? cursorAt(place(last)) : null;
  return { rows: rows.map(show), next };
}
