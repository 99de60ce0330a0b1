/** Characters; what is longer is no slip of a name. */
const longestWord = 100;

/** The candidate nearest to `word`, when it is near enough to be what the author meant (edit distance ≤ a third of its length, at most 3). */
export function suggest(word: string, candidates: Iterable<string>): string | null {
  if (word.length > longestWord) return null;
  const limit = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
  const sought = word.toLowerCase();
  const letters = lettersOf(word);
  let best: string | null = null;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    if (leastDistance(letters, lettersOf(candidate)) >= bestDistance) continue;
    const distance = editDistance(sought, candidate.toLowerCase(), bestDistance);
    if (distance >= bestDistance) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

/** Which letters a word holds, as bits; the case makes no difference. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i += 1) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** Each edit brings one letter and takes one: of thousands of candidates, this leaves few to be compared. */
function leastDistance(a: number, b: number): number {
  return Math.max(countOf(a & ~b), countOf(b & ~a));
}

function countOf(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Damerau–Levenshtein, adjacent swaps included; `most` as soon as it cannot be less. */
function editDistance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((row[j - 1] ?? 0) + 1, (previous[j] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    // A swap reaches back two rows.
    if (Math.min(...row) >= most && Math.min(...previous) >= most) return most;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
