import { nature, natureOf } from './fold-table.ts';

const first = 0x1f1e6;
const last = 0x1f1ff;
/** Invisible characters that may stand between two regional letters of one word. */
const widestGap = 4;

export function isRegional(point: number): boolean {
  return point >= first && point <= last;
}

/** Regional letters beside the one at `i`. */
export interface RegionalNeighbours {
  readonly before: boolean;
  readonly after: boolean;
}

export function regionalNeighbours(text: string, i: number): RegionalNeighbours {
  return { before: placeBefore(text, i) >= 0, after: placeAfter(text, i + 2) >= 0 };
}

/** Two of them and no more are a flag, not a word. */
export function isFlag(text: string, i: number): boolean {
  const before = placeBefore(text, i);
  const after = placeAfter(text, i + 2);
  if (before >= 0 && after >= 0) return false;
  if (before >= 0) return placeBefore(text, before) < 0;
  return after >= 0 && placeAfter(text, after + 2) < 0;
}

function placeBefore(text: string, end: number): number {
  let i = end - 1;
  for (let gap = 0; gap < widestGap && isInvisible(text.charCodeAt(i)); gap += 1) i -= 1;
  return i > 0 && isRegional(text.codePointAt(i - 1) ?? 0) ? i - 1 : -1;
}

function placeAfter(text: string, from: number): number {
  let i = from;
  for (let gap = 0; gap < widestGap && isInvisible(text.charCodeAt(i)); gap += 1) i += 1;
  return isRegional(text.codePointAt(i) ?? 0) ? i : -1;
}

function isInvisible(unit: number): boolean {
  return (natureOf(unit) & nature.invisible) !== 0;
}
