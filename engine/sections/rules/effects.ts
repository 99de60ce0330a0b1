import type { EffectAction, EffectKind } from '../../effect.ts';
import { bareEffects, cardOf, effectCards, effectKinds } from '../../effects/cards.ts';
import type { YamlMap, YamlValue } from '../../policy/place.ts';

/** One entry of `then`: a bare word, or `word: value`. */
export const EffectSchema = {
  if: { type: 'string' },
  then: { enum: bareEffects },
  else: {
    type: 'object',
    properties: Object.fromEntries(
      effectKinds.flatMap((kind) => {
        const { value, description } = effectCards[kind];
        return value === null ? [] : [[kind, { ...value, description }]];
      }),
    ),
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
    'x-what': 'an effect',
    'x-expects': 'an effect such as `delete` or `timeout: 1h`',
  },
};

/** Reads an effect that the schema has accepted. */
export function readEffect(value: YamlValue): EffectAction {
  if (typeof value === 'string') return cardOf(value as EffectKind).read(null);
  const [kind, argument] = Object.entries(value as YamlMap)[0] ?? [];
  return cardOf(kind as EffectKind).read(argument ?? null);
}
