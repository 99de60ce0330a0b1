import type { EffectAction } from '../effect.ts';
import { effectName } from '../effects/cards.ts';
import type { Piece } from '../policy/assemble.ts';
import type { OpenPolicy } from '../policy/load.ts';
import { isList, isMap, placeOf } from '../policy/place.ts';
import type { YamlMap } from '../policy/place.ts';
import type { ReadRule } from '../sections/rules/read.ts';
import type { Adviser } from './advice.ts';

/** Advice on what one rule says about itself. */
export function adviseOnRules({ parts, assembly }: OpenPolicy, adviser: Adviser): void {
  const pieces = new Map(assembly.items.rules.map((piece) => [piece.value['id'], piece]));
  for (const rule of parts.rules) {
    if (rule.mode === 'off') continue;
    const { id, file, place } = rule;
    if ((rule.title ?? '').trim() === '')
      adviser.add('untitled-rule', { file, place, rule: id }, { rule: id });
    const piece = pieces.get(id);
    if (piece !== undefined && rule.mode === 'enforce') adviseOnBan(rule, piece, adviser);
  }
}

/** What is for good should have somebody who answers for it, and should not hit those who warn of what they quote. */
function adviseOnBan(rule: ReadRule, { file, value }: Piece<YamlMap>, adviser: Adviser): void {
  const index = rule.then.findIndex(isForGood);
  const effect = rule.then[index];
  const { then, exempt } = value;
  if (effect === undefined || !isList(then)) return;
  const at = { file: rule.file, place: placeOf(file, then, index), rule: rule.id };
  if ((rule.owner ?? '').trim() === '') adviser.add('unowned-ban', at, { effect: effectName(effect) });
  // A rule that says itself whom it exempts means it.
  const saysItself = isMap(exempt) && exempt['ranks'] !== undefined;
  if (rule.exempt.ranks.length === 0 && !saysItself)
    adviser.add('staff-not-exempt', at, { effect: effectName(effect) });
}

function isForGood(effect: EffectAction): boolean {
  return effect.kind === 'ban' || (effect.kind === 'suspend' && effect.for === null);
}
