import type { Piece } from '../../policy/assemble.ts';
import { sanctionKinds } from '../../effect.ts';
import { asText, isList, isMap } from '../../policy/place.ts';
import type { YamlMap, YamlValue } from '../../policy/place.ts';
import { opposite } from './change.ts';
import type { Bearing, PolicyChange } from './change.ts';
import { differences } from './differences.ts';
import type { Difference } from './differences.ts';
import { canonical, compare, show } from './measure.ts';
import { pairUp } from './pair-up.ts';
import { changeOf, differencesByKey, plainChange } from './sides.ts';
import type { Side } from './sides.ts';

/** Values of sanctions, thresholds and the rest of the section `points`. */
export function diffPoints(before: Side, after: Side): readonly PolicyChange[] {
  const [a, b] = [new Map(before.assembly.keyed.points), new Map(after.assembly.keyed.points)];
  const thresholds = { before: a.get('thresholds') ?? null, after: b.get('thresholds') ?? null };
  a.delete('thresholds');
  b.delete('thresholds');
  return [
    ...diffThresholds(thresholds.before, thresholds.after),
    ...differencesByKey(a, b, ['points'])
      .filter((difference) => !isAutomaticStill(difference))
      .map((difference) => ({
        ...plainChange('points-changed', 'points', difference),
        bearing: bearingOf(difference),
      })),
  ];
}

/** Thresholds act where nothing is said. */
function isAutomaticStill({ path, before, after }: Difference): boolean {
  return path[1] === 'automatic' && (before?.value ?? true) === (after?.value ?? true);
}

function bearingOf({ path, before, after }: Difference): Bearing {
  const [, key] = path;
  if (key === 'automatic') return after?.value === false ? 'milder' : 'stricter';
  const grows = before === null || after === null ? null : compare(before.value, after.value);
  if (key === 'watchlist' && grows === null) return before === null ? 'stricter' : 'milder';
  if (grows === null) return 'other';
  const stricter = key === 'watchlist' ? 'less' : 'more';
  return grows === stricter ? 'stricter' : 'milder';
}

function diffThresholds(before: Piece | null, after: Piece | null): readonly PolicyChange[] {
  return pairUp(entriesOf(before), entriesOf(after), {
    same: ({ value }) => canonical(value),
    alike: ({ value }) => asText(value['sanction']),
  }).flatMap(([a, b]): readonly PolicyChange[] => {
    const base = { kind: 'threshold-changed', subject: 'points.thresholds' } as const;
    const one = a ?? b;
    if (a === null || b === null) {
      const words = `${show(one?.value ?? null)} ${a === null ? 'added' : 'removed'}`;
      return [
        changeOf({ before: a, after: b }, { ...base, bearing: a === null ? 'stricter' : 'milder', words }),
      ];
    }
    const name = asText(a.value['sanction']);
    return differences([], a, b).map((difference) => {
      const change = plainChange('threshold-changed', base.subject, difference);
      const grows =
        difference.before === null || difference.after === null
          ? null
          : compare(difference.before.value, difference.after.value);
      const longer: Bearing = grows === null ? 'other' : grows === 'more' ? 'stricter' : 'milder';
      const at = difference.path.at(-1) === 'at';
      const verb = !at ? '' : grows === 'less' ? 'lowered: ' : 'raised: ';
      return { ...change, bearing: at ? opposite[longer] : longer, words: `${name}, ${verb}${change.words}` };
    });
  });
}

function entriesOf(list: Piece | null): readonly Piece<YamlMap>[] {
  if (list === null || !isList(list.value)) return [];
  const parent = list.value;
  const order = (value: YamlValue) =>
    isMap(value) ? sanctionKinds.findIndex((kind) => kind === value['sanction']) : 0;
  return parent
    .flatMap((value, key) => (isMap(value) ? [{ file: list.file, parent, key, value }] : []))
    .sort((one, other) => order(one.value) - order(other.value));
}
