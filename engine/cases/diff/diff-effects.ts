import type { EffectKind } from '../../effect.ts';
import { effectNature } from '../../effects/cards.ts';
import type { Piece } from '../../policy/assemble.ts';
import { asText, isList, isMap } from '../../policy/place.ts';
import type { YamlValue } from '../../policy/place.ts';
import { spotOf } from './change.ts';
import type { Bearing, PolicyChange } from './change.ts';
import { canonical, compare, show } from './measure.ts';
import { pairUp } from './pair-up.ts';

interface WrittenEffect {
  readonly name: string;
  readonly value: YamlValue;
  readonly piece: Piece;
}

/** Effects that a rule gains, loses or performs otherwise. Their order means nothing. */
export function diffEffects(before: Piece, after: Piece): readonly Omit<PolicyChange, 'subject'>[] {
  return pairUp(effectsOf(before), effectsOf(after), {
    same: ({ name, value }) => `${name} ${canonical(value)}`,
    alike: ({ name }) => name,
  }).map(([a, b]) => {
    const places = { before: a && spotOf(a.piece), after: b && spotOf(b.piece) };
    const kind = 'effects-changed';
    if (a === null) return { kind, bearing: weight(b, 'stricter'), words: `${written(b)} added`, ...places };
    if (b === null) return { kind, bearing: weight(a, 'milder'), words: `${written(a)} removed`, ...places };
    const grows = compare(a.value, b.value);
    const bearing = grows === null ? 'other' : weight(a, grows === 'more' ? 'stricter' : 'milder');
    return { kind, bearing, words: `${written(a)} → ${written(b)}`, ...places };
  });
}

/** Whether a rule takes something from somebody. */
export function harms(then: Piece | null): boolean {
  return then !== null && effectsOf(then).some((effect) => weight(effect, 'stricter') === 'stricter');
}

function effectsOf(then: Piece): readonly WrittenEffect[] {
  if (!isList(then.value)) return [];
  const parent = then.value;
  return parent.map((entry, key) => {
    const piece = { file: then.file, parent, key, value: entry };
    const [[name, value] = ['', null]] = isMap(entry) ? Object.entries(entry) : [[asText(entry), null]];
    return { name, value, piece };
  });
}

/** The bearing of an effect that removes, sanctions or costs points; every other effect is neither. */
function weight({ name, value }: WrittenEffect, bearing: Bearing): Bearing {
  if (name === 'points') return typeof value === 'number' && value > 0 ? bearing : 'other';
  const nature = effectNature[name as EffectKind];
  return nature === 'removes' || nature === 'sanctions' ? bearing : 'other';
}

function written({ name, value }: WrittenEffect): string {
  return value === null ? name : `${name}: ${show(value)}`;
}
