import { isList, isMap, placeOf } from '../../policy/place.ts';
import type { YamlFile } from '../../policy/place.ts';
import type { OpenPolicy } from '../../policy/load.ts';
import type { PointsPolicy, Threshold } from '../../policy/policy.ts';
import type { Mutant } from './mutant.ts';

/** Each threshold of the points section removed, and each number of points at which something begins one higher. */
export function pointMutants(open: OpenPolicy): readonly Mutant[] {
  return [...thresholdMutants(open), ...watchlistMutants(open)];
}

interface Spot {
  readonly file: YamlFile;
  readonly parent: object;
  readonly key: string | number;
}

function mutantAt({ file, parent, key }: Spot, change: string, points: PointsPolicy): Mutant {
  const { line, column } = placeOf(file, parent, key);
  return {
    kind: 'threshold',
    rule: null,
    file: file.path,
    line,
    column,
    change,
    parts: { of: 'points', points },
  };
}

function thresholdMutants({ assembly, parts: { points } }: OpenPolicy): readonly Mutant[] {
  const piece = assembly.keyed.points.get('thresholds');
  if (piece === undefined || !isList(piece.value) || !points.automatic) return [];
  const written = piece.value;
  return written.flatMap((entry, key) => {
    const { at, sanction } = entry as unknown as Threshold;
    const spot: Spot = { file: piece.file, parent: written, key };
    const others = points.thresholds.filter((t) => t.at !== at || t.sanction !== sanction);
    const later = points.thresholds.map((t) => (others.includes(t) ? t : { ...t, at: at + 1 }));
    return [
      mutantAt(spot, `removed the threshold at ${at}: ${sanction}`, { ...points, thresholds: others }),
      mutantAt(spot, `changed the threshold at ${at} to ${at + 1}: ${sanction}`, {
        ...points,
        thresholds: later,
      }),
    ];
  });
}

function watchlistMutants({ assembly, parts: { points } }: OpenPolicy): readonly Mutant[] {
  const piece = assembly.keyed.points.get('watchlist');
  const at = points.watchlistAt;
  if (piece === undefined || !isMap(piece.value) || at === null) return [];
  const spot: Spot = { file: piece.file, parent: piece.value, key: 'at' };
  return [mutantAt(spot, `changed the watch list at ${at} to ${at + 1}`, { ...points, watchlistAt: at + 1 })];
}
