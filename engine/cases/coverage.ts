import type { Trace } from '../decision.ts';
import type { OpenPolicy } from '../policy/load.ts';
import type { Place } from '../policy/place.ts';
import type { RuleCoverage } from './case.ts';
import { listsTouched } from './lists-touched.ts';
import type { Observe, PlayedStep } from './run-cases.ts';
import { coverable, leafKey } from './coverable.ts';
import type { Coverable } from './coverable.ts';
import { crossed } from '../sections/points/points.ts';

/** One thing that tests can reach. Lines and columns count from 1; `hits` counts steps of cases. */
export interface CoverageItem {
  readonly kind: Coverable['kind'];
  readonly rule: string | null;
  /** In policy terms: a leaf, an effect, a threshold, a list. */
  readonly what: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly hits: number;
}

/** What the tests of a policy reach of it. Whole numbers: nothing is rounded up to a threshold. */
export interface Coverage {
  readonly items: readonly CoverageItem[];
  readonly covered: number;
  readonly total: number;
}

/** `percent` of the items are covered, compared as whole numbers. */
export function reaches(coverage: Coverage, percent: number): boolean {
  return coverage.covered * 100 >= percent * coverage.total;
}

/** Counts while a suite runs; `count` says what came together, with the rules that the suite itself counted. */
export function coverageCounter(open: OpenPolicy): {
  readonly observe: Observe;
  count(rules: readonly RuleCoverage[]): Coverage;
} {
  const hits = new Map<string, number>();
  const add = (key: string): void => {
    hits.set(key, (hits.get(key) ?? 0) + 1);
  };
  return {
    observe(step) {
      for (const key of keysOf(open, step)) add(key);
    },
    count(rules) {
      for (const { rule, fired, silent } of rules) {
        hits.set(`fired ${rule}`, fired);
        hits.set(`silent ${rule}`, silent);
      }
      const items = coverable(open).map(({ key, ...item }) => ({ ...item, hits: hits.get(key) ?? 0 }));
      return { items, covered: items.filter((item) => item.hits > 0).length, total: items.length };
    },
  };
}

/** Everything that one step reaches. */
function keysOf(open: OpenPolicy, { event, explained, points }: PlayedStep): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { rule, outcome, exempt, trace } of explained.rules) {
    if (outcome === 'rolled-out') keys.add(`rolled-out ${rule}`);
    if (exempt !== null && outcome === 'fired') keys.add(`exempted ${rule}`);
    if (trace !== null) addLeaves(keys, rule, trace);
  }
  for (const effect of [...explained.effects, ...explained.shadow]) {
    for (const rule of effect.rules) keys.add(`effect ${rule} ${effect.kind}`);
  }
  if (open.parts.points.automatic) {
    for (const { at } of crossed(open.parts.points, points.before, points.after)) keys.add(`threshold ${at}`);
  }
  const specs = open.lists.map((list) => list.spec);
  for (const list of listsTouched(open.parts.matcher, specs, event))
    keys.add(`list ${open.lists[list]?.name ?? ''}`);
  return keys;
}

function addLeaves(keys: Set<string>, rule: string, trace: Trace): void {
  if (trace.kind === 'leaf' && trace.truth !== 'unknown') {
    const place: Place = { line: trace.line, column: trace.column };
    keys.add(`${trace.truth} ${leafKey(rule, trace.says, place)}`);
  }
  for (const { list } of trace.evidence) if (list !== null) keys.add(`list ${list}`);
  for (const child of trace.children) addLeaves(keys, rule, child);
}
