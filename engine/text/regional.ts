import { nature, natureOf } from './fold-table.ts';

const first = 0x1f1e6;
const last = 0x1f1ff;
/** Invisible characters that may stand between two regional letters of one word. */
const widestGap = 4;
const shortestWord = 3;
const space = 0x20;

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

/** Two of them and no more are a flag, not a word; beside a longer word of them they are a short one (`🇭🇮🇯🇴 🇩🇪`). */
export function isFlag(text: string, i: number): boolean {
  const before = placeBefore(text, i);
  const after = placeAfter(text, i + 2);
  if (
    before >= 0 ? after >= 0 || placeBefore(text, before) >= 0 : after < 0 || placeAfter(text, after + 2) >= 0
  )
    return false;
  const start = before >= 0 ? before : i;
  const end = (before >= 0 ? i : after) + 2;
  return !isWordBefore(text, start) && !isWordAfter(text, end);
}

function isWordBefore(text: string, end: number): boolean {
  let place = text.charCodeAt(end - 1) === space ? placeBefore(text, end - 1) : -1;
  for (let letter = 1; letter < shortestWord && place >= 0; letter += 1) place = placeBefore(text, place);
  return place >= 0;
}

function isWordAfter(text: string, from: number): boolean {
  let place = text.charCodeAt(from) === space ? placeAfter(text, from + 1) : -1;
  for (let letter = 1; letter < shortestWord && place >= 0; letter += 1) place = placeAfter(text, place + 2);
  return place >= 0;
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
