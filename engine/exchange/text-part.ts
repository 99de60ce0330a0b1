import { planList } from '../text/plan.ts';
import type { FoldStep } from '../text/contract.ts';
import { joined } from './draft.ts';
import type { DraftList } from './draft.ts';
import type { Part, Reading } from './part.ts';
import { samplePattern } from './sample-pattern.ts';
import { anySample } from './samples.ts';
import type { Sample } from './samples.ts';

/** What a text is searched for: words as they are written, words with stars at their ends, and patterns. */
export interface Needles {
  /** Name of the lists, the id of the rule where it is absent. */
  readonly name?: string;
  readonly words: readonly string[];
  /** A star at an end of a word widens it; otherwise it is a character like others. */
  readonly stars: 'widen' | 'plain';
  readonly match: 'word' | 'anywhere';
  readonly patterns: readonly string[];
  readonly fold: readonly FoldStep[] | null;
  readonly except?: readonly string[];
}

export interface TextPart {
  /** `null`: nothing of it can be searched for. */
  readonly part: Part | null;
  /** Entries that are left out, with the reason. */
  readonly refused: readonly string[];
  /** Exceptions that are left out, with the reason. */
  readonly refusedExceptions: readonly string[];
}

/** Searches the text: terms where the language reads them as terms, else patterns. */
export function textPart(needles: Needles, reading: Reading): TextPart {
  const { fold, match, except = [] } = needles;
  const base = needles.name ?? reading.id;
  const terms = readable({
    name: 'x',
    kind: 'terms',
    entries: needles.words.filter((word) => isTerm(word, needles)),
    match,
    fold,
  });
  const others = needles.words.filter((word) => !terms.good.includes(word));
  const asked = [...others.map((word) => patternOf(word, needles)), ...needles.patterns];
  const patternSteps =
    fold?.filter((step) => step !== 'repeats' && step !== 'leet' && step !== 'spacing') ?? null;
  const patterns = readable({ name: 'x', kind: 'patterns', entries: asked, match, fold: patternSteps });
  const allowed = readable({ name: 'x', kind: 'terms', entries: except, match, fold });
  const parts: Part[] = [];
  const add = (
    word: 'contains' | 'matches',
    list: Parameters<typeof reading.draft.addList>[0],
    sample: Sample | null,
  ) => {
    const name = reading.draft.addList(list);
    reading.lists.push(name);
    parts.push({ condition: { text: { [word]: name } }, sample });
  };
  if (terms.good.length > 0) {
    const sample = sampleOfTerms(terms.good, match);
    add(
      'contains',
      { name: base, kind: 'terms', entries: terms.good, match, fold, except: allowed.good },
      sample,
    );
  }
  if (patterns.good.length > 0) {
    const name = terms.good.length > 0 ? `${base}-patterns` : base;
    const cancelled = readable({
      name: 'x',
      kind: 'patterns',
      entries: except.map((word) => patternOf(word, needles)),
      match,
      fold: patternSteps,
    }).good;
    const text = anySample(
      patterns.good.map(samplePattern).map((found) => (found === null ? null : { text: [found] })),
    );
    add(
      'matches',
      { name, kind: 'patterns', entries: patterns.good, fold: patternSteps, except: cancelled },
      text,
    );
  }
  const part =
    parts.length === 0
      ? null
      : {
          condition: joined(
            'any',
            parts.map((p) => p.condition),
          ),
          sample: anySample(parts.map((p) => p.sample)),
        };
  return { part, refused: patterns.bad, refusedExceptions: allowed.bad };
}

function sampleOfTerms(terms: readonly string[], match: 'word' | 'anywhere'): Sample {
  const bare = (terms[0] ?? '').replace(/^\*|\*$/g, '');
  const isWhole = match === 'word' && terms.every((term) => !term.includes('*'));
  return { text: [bare], near: isWhole ? [`x${bare}x`] : [] };
}

/** Signs that a word may hold and a pattern reads as something else. */
export function escapePattern(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function isTerm(word: string, { stars }: Needles): boolean {
  return stars === 'widen' || !/^\s*\*|\*\s*$/.test(word);
}

const letter = String.raw`\pL\pM\pN_`;
export const wordStart = String.raw`(?:\A|[^${letter}])`;
export const wordEnd = String.raw`(?:[^${letter}]|\z)`;

function patternOf(word: string, { stars, match }: Needles): string {
  const opens = stars === 'widen' && word.startsWith('*');
  const closes = stars === 'widen' && word.endsWith('*');
  const bare = word.slice(opens ? 1 : 0, closes ? -1 : undefined);
  const start = match === 'anywhere' || opens || !/^[\p{L}\p{N}_]/u.test(bare) ? '' : wordStart;
  const end = match === 'anywhere' || closes || !/[\p{L}\p{N}_]$/u.test(bare) ? '' : wordEnd;
  return start + escapePattern(bare) + end;
}

/** Characters: what a list takes as one entry. */
const longestEntry = 1000;

type Listed = Pick<DraftList, 'name' | 'kind' | 'entries' | 'match' | 'fold'>;

/** Entries that the language reads, and what is wrong with the others. */
export function readable(list: Listed): {
  readonly good: readonly string[];
  readonly bad: readonly string[];
} {
  const { kind, entries, match } = list;
  const fold = list.fold ?? (kind === 'patterns' ? ['case'] : ['case', 'accents']);
  const base = { id: list.name, entries, except: [] };
  const spec =
    kind === 'domains'
      ? { ...base, kind }
      : kind === 'patterns'
        ? { ...base, kind, fold }
        : { ...base, kind, match, fold };
  const { problems } = planList(spec, 0);
  const wrong = new Map(problems.map((problem) => [problem.index, problem.message]));
  entries.forEach((entry, index) => {
    if (entry === '') wrong.set(index, 'an empty entry');
    if (entry.length > longestEntry)
      wrong.set(index, `an entry of ${entry.length} characters; a list takes ${longestEntry}`);
  });
  return { good: entries.filter((_, index) => !wrong.has(index)), bad: [...wrong.values()] };
}
