import { isList, placeOf } from '../../policy/place.ts';
import type { Place, YamlMap } from '../../policy/place.ts';
import type { OpenPolicy } from '../../policy/load.ts';
import type { Piece } from '../../policy/assemble.ts';
import type { ReadRule } from '../../sections/rules/read.ts';
import { effectName } from '../../effects/cards.ts';
import { editsOf } from './edits.ts';
import type { Mutant, MutantKind } from './mutant.ts';

/** Each rule made one that never fires, each of its leaves weakened, each of its effects removed. */
export function ruleMutants(open: OpenPolicy): readonly Mutant[] {
  const pieces = new Map(open.assembly.items.rules.map((piece) => [piece.value['id'], piece]));
  return open.parts.rules
    .filter((rule) => rule.mode !== 'off')
    .flatMap((rule) => {
      const piece = pieces.get(rule.id) ?? null;
      const edited = piece === null ? [] : conditionMutants(open, rule, piece);
      return [removedRule(rule), ...edited, ...effectMutants(rule, piece)];
    });
}

function mutantOf(kind: MutantKind, before: ReadRule, at: Place, change: string, after: ReadRule): Mutant {
  return {
    kind,
    rule: before.id,
    file: before.file,
    line: at.line,
    column: at.column,
    change,
    parts: { of: 'rule', rule: after, windows: null },
  };
}

/** It stays where it is and never holds: a case that only names the rule as silent does not notice that. */
function removedRule(rule: ReadRule): Mutant {
  const never: ReadRule = { ...rule, when: { kind: 'any', of: [], place: rule.place } };
  return mutantOf('rule', rule, rule.place, `removed the rule ${rule.id}`, never);
}

function conditionMutants(open: OpenPolicy, rule: ReadRule, piece: Piece<YamlMap>): readonly Mutant[] {
  return editsOf(piece.value['when'] ?? {}, piece.file).map(({ kind, place, change, when }) => {
    const read = open.readRule({ ...piece, value: { ...piece.value, when } });
    const mutated: ReadRule = { ...rule, when: read.rule.when };
    return {
      ...mutantOf(kind, rule, place, change, mutated),
      parts: { of: 'rule', rule: mutated, windows: read.windows },
    };
  });
}

function effectMutants(rule: ReadRule, piece: Piece<YamlMap> | null): readonly Mutant[] {
  const written = piece?.value['then'];
  return rule.then.map((effect, index) => {
    const place = piece !== null && isList(written) ? placeOf(piece.file, written, index) : rule.place;
    const then = rule.then.toSpliced(index, 1);
    return mutantOf('effect', rule, place, `removed the effect ${effectName(effect)}`, { ...rule, then });
  });
}
