import type { Evidence } from '../decision.ts';
import type { OpenPolicy } from '../policy/load.ts';
import type { ReadList } from '../sections/lists/read.ts';
import type { TermList, TextMatcher } from '../text/contract.ts';
import { foldingOf } from '../text/folding.ts';
import { compileText } from '../text/index.ts';
import { readTerm, runsOf } from '../text/term.ts';
import type { Term } from '../text/term.ts';
import type { Adviser } from './advice.ts';
import { listsReadExactly } from './read-exactly.ts';
import { adviseOnRepeats } from './repeats.ts';

type ReadTerms = ReadList<TermList>;

/** A list of terms, and how to ask a matcher about it. */
interface Asked {
  readonly list: ReadTerms;
  /** What the policy's own matcher finds of it in a text, exceptions applied. */
  readonly standing: (text: string) => readonly Evidence[];
  /** What it would find without exceptions. */
  readonly hits: (text: string) => readonly Evidence[];
}

/**
 * Advice on lists of terms. What a term finds is asked of the matcher, one scan of each entry, so that folding, stretches and word boundaries are
 * those of the policy and the cost grows with the entries and not with their pairs.
 */
export function adviseOnTerms(open: OpenPolicy, adviser: Adviser): void {
  const exactly = listsReadExactly(open);
  const bare = matcherWithoutExceptions(open.lists);
  open.lists.forEach((list, number) => {
    if (!isTerms(list) || exactly.has(list.name)) return;
    const standing = hitsOf(open.parts.matcher, number);
    const excused = bare.numbers.get(list.name);
    const hits = excused === undefined ? standing : hitsOf(bare.matcher, excused);
    const asked = { list, standing, hits };
    adviseOnEntries(asked, adviser);
    adviseOnExceptions(asked, adviser);
  });
}

function isTerms(list: ReadList): list is ReadTerms {
  return list.spec.kind === 'terms';
}

function matcherWithoutExceptions(lists: readonly ReadList[]): {
  readonly matcher: TextMatcher;
  readonly numbers: ReadonlyMap<string, number>;
} {
  const specs = lists
    .filter(isTerms)
    .flatMap(({ spec }) => (spec.except.length > 0 ? [{ ...spec, except: [] }] : []));
  return {
    matcher: compileText(specs).matcher,
    numbers: new Map(specs.map(({ id }, number) => [id, number])),
  };
}

/** Terms cost nothing of the budget for patterns. */
function hitsOf(matcher: TextMatcher, list: number): (text: string) => readonly Evidence[] {
  return (text) => matcher.scan(text).hits(list, { left: 0 }) ?? [];
}

/** Last entries first: of two that find the same, the later one is named. */
function adviseOnEntries(asked: Asked, adviser: Adviser): void {
  const { list } = asked;
  const firsts = adviseOnRepeats(list, (entry) => entry.trim(), adviser);
  const covered = new Set<string>();
  for (const [name, index] of [...firsts].reverse()) {
    const at = list.entryPlaces[index];
    const term = termOf(list, name);
    if (at === undefined || term === null) continue;
    if (isShortAndWide(term)) adviser.add('short-wide-term', at, { entry: name });
    const found = judgeTerm(asked, term, covered);
    if (found.kind === 'excused') adviser.add('excused-entry', at, { entry: name });
    if (found.kind !== 'covered') continue;
    covered.add(name);
    adviser.add('covered-term', at, { entry: name, by: found.by });
  }
}

type Judged = { readonly kind: 'excused' | 'needed' } | { readonly kind: 'covered'; readonly by: string };

/** What the rest of its list makes of a term, wherever the term stands. */
function judgeTerm({ list, standing, hits }: Asked, term: Term, covered: ReadonlySet<string>): Judged {
  const text = inside(term);
  const own = { start: text.indexOf(term.text), end: text.indexOf(term.text) + term.text.length };
  const found = standing(text);
  const isOwn = ({ entry }: Evidence) => entry?.trim() === term.entry;
  if (!found.some(isOwn)) {
    const excused = !isReadApart(list) && list.spec.except.length > 0 && hits(text).some(isOwn);
    return { kind: excused ? 'excused' : 'needed' };
  }
  for (const { entry, span } of found) {
    const by = entry?.trim() ?? null;
    if (by === null || by === term.entry || covered.has(by) || span === null) continue;
    if (span.start < own.start || span.end > own.end) continue;
    const isAll = span.start === own.start && span.end === own.end;
    // An exception may cover a part of a hit and not the whole; letters drawn apart part words where these do not.
    if (list.spec.except.length > 0 && !isAll) continue;
    const other = termOf(list, by);
    if (isReadApart(list) && (other === null || !readsAlike(term, other))) continue;
    return { kind: 'covered', by };
  }
  return { kind: 'needed' };
}

/** Digits for letters and letters drawn apart: such a list reads more than it holds, so only what reads alike is certain. */
function isReadApart({ spec }: ReadTerms): boolean {
  return spec.fold.includes('leet') || spec.fold.includes('spacing');
}

function readsAlike(one: Term, other: Term): boolean {
  const [a, b] = [runsOf(one), runsOf(other)];
  return a.symbols.join() === b.symbols.join() && a.counts.join() === b.counts.join();
}

function termOf({ spec }: ReadTerms, entry: string): Term | null {
  const folding = foldingOf(spec.fold, 'joined');
  const term = readTerm({ entry, match: spec.match, folding, list: 0, index: 0, exception: false });
  return 'hint' in term ? null : term;
}

const fillers = ['ж', 'ю', 'ф', 'щ'] as const;

/** The term as it may stand at its narrowest: where it is open, inside a word. What holds there holds wherever it stands. */
function inside({ text, wordStart, wordEnd }: Term): string {
  const filler = fillers.find((letter) => !text.toLowerCase().includes(letter)) ?? fillers[0];
  return `${wordStart ? '' : filler}${text}${wordEnd ? '' : filler}`;
}

/** So few letters stand in half of all words. Other scripts write whole words with them. */
function isShortAndWide({ text, wordStart, wordEnd }: Term): boolean {
  return !(wordStart && wordEnd) && /^\p{Script=Latin}{1,2}$/u.test(text);
}

/** An exception excuses hits inside it: where it stands alone, with its letters as written or stretched, there is none. */
function adviseOnExceptions({ list, hits }: Asked, adviser: Adviser): void {
  const { spec, exceptPlaces } = list;
  if (isReadApart(list) || spec.except.length === 0) return;
  const times = Math.max(shortestStretch, ...spec.entries.map(longestRun));
  spec.except.forEach((entry, index) => {
    const at = exceptPlaces[index];
    const text = termOf(list, entry)?.text;
    if (at === undefined || text === undefined) return;
    const stretched = text.replace(/\p{L}/gu, (letter) => letter.repeat(times));
    if (hits(text).length === 0 && hits(stretched).length === 0) adviser.add('idle-exception', at, { entry });
  });
}

/** So many of a letter are a stretch, whichever letter it is. */
const shortestStretch = 3;

function longestRun(entry: string): number {
  return Math.max(0, ...(entry.match(/(.)\1*/gsu) ?? []).map((run) => run.length));
}
