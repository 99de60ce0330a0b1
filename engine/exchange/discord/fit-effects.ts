import type { EffectAction } from '../../effect.ts';
import type { Policy } from '../../policy/policy.ts';
import { nativeLimits } from './limits.ts';
import type { NativeAction } from './native-rule.ts';

export interface FittingEffects {
  readonly actions: readonly NativeAction[];
  /** What stays with Fuero or changes. */
  readonly differences: readonly string[];
}

/** Effects as actions of a native rule. */
export function fitEffects(
  effects: readonly EffectAction[],
  { manifest, templates }: Policy,
): FittingEffects {
  const actions: NativeAction[] = [];
  const differences: string[] = [];
  const blocks = effects.some(({ kind }) => kind === 'delete' || kind === 'hold');
  const told = effects.find(
    (effect) => effect.kind === 'dm' || effect.kind === 'reply' || effect.kind === 'notify',
  );
  const words = told === undefined ? undefined : templates[told.template]?.text[manifest.community.locale];
  const fits = words !== undefined && words.length <= nativeLimits.customMessage && !words.includes('{');
  if (blocks) actions.push({ type: 1, metadata: fits ? { custom_message: words } : {} });
  for (const effect of effects) {
    switch (effect.kind) {
      case 'delete':
        break;
      case 'hold':
        differences.push('`hold`: Discord blocks the message and keeps no copy to look at');
        break;
      case 'alert':
        actions.push({
          type: 2,
          metadata: { channel_id: manifest.channels[effect.channel] ?? effect.channel },
        });
        if (effect.templates.length > 0) differences.push('`alert`: Discord writes its own words');
        break;
      case 'timeout': {
        const seconds = Math.round(effect.for / 1000);
        actions.push({ type: 3, metadata: { duration_seconds: Math.min(seconds, nativeLimits.timeout) } });
        if (seconds > nativeLimits.timeout) differences.push('`timeout`: Discord allows four weeks');
        break;
      }
      case 'dm':
      case 'reply':
      case 'notify':
        if (!fits || !blocks || effect !== told)
          differences.push(
            `\`${effect.kind}\`: a native message has at most ${nativeLimits.customMessage} characters, no placeholders, and belongs to a block`,
          );
        break;
      default:
        differences.push(`\`${effect.kind}\` has no native form`);
    }
  }
  return { actions, differences };
}
