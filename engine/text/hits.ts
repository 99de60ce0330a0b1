import type { Evidence } from '../decision.ts';

/** More evidence than this says nothing new. */
export const mostHits = 16;
/** Hits gathered for a list without exceptions: a term that several lanes find counts once at the end. */
const mostGathered = 64;

export interface Hit {
  readonly entry: string;
  readonly start: number;
  readonly end: number;
}

/** What was found for one list in one text. */
export interface ListHits {
  readonly hits: Hit[];
  readonly exceptions: Hit[];
  /** What was answered; `null`: that it is not known; `undefined`: nobody has asked. */
  answer: readonly Evidence[] | null | undefined;
}

export function firstHit(hit: Hit, exception: boolean): ListHits {
  return exception
    ? { hits: [], exceptions: [hit], answer: undefined }
    : { hits: [hit], exceptions: [], answer: undefined };
}

/** Of a list of patterns, which has no hits of its own: a literal was seen, or it was run. */
export function noHit(): ListHits {
  return { hits: [], exceptions: [], answer: undefined };
}

export function isFull(found: ListHits, hasExceptions: boolean): boolean {
  return !hasExceptions && found.hits.length >= mostGathered;
}

/** Hits that no exception covers, in text order, each once. */
export function standing({ hits, exceptions }: Pick<ListHits, 'hits' | 'exceptions'>): readonly Hit[] {
  const ordered =
    hits.length < 2 ? hits : [...hits].sort(inTextOrder).filter((hit, i, all) => !isSame(hit, all[i - 1]));
  if (exceptions.length === 0) return ordered.length <= mostHits ? ordered : ordered.slice(0, mostHits);
  const covers = coverOf(exceptions);
  return ordered.filter((hit) => !covers(hit)).slice(0, mostHits);
}

/** A list whose hits are all excepted has nothing to say. */
export function saysSomething(found: ListHits): boolean {
  if (found.exceptions.length === 0) return true;
  return found.hits.length > 0 && standing(found).length > 0;
}

/** Exceptions in text order with the furthest end so far: one binary search tells whether any of them covers a hit. */
function coverOf(exceptions: readonly Hit[]): (hit: Hit) => boolean {
  const ordered = [...exceptions].sort(inTextOrder);
  const starts = ordered.map((hit) => hit.start);
  let furthest = 0;
  const ends = ordered.map((hit) => (furthest = Math.max(furthest, hit.end)));
  return (hit) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= hit.start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (ends[low - 1] ?? 0) >= hit.end;
  };
}

function inTextOrder(a: Hit, b: Hit): number {
  return a.start - b.start || a.end - b.end || (a.entry < b.entry ? -1 : Number(a.entry > b.entry));
}

function isSame(a: Hit, b: Hit | undefined): boolean {
  return b !== undefined && a.start === b.start && a.end === b.end && a.entry === b.entry;
}

export function evidenceOf(hits: readonly Hit[], text: string, list: string): readonly Evidence[] {
  return hits.map(({ start, end, entry }) => ({
    span: { start, end },
    text: text.slice(start, end),
    list,
    entry,
  }));
}
