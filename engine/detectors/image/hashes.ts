/** A list of perceptual hashes, each of 64 bits, ready to be compared. */
export interface ImageList {
  readonly kind: 'images';
  readonly id: string;
  /** As written. */
  readonly entries: readonly string[];
  /** Two words for each entry, the high one first. */
  readonly words: Uint32Array;
  /** For each entry the most bits in which a picture may differ from it. */
  readonly distances: Uint8Array;
}

export interface NearImage {
  readonly entry: string;
  /** Bits that differ. */
  readonly distance: number;
}

/** Reads entries: sixteen hex digits, and after a space a distance of the entry's own. `null` in their place: what it says is neither. */
export function readImageEntry(
  text: string,
): { readonly hash: string; readonly distance: number | null } | null {
  const match = /^([0-9a-f]{16})(?:\s+([0-9]{1,2}))?$/i.exec(text);
  if (match === null) return null;
  const distance = match[2] === undefined ? null : Number(match[2]);
  if (distance !== null && distance > farthest) return null;
  return { hash: (match[1] ?? '').toLowerCase(), distance };
}

/** Two pictures that have nothing to do with each other differ in 32 of 64 bits on average; from here on a hash says nothing. */
export const farthest = 20;

/** Makes a list of entries that `readImageEntry` accepts; others are left out. `distance` is that of entries without their own. */
export function imageListOf(id: string, written: readonly string[], distance: number): ImageList {
  const read = written.flatMap((entry) => {
    const parts = readImageEntry(entry);
    return parts === null ? [] : [{ entry, ...parts }];
  });
  return {
    kind: 'images',
    id,
    entries: read.map(({ entry }) => entry),
    words: Uint32Array.from(read.flatMap(({ hash }) => wordsOf(hash))),
    distances: Uint8Array.from(read, (entry) => entry.distance ?? distance),
  };
}

/** Each hash with the most bits in which a picture may differ from it. */
export function writtenImages({ entries, distances }: ImageList) {
  return entries.map((entry, i) => ({ hash: entry.slice(0, 16).toLowerCase(), distance: distances[i] ?? 0 }));
}

/** The entry of a list that a picture is nearest to, within that entry's distance; `null`: it looks like none of them. */
export function nearestImage({ entries, words, distances }: ImageList, phash: string): NearImage | null {
  const [high, low] = wordsOf(phash);
  let nearest: NearImage | null = null;
  for (let i = 0; i < distances.length; i++) {
    const apart = ones((words[2 * i] ?? 0) ^ high) + ones((words[2 * i + 1] ?? 0) ^ low);
    if (apart > (distances[i] ?? 0) || (nearest !== null && apart >= nearest.distance)) continue;
    nearest = { entry: entries[i] ?? '', distance: apart };
  }
  return nearest;
}

function wordsOf(hash: string): readonly [number, number] {
  return [Number.parseInt(hash.slice(0, 8), 16), Number.parseInt(hash.slice(8, 16), 16)];
}

/** Number of one bits, counted in parallel halves. */
function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
