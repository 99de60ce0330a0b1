import type { Evidence, Span } from '../decision.ts';

/** Steps of folding that a list can ask for. */
export const foldSteps = [
  'case',
  'accents',
  'lookalikes',
  'invisible',
  'markdown',
  'repeats',
  'leet',
  'spacing',
] as const;
export type FoldStep = (typeof foldSteps)[number];

export const defaultFold: readonly FoldStep[] = [
  'case',
  'accents',
  'lookalikes',
  'invisible',
  'markdown',
  'repeats',
];

interface ListBase {
  readonly id: string;
  /** Entries whose hits cancel the hits that they cover. */
  readonly except: readonly string[];
}

export interface TermList extends ListBase {
  readonly kind: 'terms';
  /** As written: a leading or trailing `*` widens one term. */
  readonly entries: readonly string[];
  readonly match: 'word' | 'anywhere';
  readonly fold: readonly FoldStep[];
}

export interface DomainList extends ListBase {
  readonly kind: 'domains';
  /** A host; its sub-domains count too. */
  readonly entries: readonly string[];
}

export interface PatternList extends ListBase {
  readonly kind: 'patterns';
  /** RE2 syntax. */
  readonly entries: readonly string[];
  readonly fold: readonly FoldStep[];
}

export type TextList = TermList | DomainList | PatternList;

/** An entry that cannot be compiled. `message` says what is wrong, the value and what is allowed. */
export interface EntryProblem {
  readonly list: string;
  /** Index in `entries` or `except`. */
  readonly index: number;
  readonly of: 'entries' | 'except';
  readonly code: 'bad-term' | 'bad-domain' | 'bad-pattern' | 'pattern-too-large' | 'pattern-unsupported';
  readonly message: string;
  readonly hint: string | null;
}

export interface Link {
  readonly span: Span;
  /** Lower-case ASCII host, punycode where needed. */
  readonly host: string;
  /** Where the path begins, at its first slash; -1: it has none. */
  readonly path: number;
  /** A markdown link whose visible text names another host. */
  readonly masked: boolean;
  /** People would follow it. Lists judge every host that is named; leaves that count links count these. */
  readonly followed: boolean;
  /** By domain list under which it falls: the entry. */
  readonly entries: ReadonlyMap<number, string>;
}

/** What one scan may spend on patterns, in units of program size × text length. */
export interface PatternBudget {
  left: number;
}

/** What one pass over one text found. Valid until the next `scan` of the same matcher: buffers are reused. */
export interface TextScan {
  readonly text: string;
  /** Number of lists that have something to say: a verified term, a verified domain, or a pattern's literal. */
  readonly count: number;
  /** Index (in the order given to `compileText`) of the i-th of them, in order of discovery. */
  list(i: number): number;
  /**
   * Verified hits of a list, in text order, at most 16. For a pattern list this runs the patterns whose literals were seen and charges
   * the budget; `null`: the budget did not allow it, so the answer is not known. Asked twice, it answers from memory.
   */
  hits(list: number, budget: PatternBudget): readonly Evidence[] | null;
  /** All hosts named in the text, in order. */
  links(): readonly Link[];
  /** Those of them that fall under a domain list, in order. */
  linksUnder(list: number): readonly Link[];
  /** The entry of a domain list under which this link falls; `null`: none. */
  entryFor(link: Link, list: number): string | null;
}

export interface TextMatcher {
  scan(text: string): TextScan;
  /** A pattern list with a pattern that requires no literal has to be asked at every event. */
  readonly alwaysRuns: readonly boolean[];
  /** Bytes held by the tables. */
  readonly bytes: number;
}
