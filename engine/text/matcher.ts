/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index lies inside its array, and a default would cost in the loops */
import type { Evidence } from '../decision.ts';
import type { Link, PatternBudget, TextList, TextMatcher, TextScan } from './contract.ts';
import { entriesOf, noEntries } from './domains.ts';
import { unitsOfSigns } from './alphabet.ts';
import { emptyFolded, foldInto } from './folded.ts';
import type { Folded } from './folded.ts';
import type { Folding } from './folding.ts';
import { evidenceOf, firstHit, noHit, saysSomething, standing } from './hits.ts';
import type { Hit, ListHits } from './hits.ts';
import { judge } from './judge.ts';
import type { Findings } from './judge.ts';
import { emptyCandidates, laneOf, scanLane } from './lane.ts';
import type { Lane } from './lane.ts';
import type { Mention } from './addresses.ts';
import { readMentions } from './links.ts';
import { knownLane } from './memory.ts';
import type { TextMemory } from './memory.ts';
import { runPatterns } from './pattern-run.ts';
import type { Plan, PlannedLane, PlannedPattern, Targets } from './plan.ts';

export interface BuiltLane {
  /** Under which the plan knows it. */
  readonly key: string;
  readonly lane: Lane;
  readonly targets: Targets;
  /** See `PlannedLane`. */
  readonly needsSign: boolean;
}

/** The lists by number. An array is one. */
export interface TextLists {
  readonly length: number;
  at(list: number): TextList | undefined;
}

/** What the scan of a text reads: everything about the lists that matters once they are compiled. */
export interface BuiltText {
  readonly plan: Pick<Plan, 'domains' | 'patterns'> & { readonly lists: TextLists };
  /** By list: 1 where it has exceptions. */
  readonly hasExceptions: Uint8Array;
  readonly lanes: readonly BuiltLane[];
  readonly alwaysRuns: readonly boolean[];
}

/** Builds the tables of a plan. */
export function buildText(plan: Plan, memory: TextMemory): BuiltText {
  return {
    plan,
    lanes: [...plan.lanes].map(([key, { kind, needsSign, entries, targets }]) => ({
      key,
      lane: laneThrough(memory, key, { kind, entries }),
      targets,
      needsSign,
    })),
    hasExceptions: Uint8Array.from(plan.lists, (list) => Number(list.except.length > 0)),
    alwaysRuns: plan.patterns.map((list) => list?.patterns.some((p) => p.always && !p.exception) ?? false),
  };
}

function laneThrough(
  memory: TextMemory,
  key: string,
  { kind, entries }: Pick<PlannedLane, 'kind' | 'entries'>,
): Lane {
  const lane = knownLane(memory, key, entries) ?? laneOf(kind, entries);
  memory.lanes.set(key, { entries, lane });
  return lane;
}

const noEvidence: readonly Evidence[] = [];
const noLinks: readonly Link[] = [];
const noHosts: readonly ReadonlyMap<number, string>[] = [];

export function matcherOf(built: BuiltText): TextMatcher {
  const scan = new Scan(built);
  return {
    scan: (text) => scan.run(text),
    alwaysRuns: built.alwaysRuns,
    bytes: built.lanes.reduce((sum, { lane }) => sum + bytesOf(lane), 0),
  };
}

function holdsAny(text: string, units: Uint8Array): boolean {
  for (let i = 0; i < text.length; i += 1) if (units[text.charCodeAt(i)] === 1) return true;
  return false;
}

/** By domain list: the links that fall under it. */
function byEntries(links: readonly Link[]): ReadonlyMap<number, readonly Link[]> {
  const found = new Map<number, Link[]>();
  for (const link of links)
    for (const list of link.entries.keys()) {
      const others = found.get(list);
      if (others === undefined) found.set(list, [link]);
      else others.push(link);
    }
  return found;
}

function bytesOf({ alphabet, automaton }: Lane): number {
  const { table, nodeOfRow, nodes, outputs, keywords } = automaton;
  const tables = [table, nodeOfRow, nodes, outputs, keywords];
  return tables.reduce((sum, { byteLength }) => sum + byteLength, alphabet.classOf.byteLength);
}

/** The one reusable scan of a matcher: its buffers live as long as the matcher, its contents until the next text. */
class Scan implements TextScan, Findings {
  text = '';
  count = 0;
  readonly #plan: BuiltText['plan'];
  readonly #lanes: readonly BuiltLane[];
  /** Units of which a text must hold one, for the lanes that need a sign; `null`: there is no such lane. */
  readonly #signs: Uint8Array | null;
  readonly #candidates = emptyCandidates();
  /**
   * By list, where the text has a hit of it or a literal, or its patterns were run. Made anew each time: what was made last is near, what
   * was kept from long ago is not.
   */
  readonly #found: (ListHits | undefined)[];
  /** The lists that have one. */
  readonly #touched: number[] = [];
  readonly #hasExceptions: Uint8Array;
  readonly #alwaysRuns: readonly boolean[];
  readonly #order: number[] = [];
  readonly #seenPatterns = new Set<PlannedPattern>();
  readonly #folded = new Map<Folding, Folded>();
  #mentions: readonly Mention[] | null = null;
  #links: readonly Link[] | null = null;
  #linksUnder: ReadonlyMap<number, readonly Link[]> | null = null;
  /** Of each host: the entries under which it falls. */
  #entries = noHosts;

  constructor({ plan, lanes, hasExceptions, alwaysRuns }: BuiltText) {
    this.#plan = plan;
    this.#lanes = lanes;
    this.#signs = lanes.some((lane) => lane.needsSign) ? unitsOfSigns() : null;
    this.#found = Array.from({ length: plan.lists.length }, () => undefined);
    this.#hasExceptions = hasExceptions;
    this.#alwaysRuns = alwaysRuns;
  }

  run(text: string): TextScan {
    if (this.#touched.length > 0) this.#reset();
    this.text = text;
    this.count = 0;
    this.#mentions = null;
    this.#links = null;
    this.#linksUnder = null;
    this.#entries = noHosts;
    const candidates = this.#candidates;
    candidates.link = -1;
    // An iterator would be made for each text.
    for (let i = 0; i < this.#lanes.length; i += 1) {
      const { lane, targets, needsSign } = this.#lanes[i]!;
      if (needsSign && this.#signs !== null && !holdsAny(text, this.#signs)) continue;
      candidates.length = 0;
      scanLane(lane, text, candidates);
      if (candidates.length > 0) judge({ lane, targets, candidates, findings: this });
    }
    if (candidates.link >= 0 && this.#plan.domains.size > 0) this.#judgeHosts();
    if (this.#touched.length > 0) this.#settle();
    return this;
  }

  #reset(): void {
    for (const list of this.#touched) this.#found[list] = undefined;
    this.#touched.length = 0;
    this.#order.length = 0;
    if (this.#seenPatterns.size > 0) this.#seenPatterns.clear();
  }

  #settle(): void {
    for (const list of this.#touched) if (saysSomething(this.#found[list]!)) this.#order.push(list);
    this.count = this.#order.length;
  }

  foldedBy(folding: Folding): Folded {
    let folded = this.#folded.get(folding);
    if (folded === undefined) this.#folded.set(folding, (folded = emptyFolded()));
    if (folded.text !== this.text) foldInto(folded, this.text, folding);
    return folded;
  }

  keep(list: number, hit: Hit, exception: boolean): void {
    const found = this.#found[list];
    if (found === undefined) this.#touch(list, firstHit(hit, exception));
    else (exception ? found.exceptions : found.hits).push(hit);
  }

  #touch(list: number, found: ListHits): ListHits {
    this.#touched.push(list);
    return (this.#found[list] = found);
  }

  found(list: number): ListHits | undefined {
    return this.#found[list];
  }

  hasExceptions(list: number): boolean {
    return this.#hasExceptions[list] === 1;
  }

  sawLiteral(list: number, pattern: PlannedPattern): void {
    if (this.#found[list] === undefined) this.#touch(list, noHit());
    this.#seenPatterns.add(pattern);
  }

  #judgeHosts(): void {
    this.#entries = this.#hosts().map(({ host, span }) => {
      const entries = entriesOf(this.#plan.domains, host);
      for (const [list, entry] of entries) this.keep(list, { entry, ...span }, false);
      return entries;
    });
  }

  #hosts(): readonly Mention[] {
    const { link } = this.#candidates;
    return (this.#mentions ??= link < 0 ? [] : readMentions(this.text, link));
  }

  list(i: number): number {
    return this.#order[i]!;
  }

  hits(list: number, budget: PatternBudget): readonly Evidence[] | null {
    const found = this.#found[list] ?? (this.#alwaysRuns[list] === true ? this.#touch(list, noHit()) : null);
    if (found === null) return noEvidence;
    if (found.answer === undefined) found.answer = this.#answer(list, found, budget);
    return found.answer;
  }

  #answer(list: number, found: ListHits, budget: PatternBudget): readonly Evidence[] | null {
    const planned = this.#plan.patterns[list] ?? null;
    const { id } = this.#plan.lists.at(list)!;
    if (planned === null) return evidenceOf(standing(found), this.text, id);
    const folded = this.foldedBy(planned.folding);
    const hits = runPatterns({ planned, folded, seen: this.#seenPatterns, budget });
    return hits === null ? null : evidenceOf(hits, this.text, id);
  }

  links(): readonly Link[] {
    this.#links ??= this.#hosts().map(({ span, host, path, masked, isLink }, i) => ({
      span,
      host: host.ascii,
      path,
      masked,
      followed: isLink,
      entries: this.#entries[i] ?? noEntries,
    }));
    return this.#links;
  }

  linksUnder(list: number): readonly Link[] {
    this.#linksUnder ??= byEntries(this.links());
    return this.#linksUnder.get(list) ?? noLinks;
  }

  entryFor(link: Link, list: number): string | null {
    return link.entries.get(list) ?? null;
  }
}
