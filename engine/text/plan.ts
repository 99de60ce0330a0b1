import type { EntryProblem, PatternList, TermList, TextList } from './contract.ts';
import type { LaneKind } from './alphabet.ts';
import { addDomain } from './domains.ts';
import type { DomainIndex } from './domains.ts';
import { emptyFolded } from './folded.ts';
import { foldingOf } from './folding.ts';
import type { Folding } from './folding.ts';
import type { LaneEntry } from './lane.ts';
import { readPattern } from './pattern.ts';
import type { Pattern } from './pattern.ts';
import { readTerm } from './term.ts';
import type { Term } from './term.ts';
import { spacedTermOf } from './verify-spaced.ts';
import type { SpacedTerm } from './verify-spaced.ts';

/** What a lane proposes: a term to verify, or a literal without which a pattern cannot match. */
export type Target =
  | {
      readonly kind: 'term';
      readonly term: Term;
      readonly folding: Folding;
      readonly spaced: SpacedTerm | null;
    }
  | { readonly kind: 'literal'; readonly list: number; readonly pattern: PlannedPattern };

export interface PlannedLane {
  readonly kind: LaneKind;
  readonly entries: LaneEntry[];
  readonly targets: Target[];
}

export interface PlannedPattern {
  readonly pattern: Pattern;
  readonly exception: boolean;
  /** No literal is required, so only running it tells. */
  readonly always: boolean;
}

export interface PlannedPatterns {
  readonly folding: Folding;
  readonly patterns: PlannedPattern[];
}

/** The lists taken apart: what each lane has to find, which hosts, which patterns. */
export interface Plan {
  readonly lists: readonly TextList[];
  readonly lanes: Map<string, PlannedLane>;
  readonly domains: DomainIndex;
  /** By list; `null`: no pattern list. */
  readonly patterns: (PlannedPatterns | null)[];
  readonly problems: EntryProblem[];
}

export function planOf(lists: readonly TextList[]): Plan {
  const plan: Plan = {
    lists,
    lanes: new Map(),
    domains: new Map(),
    patterns: lists.map(() => null),
    problems: [],
  };
  lists.forEach((list, at) => planners[list.kind](plan, list as never, at));
  if (plan.lanes.size === 0) laneFor(plan, { lookalikes: true, reading: 'plain', leet: false });
  return plan;
}

const planners = { terms: planTerms, domains: planDomains, patterns: planPatterns } as const;

interface Entry {
  readonly entry: string;
  readonly index: number;
  readonly of: 'entries' | 'except';
}

function entriesOf(list: TextList): Entry[] {
  return (['entries', 'except'] as const).flatMap((of) =>
    list[of].map((entry, index) => ({ entry, index, of })),
  );
}

function laneFor(plan: Plan, kind: LaneKind): PlannedLane {
  const key = `${kind.reading} ${kind.lookalikes} ${kind.leet}`;
  const known = plan.lanes.get(key);
  if (known !== undefined) return known;
  const lane: PlannedLane = { kind, entries: [], targets: [] };
  plan.lanes.set(key, lane);
  return lane;
}

function planTerms(plan: Plan, list: TermList, at: number): void {
  const folding = foldingOf(list.fold, 'joined');
  const scratch = emptyFolded();
  for (const { entry, index, of } of entriesOf(list)) {
    const exception = of === 'except';
    const term = readTerm({ entry, list: at, index, exception, match: list.match, folding }, scratch);
    if ('hint' in term) plan.problems.push({ list: list.id, index, of, code: 'bad-term', ...term });
    else planTerm(plan, term, folding);
  }
}

function planTerm(plan: Plan, term: Term, folding: Folding): void {
  const { lookalikes } = folding;
  // Where a list sees invisible characters or style marks, its words part elsewhere than the lane's.
  const sameWords = folding.invisible && folding.markdown;
  const text = folding.markdown ? term.text : term.text.replace(/^[_~|]+|[_~|]+$/g, '');
  const put = (kind: LaneKind, bounded: boolean, spaced: SpacedTerm | null) => {
    const lane = laneFor(plan, kind);
    lane.entries.push({
      text,
      id: lane.targets.length,
      wordStart: bounded && term.wordStart,
      wordEnd: bounded && term.wordEnd,
    });
    lane.targets.push({ kind: 'term', term, folding, spaced });
  };
  put({ lookalikes, reading: 'plain', leet: false }, sameWords, null);
  if (folding.leet) put({ lookalikes, reading: 'leet', leet: true }, false, null);
  const spaced = folding.spacing ? spacedTermOf(term) : null;
  if (spaced !== null) put({ lookalikes, reading: 'spaced', leet: folding.leet }, false, spaced);
}

function planDomains(plan: Plan, list: TextList, at: number): void {
  for (const { entry, index, of } of entriesOf(list)) {
    const problem = addDomain(plan.domains, entry, { list: at, exception: of === 'except', entry });
    if (problem !== null) plan.problems.push({ list: list.id, index, of, code: 'bad-domain', ...problem });
  }
}

function planPatterns(plan: Plan, list: PatternList, at: number): void {
  const folding = foldingOf(list.fold, 'kept');
  const patterns: PlannedPattern[] = [];
  for (const { entry, index, of } of entriesOf(list)) {
    const pattern = readPattern(entry, folding);
    if ('code' in pattern) plan.problems.push({ list: list.id, index, of, ...pattern });
    else patterns.push({ pattern, exception: of === 'except', always: true });
  }
  plan.patterns[at] = { folding, patterns };
}
