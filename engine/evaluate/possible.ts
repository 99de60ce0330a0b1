import { effectKinds, effectNature, obstacle } from '../effects/cards.ts';
import type { EffectAction, EffectKind } from '../effect.ts';
import { contentOf } from '../event.ts';
import type { Event } from '../event.ts';
import { bitsOf } from './rule-book.ts';

/** Those of the effects that mean something. */
export type Possible = (effects: readonly EffectAction[]) => readonly EffectAction[];

/** What means something for an event, worked out once for each kind of occasion. `sanctions`: whether the feature is on; off, nobody is sanctioned, not only nobody stopped. */
export function possibleEffects({ sanctions }: { readonly sanctions: boolean }): (event: Event) => Possible {
  const known = new Map<number, Possible>();
  return (event) => {
    // Shifted, the bits of the surfaces would not fit in 32.
    const occasion = bitsOf(event) * 2 + Number(contentOf(event) === null);
    const before = known.get(occasion);
    if (before !== undefined) return before;
    const kinds = new Set(
      effectKinds.filter(
        (kind) => obstacle(kind, event) === null && (sanctions || effectNature[kind] !== 'sanctions'),
      ),
    );
    const possible = onlyOf(kinds);
    known.set(occasion, possible);
    return possible;
  };
}

function onlyOf(kinds: ReadonlySet<EffectKind>): Possible {
  return (effects) => {
    for (const { kind } of effects)
      if (!kinds.has(kind)) return effects.filter((effect) => kinds.has(effect.kind));
    return effects;
  };
}
