import type { Priority } from '../../effect.ts';
import type { FactName } from '../../facts.ts';
import type { Piece } from '../../policy/assemble.ts';
import { placeOfSelf } from '../../policy/place.ts';
import type { YamlMap } from '../../policy/place.ts';
import type { Condition } from '../rules/condition.ts';
import { conditionOf, takeSection } from '../context.ts';
import type { SectionContext } from '../context.ts';
import type { ReportsPolicy } from './reports.ts';

export function readReports(context: SectionContext): ReportsPolicy | null {
  const pieces = takeSection(context, 'reports');
  if (pieces === null) return null;
  const priority = readLadder(pieces.get('priority'), context);
  return {
    reasons: (pieces.get('reasons')?.value ?? {}) as ReportsPolicy['reasons'],
    priority,
    needs: [...new Set(priority.flatMap(({ when }) => (when === null ? [] : factsOf(when))))],
  };
}

function readLadder(piece: Piece | undefined, context: SectionContext): ReportsPolicy['priority'] {
  if (piece === undefined) return [];
  const rungs = piece.value as readonly YamlMap[];
  const last = rungs.findIndex((rung) => rung['when'] === undefined);
  return rungs.map((rung, index) => {
    if (last !== -1 && index === last + 1) {
      context.report.add(
        'never-reached',
        { file: piece.file.path, place: placeOfSelf(piece.file, rung) },
        {},
      );
    }
    const when = rung['when'] as YamlMap | undefined;
    return {
      when:
        when === undefined ? null : conditionOf(when, { file: piece.file, on: ['report.filed'] }, context),
      is: rung['is'] as Priority,
    };
  });
}

function factsOf(when: Condition): readonly FactName[] {
  return when.kind === 'leaf' ? when.test.facts : when.of.flatMap(factsOf);
}
