import { nature } from './fold-table.ts';
import type { Folded } from './folded.ts';
import { runsOf } from './term.ts';
import type { Term } from './term.ts';
import { isJoined, isWord } from './verify.ts';
import type { Match, Reader } from './verify.ts';

/** A term's letters without what stands between them. */
interface Letters {
  readonly letters: readonly number[];
  /** Where a letter begins a further word of a phrase. */
  readonly begins: readonly boolean[];
  readonly words: number;
}

/** Fewer letters drawn apart are initials or variables, not a word. */
const fewestApart = 3;
/** Shorter phrases run together make ordinary words (`a la` → `ala`). */
const fewestTogether = 6;
const widestGap = 3;

const read = new WeakMap<Term, Letters>();

function lettersOf(term: Term): Letters {
  const known = read.get(term);
  if (known !== undefined) return known;
  const letters: number[] = [];
  const begins: boolean[] = [];
  let parted = false;
  const runs = runsOf(term);
  runs.symbols.forEach((symbol, run) => {
    if (!isLetter(symbol)) {
      parted = letters.length > 0;
      return;
    }
    for (let i = 0; i < (runs.counts[run] ?? 0); i += 1) {
      letters.push(symbol);
      begins.push(parted);
      parted = false;
    }
  });
  const found = { letters, begins, words: 1 + begins.filter(Boolean).length };
  read.set(term, found);
  return found;
}

function isLetter(symbol: number): boolean {
  return (
    symbol > 0x7f ||
    (symbol >= 0x30 && symbol <= 0x39) ||
    ((symbol | 0x20) >= 0x61 && (symbol | 0x20) <= 0x7a)
  );
}

/**
 * Does the term stand in the text, its last letter at symbol `at`, either with every letter apart from the next by the same gap (`f r e e`,
 * `f.r-e_e`), or as a phrase whose words are whole and all run together or all parted by signs (`freenitro`, `free-nitro`)? Anything in
 * between would join the tails and heads of ordinary words.
 */
export function matchSpaced({ folded, reads }: Reader, term: Term, at: number, match: Match): boolean {
  const { letters, begins, words } = lettersOf(term);
  if (letters.length < fewestApart) return false;
  let position = at;
  let inside = -1;
  let between = -1;
  for (let k = letters.length - 1; ; k -= 1) {
    if (position < 0 || !reads(folded.symbols[position] ?? -1, letters[k] ?? -2)) return false;
    if (k === 0) break;
    const gap = gapBefore(folded, position);
    const before = begins[k] === true ? between : inside;
    if (gap > widestGap || (before >= 0 && before !== gap)) return false;
    if (begins[k] === true) between = gap;
    else inside = gap;
    position -= gap + 1;
  }
  match.first = position;
  match.last = at;
  if (
    inside > 0
      ? !isSpelled(folded, match, { inside, between })
      : !isTogether(folded, match, letters.length, words)
  )
    return false;
  if (term.wordStart && position > 0 && isJoined(folded, position - 1)) return false;
  return !(term.wordEnd && at + 1 < folded.length && isJoined(folded, at));
}

function gapBefore(folded: Folded, position: number): number {
  let gap = 0;
  while (gap <= widestGap && position - 1 - gap >= 0 && !isWord(folded, position - 1 - gap)) gap += 1;
  return gap;
}

interface Gaps {
  readonly inside: number;
  /** -1: one word. */
  readonly between: number;
}

function isSpelled(folded: Folded, { first, last }: Match, { inside, between }: Gaps): boolean {
  if (between >= 0 && between < inside) return false;
  return !goesOn(folded, last, 1, inside) && !goesOn(folded, first, -1, inside);
}

/** A blank between the words is how the phrase is usually written, or where a sentence ends. */
function isTogether(folded: Folded, { first, last }: Match, letters: number, words: number): boolean {
  if (words === 1 || letters < fewestTogether) return false;
  for (let i = first; i < last; i += 1) if (((folded.natures[i] ?? 0) & nature.blank) !== 0) return false;
  return true;
}

/** Two more single letters follow with the same gap: a longer word is spelled out, and the term is only part of it. */
function goesOn(folded: Folded, from: number, direction: 1 | -1, gap: number): boolean {
  let position = from;
  for (let letter = 0; letter < 2; letter += 1) {
    for (let i = 1; i <= gap; i += 1) {
      const between = position + direction * i;
      if (between < 0 || between >= folded.length || isWord(folded, between)) return false;
    }
    position += direction * (gap + 1);
    const beyond = position + direction;
    if (position < 0 || position >= folded.length || !isWord(folded, position)) return false;
    if (beyond >= 0 && beyond < folded.length && isWord(folded, beyond)) return false;
  }
  return true;
}
