import type { EntryProblem, PatternList, TermList, TextList } from './contract.ts';
import type { LaneKind, Reading } from './alphabet.ts';
import { addDomain } from './domains.ts';
import type { DomainIndex } from './domains.ts';
import { foldingOf } from './folding.ts';
import type { Folding } from './folding.ts';
import type { LaneEntry } from './lane.ts';
import { mostPatterns, textMemory } from './memory.ts';
import type { KnownPattern, TextMemory } from './memory.ts';
import { readPattern } from './pattern.ts';
import { requiredLiterals } from './pattern-literals.ts';
import type { Pattern } from './pattern.ts';
import { isAllLetters, readTerm } from './term.ts';
import type { Term } from './term.ts';

/** What a lane proposes: a term to verify, or a literal without which a pattern cannot match. */
export type Target =
  | { readonly kind: 'term'; readonly term: Term; readonly readings: readonly Reading[] }
  | { readonly kind: 'literal'; readonly list: number; readonly pattern: PlannedPattern };

/** By the number that a lane's automaton reports. An array is one. */
export interface Targets {
  at(id: number): Target | undefined;
}

export interface PlannedLane {
  readonly kind: LaneKind;
  /** Whatever it could propose without such a sign in the text, another lane proposes too. */
  readonly needsSign: boolean;
  readonly entries: LaneEntry[];
  readonly targets: Target[];
}

export interface PlannedPattern {
  readonly pattern: Pattern;
  readonly exception: boolean;
  /** No literal is required, so only running it tells. */
  readonly always: boolean;
  /** Of these a text that it matches holds one, as the text is shown to it; `null`: nobody knows. */
  readonly shown: readonly string[] | null;
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

export function planOf(lists: readonly TextList[], memory: TextMemory): Plan {
  const plan = emptyPlan(lists);
  const owns = lists.map((list, at) => {
    const known = memory.plans.get(list);
    if (known?.at === at) return known.plan;
    const own = planList(list, at, memory);
    memory.plans.set(list, { at, plan: own });
    return own;
  });
  const hosts = hostsOfLiterals(owns);
  owns.forEach((own, at) => addPlan(plan, own, at, hosts));
  if (plan.lanes.size === 0) laneFor(plan, { lookalikes: true, reading: 'plain', leet: false }, false);
  return plan;
}

/** Shorter literals would often be proposed where letters of several words meet, and each time a pattern would run in vain. */
const fewestHosted = 4;

/** By lane that only literals ask for: the lane that finds them as well, so that the text is read once less. */
type Hosts = ReadonlyMap<string, PlannedLane>;

/** What reads letters without regard to what parts them finds every literal that is nothing but letters. */
function hostsOfLiterals(owns: readonly Plan[]): Hosts {
  const byKey = new Map<string, PlannedLane[]>();
  for (const { lanes } of owns)
    for (const [key, lane] of lanes) {
      const others = byKey.get(key);
      if (others === undefined) byKey.set(key, [lane]);
      else others.push(lane);
    }
  const hosts = new Map<string, PlannedLane>();
  for (const [key, lanes] of byKey) {
    const [host] = hostKeys(lanes[0]).flatMap((hostKey) => byKey.get(hostKey)?.[0] ?? []);
    if (host !== undefined && lanes.every(canBeHosted)) hosts.set(key, host);
  }
  return hosts;
}

function hostKeys(lane: PlannedLane | undefined): readonly string[] {
  if (lane === undefined || lane.kind.reading !== 'plain') return [];
  return [true, false].map((leet) =>
    laneKey({ lookalikes: lane.kind.lookalikes, reading: 'spaced', leet }, false),
  );
}

function canBeHosted({ entries, targets }: PlannedLane): boolean {
  return (
    targets.every(({ kind }) => kind === 'literal') &&
    entries.every(({ text }) => text.length >= fewestHosted && isAllLetters({ text }))
  );
}

function emptyPlan(lists: readonly TextList[]): Plan {
  return {
    lists,
    lanes: new Map(),
    domains: new Map(),
    patterns: lists.map(() => null),
    problems: [],
  };
}

/** The plan of one list, which is the `at`-th of a policy: what `planOf` of all of them holds of it, numbered from 0. */
export function planList(list: TextList, at: number, memory: TextMemory = textMemory()): Plan {
  const plan = emptyPlan([]);
  planners[list.kind]({ plan, memory }, list as never, at);
  return plan;
}

/** What one list adds: its targets stand together in each lane. */
function addPlan(plan: Plan, own: Plan, at: number, hosts: Hosts): void {
  for (const [key, { entries, targets, ...asked }] of own.lanes) {
    const { kind, needsSign } = hosts.get(key) ?? asked;
    const lane = laneFor(plan, kind, needsSign);
    for (const { text, wordStart, wordEnd } of entries)
      lane.entries.push({ text, id: lane.entries.length, wordStart, wordEnd });
    for (const target of targets) lane.targets.push(target);
  }
  for (const [host, entries] of own.domains) {
    const others = plan.domains.get(host);
    plan.domains.set(host, others === undefined ? entries : [...others, ...entries]);
  }
  const patterns = own.patterns[at];
  if (patterns !== undefined) plan.patterns[at] = patterns;
  for (const problem of own.problems) plan.problems.push(problem);
}

interface Planning {
  readonly plan: Plan;
  readonly memory: TextMemory;
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

function laneKey(kind: LaneKind, needsSign: boolean): string {
  return `${kind.reading} ${kind.lookalikes} ${kind.leet} ${needsSign}`;
}

function laneFor(plan: Plan, kind: LaneKind, needsSign: boolean): PlannedLane {
  const key = laneKey(kind, needsSign);
  const known = plan.lanes.get(key);
  if (known !== undefined) return known;
  const lane: PlannedLane = { kind, needsSign, entries: [], targets: [] };
  plan.lanes.set(key, lane);
  return lane;
}

function planTerms({ plan }: Planning, list: TermList, at: number): void {
  const folding = foldingOf(list.fold, 'joined');
  for (const { entry, index, of } of entriesOf(list)) {
    const exception = of === 'except';
    const term = readTerm({ entry, list: at, index, exception, match: list.match, folding });
    if ('hint' in term) plan.problems.push({ list: list.id, index, of, code: 'bad-term', ...term });
    else planTerm(plan, term);
  }
}

/** Shared by all terms that are read alike: what a thousand terms touch should be in one place. */
const readings = {
  plain: ['plain'],
  leet: ['leet'],
  spaced: ['spaced'],
  inside: ['plain', 'leet'],
  bare: ['plain', 'spaced'],
  all: ['plain', 'leet', 'spaced'],
} as const satisfies Record<string, readonly Reading[]>;

function planTerm(plan: Plan, term: Term): void {
  const { folding } = term;
  const { lookalikes } = folding;
  // Where a list sees invisible characters or style marks, its words part elsewhere than the lane's.
  const sameWords = folding.invisible && folding.markdown;
  const text = folding.markdown ? term.text : withoutContext(term.text);
  const put = (kind: LaneKind, bounded: boolean, read: readonly Reading[], needsSign = false) => {
    const lane = laneFor(plan, kind, needsSign);
    lane.entries.push({
      text,
      id: lane.targets.length,
      wordStart: bounded && term.wordStart,
      wordEnd: bounded && term.wordEnd,
    });
    lane.targets.push({ kind: 'term', term, readings: read });
  };
  if (folding.spacing && isAllLetters(term)) {
    // Letters drawn apart are read without regard to what parts them, so this lane proposes what the others would: each costs a scan.
    const [asWritten, apart] = folding.leet
      ? [readings.inside, readings.all]
      : [readings.plain, readings.bare];
    put({ lookalikes, reading: 'spaced', leet: folding.leet }, false, term.exception ? asWritten : apart);
    if (folding.leet) put({ lookalikes, reading: 'leet', leet: true }, false, readings.leet, true);
    return;
  }
  put({ lookalikes, reading: 'plain', leet: false }, sameWords, readings.plain);
  if (folding.leet) put({ lookalikes, reading: 'leet', leet: true }, false, readings.leet);
  // An exception is read as people write who mean it: drawn apart, `good<>bad` would be excused as `goodbad`.
  if (folding.spacing && !term.exception)
    put({ lookalikes, reading: 'spaced', leet: folding.leet }, false, readings.spaced);
}

function planDomains({ plan }: Planning, list: TextList, at: number): void {
  for (const { entry, index, of } of entriesOf(list)) {
    const problem = addDomain(plan.domains, entry, { list: at, exception: of === 'except', entry });
    if (problem !== null) plan.problems.push({ list: list.id, index, of, code: 'bad-domain', ...problem });
  }
}

function planPatterns({ plan, memory }: Planning, list: PatternList, at: number): void {
  const folding = foldingOf(list.fold, 'kept');
  const patterns: PlannedPattern[] = [];
  for (const { entry, index, of } of entriesOf(list)) {
    const { pattern, literals } = knownPattern(entry, folding, memory);
    if ('code' in pattern) plan.problems.push({ list: list.id, index, of, ...pattern });
    else {
      const exception = of === 'except';
      patterns.push(
        planPattern(plan, pattern, { folding, list: at, exception, literals: exception ? null : literals }),
      );
    }
  }
  plan.patterns[at] = { folding, patterns };
}

interface PatternPlace {
  readonly folding: Folding;
  readonly list: number;
  readonly exception: boolean;
  readonly literals: readonly string[] | null;
}

/** Compiling is what takes longest of all in a policy, so each pattern is compiled once for each folding. */
function knownPattern(entry: string, folding: Folding, { patterns }: TextMemory): KnownPattern {
  const key = `${folding.key} ${entry}`;
  const known = patterns.get(key);
  if (known !== undefined) return known;
  const pattern = readPattern(entry, folding);
  const read = { pattern, literals: 'code' in pattern ? null : requiredLiterals(pattern.source) };
  if (patterns.size >= mostPatterns) patterns.clear();
  patterns.set(key, read);
  return read;
}

function planPattern(
  plan: Plan,
  pattern: Pattern,
  { folding, list, exception, literals }: PatternPlace,
): PlannedPattern {
  const planned: PlannedPattern = {
    pattern,
    exception,
    always: literals === null,
    shown: literals === null ? null : shownLiterals(literals, folding),
  };
  const lane =
    literals === null
      ? null
      : laneFor(plan, { lookalikes: folding.lookalikes, reading: 'plain', leet: false }, false);
  for (const literal of literals ?? []) {
    const text = folding.markdown ? literal : withoutContext(literal);
    lane?.entries.push({ text, id: lane.targets.length, wordStart: false, wordEnd: false });
    lane?.targets.push({ kind: 'literal', list, pattern: planned });
  }
  return planned;
}

const ascii = /^[\x20-\x7e]*$/;

/** The literals of a pattern as they stand in a folded text. Beyond ASCII, what a letter folds to is the text's affair. */
function shownLiterals(literals: readonly string[], folding: Folding): readonly string[] | null {
  return folding.case && literals.every((literal) => ascii.test(literal))
    ? literals.map((literal) => literal.toLowerCase())
    : null;
}

/** What reads one way or another by its neighbours cannot begin or end a proposal of a list that sees it. */
function withoutContext(text: string): string {
  return text.replace(/^[_~|]+|[_~|]+$/g, '');
}
