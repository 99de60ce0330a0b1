import type { LeafContext } from '../../detectors/leaf.ts';
import { leafByKey } from '../../detectors/leaves.ts';
import type { EventKind } from '../../event.ts';
import type { Predicate } from '../../evaluate/predicate.ts';
import { emptyRanges } from './empty-range.ts';
import { placeOf, placeOfKey, standAt } from '../../policy/place.ts';
import type { Place, YamlFile, YamlMap, YamlValue } from '../../policy/place.ts';
import { raise } from './pasted.ts';
import type { PastedMisfit } from './pasted.ts';

/** A condition with its leaves bound to the policy, and where each part stands. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[]; readonly place: Place }
  | { readonly kind: 'not'; readonly of: readonly [Condition]; readonly place: Place }
  | { readonly kind: 'leaf'; readonly test: Predicate; readonly place: Place };

export interface ConditionReader {
  readonly file: YamlFile;
  /** Kinds of event that the rule runs on. */
  readonly on: readonly EventKind[];
  /** The context of a leaf; the mapping lets findings point at its keys. */
  contextFor(value: YamlMap): LeafContext;
  /** A leaf that none of the rule's events can satisfy. */
  readsNothing(leaf: string, place: Place): void;
  /** A leaf whose comparisons no number can satisfy together. */
  emptyRange(leaf: string, place: Place): void;
  /** An `all` whose leaves compare a quantity so that no number satisfies them. */
  contradiction(name: string, place: Place): void;
  /** A condition of json-rules-engine that asks what cannot be asked. */
  misfit(misfit: PastedMisfit, place: Place): void;
}

/** Binds a condition that the schema has accepted. */
export function readCondition(value: YamlValue, reader: ConditionReader): Condition {
  const map = value as YamlMap;
  if (map['fact'] !== undefined) return readPasted(map, reader);
  const [key, inner] = Object.entries(map)[0] ?? ['all', []];
  const place = placeOfKey(reader.file, map, key);
  if (key === 'all' || key === 'any') {
    const of = (inner as readonly YamlValue[]).map((child) => readCondition(child, reader));
    if (key === 'all') for (const name of contradictions(of)) reader.contradiction(name, place);
    return { kind: key, of, place };
  }
  if (key === 'not') return { kind: 'not', of: [readCondition(inner, reader)], place };
  const card = leafByKey.get(key);
  if (card === undefined) throw new Error(`the schema accepted an unknown leaf: ${key}`);
  const leafMap = inner as YamlMap;
  const reads = card.readsOf?.(leafMap) ?? card.reads;
  if (!reader.on.some((kind) => reads.includes(kind))) reader.readsNothing(key, place);
  const predicates = card.predicates(leafMap, reader.contextFor(leafMap));
  for (const name of emptyRanges(predicates)) reader.emptyRange(name, place);
  const tests = predicates.map((test): Condition => ({ kind: 'leaf', test, place }));
  const [only] = tests;
  return tests.length === 1 && only !== undefined ? only : { kind: 'all', of: tests, place };
}

/** What the parts of an `all` contradict each other in, where none does so alone. */
function contradictions(parts: readonly Condition[]): readonly string[] {
  const alone = new Set(parts.flatMap((part) => emptyRanges(testsThatMustHold([part]))));
  return emptyRanges(testsThatMustHold(parts)).filter((name) => !alone.has(name));
}

function testsThatMustHold(parts: readonly Condition[]): readonly Predicate[] {
  return parts.flatMap((part) =>
    part.kind === 'leaf' ? [part.test] : part.kind === 'all' ? testsThatMustHold(part.of) : [],
  );
}

/** A pasted condition is read as the leaf that asks the same, so both judge, wake and explain alike. */
function readPasted(map: YamlMap, reader: ConditionReader): Condition {
  const place = placeOfKey(reader.file, map, 'fact');
  const raised = raise(map);
  if ('leaf' in raised) {
    standAt(reader.file, raised.leaf, place);
    return readCondition(raised.leaf, reader);
  }
  reader.misfit(raised.misfit, placeOf(reader.file, map, raised.misfit.key));
  return { kind: 'all', of: [], place };
}
