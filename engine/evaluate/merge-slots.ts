import type { EffectAction } from '../effect.ts';
import { priorities } from '../effect.ts';

/**
 * What an effect acts on, so that two rules act on it once; `null` for removals, sanctions and points, which merge by strength
 * and by sum. Opposites share a slot.
 */
export function slotOf(effect: EffectAction): string | null {
  switch (effect.kind) {
    case 'delete':
    case 'hold':
    case 'warn':
    case 'timeout':
    case 'suspend':
    case 'ban':
    case 'points':
      return null;
    case 'flag':
      return `flag ${effect.queue}`;
    case 'reply':
    case 'notify':
    case 'dm':
      return `${effect.kind} ${effect.template}`;
    case 'alert':
      return `alert ${effect.channel}`;
    case 'restrict':
      return `restrict ${effect.role}`;
    case 'role':
      return `role ${effect.role}`;
    case 'label':
      return `label ${effect.label}`;
    case 'lock':
    case 'unlock':
      return 'lock';
    case 'feature':
    case 'unfeature':
      return 'feature';
    case 'kick':
    case 'request-reputation':
    case 'move':
    case 'edit':
      return effect.kind;
  }
}

/**
 * Two effects of one slot as one; `null`: they contradict each other, and the one that is held, of the rule with the higher
 * priority, stands alone.
 */
export function join(held: EffectAction, next: EffectAction): EffectAction | null {
  if (held.kind === 'flag' && next.kind === 'flag') {
    return priorities.indexOf(next.priority) > priorities.indexOf(held.priority) ? next : held;
  }
  if (held.kind === 'alert' && next.kind === 'alert') {
    return { ...held, templates: [...new Set([...held.templates, ...next.templates])] };
  }
  if (held.kind === 'role' && next.kind === 'role') {
    if (held.change !== next.change) return null;
    return { ...held, for: held.for === null || next.for === null ? null : Math.max(held.for, next.for) };
  }
  if (held.kind === 'edit' && next.kind === 'edit') {
    const adds = (held.title === null && next.title !== null) || (held.text === null && next.text !== null);
    const same = held.title === next.title && held.text === next.text;
    return adds || same ? { ...held, title: held.title ?? next.title, text: held.text ?? next.text } : null;
  }
  if (held.kind === 'move' && next.kind === 'move') return held.to === next.to ? held : null;
  return held.kind === next.kind ? held : null;
}
