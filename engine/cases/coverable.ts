import { isList, placeOf, placeOfKey } from '../policy/place.ts';
import type { Place, YamlMap } from '../policy/place.ts';
import type { OpenPolicy } from '../policy/load.ts';
import type { Threshold } from '../policy/policy.ts';
import type { Piece } from '../policy/assemble.ts';
import type { Condition } from '../sections/rules/condition.ts';
import type { ReadRule } from '../sections/rules/read.ts';
import { effectName } from '../effects/cards.ts';

/**
 * What tests can reach. `fired`, `silent`: the rule fires, or is evaluated and stays silent; `true`, `false`: a leaf;
 * `exempted`, `rolled-out`: only of rules that say so themselves.
 */
export interface Coverable {
  readonly kind:
    'fired' | 'silent' | 'true' | 'false' | 'effect' | 'exempted' | 'rolled-out' | 'threshold' | 'list';
  readonly rule: string | null;
  readonly what: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What a step that reaches it says. */
  readonly key: string;
}

/** Everything in a policy that its tests can reach, in the order of files and lines. Rules that are off are no part of it. */
export function coverable(open: OpenPolicy): readonly Coverable[] {
  const pieces = new Map(open.assembly.items.rules.map((piece) => [piece.value['id'], piece]));
  const items = [
    ...open.parts.rules
      .filter((rule) => rule.mode !== 'off')
      .flatMap((rule) => ofRule(rule, pieces.get(rule.id) ?? null)),
    ...ofThresholds(open),
    ...[...open.assembly.keyed.lists].map(([name, piece]) =>
      item('list', null, name, at(piece, piece.parent, name), `list ${name}`),
    ),
  ];
  return items.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

export function leafKey(rule: string, says: string, place: Place): string {
  return `${rule} ${place.line}:${place.column} ${says}`;
}

interface Spot {
  readonly file: string;
  readonly place: Place;
}

function item(
  kind: Coverable['kind'],
  rule: string | null,
  what: string,
  { file, place }: Spot,
  key: string,
): Coverable {
  return { kind, rule, what, file, line: place.line, column: place.column, key };
}

function at(piece: Piece, parent: object, key: string | number): Spot {
  return { file: piece.file.path, place: placeOfKey(piece.file, parent, key) };
}

/** `piece` is null for a rule that a list stands for: its effects have no place of their own. */
function ofRule(rule: ReadRule, piece: Piece<YamlMap> | null): readonly Coverable[] {
  const { id, file, place } = rule;
  const self: Spot = { file, place };
  const effects = piece?.value['then'];
  const items = [
    item('fired', id, id, self, `fired ${id}`),
    item('silent', id, id, self, `silent ${id}`),
    ...leavesOf(rule.when).flatMap((leaf) =>
      (['true', 'false'] as const).map((answer) =>
        item(
          answer,
          id,
          leaf.test.says,
          { file, place: leaf.place },
          `${answer} ${leafKey(id, leaf.test.says, leaf.place)}`,
        ),
      ),
    ),
    ...rule.then.map((effect, index) =>
      item(
        'effect',
        id,
        effectName(effect),
        piece !== null && isList(effects) ? { file, place: placeOf(piece.file, effects, index) } : self,
        `effect ${id} ${effect.kind}`,
      ),
    ),
  ];
  if (piece?.value['exempt'] !== undefined) items.push(item('exempted', id, id, self, `exempted ${id}`));
  if (rule.rollout > 0 && rule.rollout < 100)
    items.push(item('rolled-out', id, id, self, `rolled-out ${id}`));
  return items;
}

function leavesOf(condition: Condition): readonly Extract<Condition, { kind: 'leaf' }>[] {
  return condition.kind === 'leaf' ? [condition] : condition.of.flatMap(leavesOf);
}

function ofThresholds({ assembly, parts }: OpenPolicy): readonly Coverable[] {
  const piece = assembly.keyed.points.get('thresholds');
  if (piece === undefined || !isList(piece.value) || !parts.points.automatic) return [];
  const thresholds = piece.value;
  return thresholds.map((threshold, index) => {
    const { at: points, sanction } = threshold as unknown as Threshold;
    const spot = { file: piece.file.path, place: placeOf(piece.file, thresholds, index) };
    return item('threshold', null, `at ${points}: ${sanction}`, spot, `threshold ${points}`);
  });
}
