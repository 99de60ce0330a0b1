import type { PartReader, PartWriter } from '../snapshot/container.ts';
import { alphabetFrom } from './alphabet.ts';
import type { LaneKind } from './alphabet.ts';
import type { DomainIndex } from './domains.ts';
import { laneFrom } from './lane.ts';
import type { BuiltLane, BuiltText, TextLists } from './matcher.ts';
import { planList } from './plan.ts';
import type { Plan, PlannedPatterns, Target, Targets } from './plan.ts';

/** By lane: which kind it is, and how wide its rows are. */
interface LaneHead {
  readonly key: string;
  readonly kind: LaneKind;
  readonly needsSign: boolean;
  readonly width: number;
  readonly letters: readonly (readonly [number, number])[];
}

interface TextHead {
  readonly lanes: readonly LaneHead[];
  /** Lists of patterns, and those of them that must be asked at every event. */
  readonly ofPatterns: readonly number[];
  readonly alwaysRuns: readonly number[];
}

export function saveText({ plan, lanes, alwaysRuns, hasExceptions }: BuiltText, into: PartWriter): void {
  const heads = lanes.map(({ key, needsSign, lane }): LaneHead => {
    const { script, width, letters } = lane.alphabet;
    return { key, kind: script.kind, needsSign, width, letters: [...letters] };
  });
  const head: TextHead = {
    lanes: heads,
    ofPatterns: plan.patterns.flatMap((list, number) => (list === null ? [] : [number])),
    alwaysRuns: alwaysRuns.flatMap((runs, number) => (runs ? [number] : [])),
  };
  into.json('text', head);
  into.table('hasExceptions', hasExceptions);
  into.json('domains', [...plan.domains]);
  lanes.forEach(({ lane, targets }, i) => {
    const { table, nodeOfRow, nodes, outputs, keywords } = lane.automaton;
    into.table(`lane${i}.classOf`, lane.alphabet.classOf);
    into.table(`lane${i}.table`, table);
    into.table(`lane${i}.nodeOfRow`, nodeOfRow);
    into.table(`lane${i}.nodes`, nodes);
    into.table(`lane${i}.outputs`, outputs);
    into.table(`lane${i}.keywords`, keywords);
    into.table(`lane${i}.firsts`, firstTargets(targets, plan.lists.length));
  });
}

/** By list: the number of its first target in a lane; the entry after the last list is the number of targets. */
function firstTargets(targets: Targets, lists: number): Int32Array {
  const firsts = new Int32Array(lists + 1);
  let list = 0;
  let id = 0;
  for (let target = targets.at(0); target !== undefined; target = targets.at(++id)) {
    const own = target.kind === 'term' ? target.term.list : target.list;
    while (list < own) firsts[++list] = id;
  }
  while (list < lists) firsts[++list] = id;
  return firsts;
}

/** The text tables as they were saved. A list is planned again when the text first holds something of it. */
export function restoreText(lists: TextLists, from: PartReader): BuiltText {
  const { lanes, alwaysRuns, ofPatterns } = from.json('text') as TextHead;
  const again = new PlannedAgain(lists);
  let domains: DomainIndex | null = null;
  const patterns = new Array<PlannedPatterns | null>(lists.length).fill(null);
  for (const list of ofPatterns) patterns[list] = new LatePatterns(again, list);
  const runs = new Array<boolean>(lists.length).fill(false);
  for (const list of alwaysRuns) runs[list] = true;
  return {
    alwaysRuns: runs,
    hasExceptions: from.u8('hasExceptions'),
    plan: {
      lists,
      patterns,
      get domains() {
        return (domains ??= new Map(from.json('domains') as Iterable<[string, never]>));
      },
    },
    lanes: lanes.map(({ key, kind, needsSign, width, letters }, i): BuiltLane => ({
      key,
      needsSign,
      lane: laneFrom(
        alphabetFrom({ kind, width, letters: new Map(letters), classOf: from.u16(`lane${i}.classOf`) }),
        {
          width,
          table: from.i32(`lane${i}.table`),
          nodeOfRow: from.i32(`lane${i}.nodeOfRow`),
          nodes: from.i32(`lane${i}.nodes`),
          outputs: from.i32(`lane${i}.outputs`),
          keywords: from.i32(`lane${i}.keywords`),
        },
      ),
      targets: new LateTargets(again, key, from.i32(`lane${i}.firsts`)),
    })),
  };
}

/** Plans of single lists, each made once: terms and patterns keep their identity. */
class PlannedAgain {
  readonly #lists: TextLists;
  readonly #plans = new Map<number, Plan>();

  constructor(lists: TextLists) {
    this.#lists = lists;
  }

  of(list: number): Plan {
    let plan = this.#plans.get(list);
    if (plan === undefined) {
      const spec = this.#lists.at(list);
      if (spec === undefined) throw new Error(`there is no list ${list}`);
      plan = planList(spec, list);
      this.#plans.set(list, plan);
    }
    return plan;
  }
}

class LateTargets implements Targets {
  readonly #again: PlannedAgain;
  readonly #key: string;
  readonly #firsts: Int32Array;

  constructor(again: PlannedAgain, key: string, firsts: Int32Array) {
    this.#again = again;
    this.#key = key;
    this.#firsts = firsts;
  }

  at(id: number): Target | undefined {
    const list = lastAtMost(this.#firsts, id);
    const { lanes } = this.#again.of(list);
    // The literals of a list may stand in a lane that other lists have asked for; of its own, a list of patterns has one.
    const [only] = lanes.values();
    return (lanes.get(this.#key) ?? only)?.targets.at(id - (this.#firsts[list] ?? 0));
  }
}

/** Index of the last number that is not above `value`; numbers ascend, and of equal ones the last counts. */
function lastAtMost(numbers: Int32Array, value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

class LatePatterns implements PlannedPatterns {
  readonly #again: PlannedAgain;
  readonly #list: number;

  constructor(again: PlannedAgain, list: number) {
    this.#again = again;
    this.#list = list;
  }

  get folding(): PlannedPatterns['folding'] {
    return this.#planned.folding;
  }

  get patterns(): PlannedPatterns['patterns'] {
    return this.#planned.patterns;
  }

  get #planned(): PlannedPatterns {
    const planned = this.#again.of(this.#list).patterns[this.#list];
    if (planned === undefined || planned === null) throw new Error(`list ${this.#list} holds no patterns`);
    return planned;
  }
}
