import type { Effect, EffectAction, Priority, SanctionKind } from '../effect.ts';
import { priorities } from '../effect.ts';
import type { Outcome } from '../decision.ts';
import type { PointsPolicy } from '../policy/policy.ts';

/** One rule that fired, with the effects that are left after exemption. */
export interface Asked {
  readonly rule: string;
  readonly effects: readonly EffectAction[];
}

type SanctionAction = Extract<EffectAction, { kind: 'warn' | 'timeout' | 'suspend' | 'ban' }>;
type TellAction = Extract<EffectAction, { kind: 'reply' | 'notify' }>;

/**
 * Merges what several rules ask for: the strongest removal once, the most severe sanction once, points added up, one flag
 * per queue with its highest priority, each template once. Points are the whole sum for the ledger: what rules name, and
 * for the sanction that is imposed its value in the points section, unless its rule names points itself.
 */
export function mergeEffects(asked: readonly Asked[], points: PointsPolicy): readonly Effect[] {
  const merged: Effect[] = [];
  const removal = strongest(asked, (effect) =>
    effect.kind === 'delete' ? 2 : effect.kind === 'hold' ? 1 : 0,
  );
  if (removal !== null) merged.push(removal.effect);
  const sanction = strongest(asked, (effect) => (isSanction(effect) ? severity(effect) : 0));
  if (sanction !== null) merged.push(sanction.effect);
  const sum = mergePoints(asked, sanction, points);
  if (sum !== null) merged.push(sum);
  merged.push(...mergeFlags(asked), ...mergeTemplates(asked));
  return merged;
}

interface Strongest {
  readonly effect: Effect;
  /** The rule whose effect won: the first of the strongest. */
  readonly rule: string;
}

function strongest(asked: readonly Asked[], weigh: (effect: EffectAction) => number): Strongest | null {
  let best: EffectAction | null = null;
  let rule = '';
  for (const { rule: id, effects } of asked) {
    for (const effect of effects) {
      if (weigh(effect) <= (best === null ? 0 : weigh(best))) continue;
      best = effect;
      rule = id;
    }
  }
  if (best === null) return null;
  const kind = best.kind;
  const rules = asked.filter(({ effects }) => effects.some((e) => e.kind === kind)).map((a) => a.rule);
  return { effect: { ...best, rules }, rule };
}

function isSanction(effect: EffectAction): effect is SanctionAction {
  return (
    effect.kind === 'warn' || effect.kind === 'timeout' || effect.kind === 'suspend' || effect.kind === 'ban'
  );
}

/** warn < timeout < suspend < suspend permanent < ban; within one kind the longer one. A length adds less than a kind. */
function severity(effect: SanctionAction): number {
  const century = 3_200_000_000_000;
  switch (effect.kind) {
    case 'warn':
      return 1;
    case 'timeout':
      return 2 + effect.for / century;
    case 'suspend':
      return effect.for === null ? 4 : 3 + effect.for / century;
    case 'ban':
      return 5;
  }
}

/** The kind of sanction that an effect imposes; a timeout is a temporary suspension. */
export function sanctionOf(effect: EffectAction): SanctionKind | null {
  switch (effect.kind) {
    case 'warn':
      return 'warning';
    case 'timeout':
      return 'temporary-suspension';
    case 'suspend':
      return effect.for === null ? 'permanent-suspension' : 'temporary-suspension';
    case 'ban':
      return 'ban';
    default:
      return null;
  }
}

function mergePoints(
  asked: readonly Asked[],
  sanction: Strongest | null,
  points: PointsPolicy,
): Effect | null {
  let amount = 0;
  const rules: string[] = [];
  for (const { rule, effects } of asked) {
    const named = effects.find((effect) => effect.kind === 'points');
    const kind = named === undefined && sanction?.rule === rule ? sanctionOf(sanction.effect) : null;
    const own = named?.amount ?? (kind === null ? 0 : points.values[kind]);
    if (own === 0) continue;
    amount += own;
    rules.push(rule);
  }
  return amount === 0 ? null : { kind: 'points', amount, rules };
}

function mergeFlags(asked: readonly Asked[]): readonly Effect[] {
  const byQueue = new Map<string, { priority: Priority; rules: string[] }>();
  for (const { rule, effects } of asked) {
    for (const effect of effects) {
      if (effect.kind !== 'flag') continue;
      const flag = byQueue.get(effect.queue) ?? { priority: effect.priority, rules: [] };
      if (priorities.indexOf(effect.priority) > priorities.indexOf(flag.priority))
        flag.priority = effect.priority;
      if (!flag.rules.includes(rule)) flag.rules.push(rule);
      byQueue.set(effect.queue, flag);
    }
  }
  return [...byQueue].map(([queue, { priority, rules }]) => ({ kind: 'flag', queue, priority, rules }));
}

function mergeTemplates(asked: readonly Asked[]): readonly Effect[] {
  const merged: (TellAction & { rules: string[] })[] = [];
  for (const { rule, effects } of asked) {
    for (const effect of effects) {
      if (effect.kind !== 'reply' && effect.kind !== 'notify') continue;
      const same = merged.find((m) => m.kind === effect.kind && m.template === effect.template);
      if (same === undefined) merged.push({ ...effect, rules: [rule] });
      else same.rules.push(rule);
    }
  }
  return merged;
}

/** The forum's answer to merged effects: block > hold > publish. A sanction that takes the right to publish blocks; a warning publishes. */
export function outcomeOf(effects: readonly EffectAction[]): Outcome {
  const blocks: readonly EffectAction['kind'][] = ['delete', 'timeout', 'suspend', 'ban'];
  if (effects.some((effect) => blocks.includes(effect.kind))) return 'block';
  return effects.some((effect) => effect.kind === 'hold') ? 'hold' : 'publish';
}
