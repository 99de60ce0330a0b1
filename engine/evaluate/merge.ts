import type { Effect, EffectAction, SanctionKind } from '../effect.ts';
import { effectKinds, sanctionOf } from '../effects/cards.ts';
import type { Outcome } from '../decision.ts';
import type { PointsPolicy } from '../policy/policy.ts';
import { join, slotOf } from './merge-slots.ts';

/** One rule that fired, with the effects that are left after exemption. */
export interface Asked {
  readonly rule: string;
  readonly effects: readonly EffectAction[];
}

/**
 * Merges what several rules ask for, rules in order of priority: the strongest removal once, the most severe sanction once,
 * points added up, everything else once per thing that it acts on (queue, channel, role, template …), as `join` says. Points
 * are the whole sum for the ledger: what rules name, and for the sanction that is imposed its value in the points section,
 * unless its rule names points itself.
 */
export function mergeEffects(asked: readonly Asked[], points: PointsPolicy): readonly Effect[] {
  if (asked.length === 0) return noEffects;
  const merged: Effect[] = [];
  const removal = strongest(asked, removalStrength);
  if (removal !== null) merged.push(removal.effect);
  const sanction = strongest(asked, severity);
  if (sanction !== null) merged.push(sanction.effect);
  const sum = mergePoints(asked, sanction, points);
  if (sum !== null) merged.push(sum);
  const slots = mergeSlots(asked);
  if (slots.length === 0) return merged;
  // Who is banned is gone already.
  const banned = sanction?.effect.kind === 'ban';
  for (const effect of slots) if (!(banned && effect.kind === 'kick')) merged.push(effect);
  return merged.sort((a, b) => effectKinds.indexOf(a.kind) - effectKinds.indexOf(b.kind));
}

const noEffects: readonly Effect[] = [];

interface Strongest {
  readonly effect: Effect;
  /** The rule whose effect won: the first of the strongest. */
  readonly rule: string;
}

function strongest(asked: readonly Asked[], weigh: (effect: EffectAction) => number): Strongest | null {
  let best: EffectAction | null = null;
  let most = 0;
  let rule = '';
  for (const { rule: id, effects } of asked) {
    for (const effect of effects) {
      const weight = weigh(effect);
      if (weight <= most) continue;
      best = effect;
      most = weight;
      rule = id;
    }
  }
  if (best === null) return null;
  return { effect: { ...best, rules: rulesThatAskFor(best.kind, asked) }, rule };
}

function rulesThatAskFor(kind: EffectAction['kind'], asked: readonly Asked[]): readonly string[] {
  const rules: string[] = [];
  for (const { rule, effects } of asked)
    for (const effect of effects) {
      if (effect.kind !== kind) continue;
      rules.push(rule);
      break;
    }
  return rules;
}

function removalStrength({ kind }: EffectAction): number {
  if (kind === 'delete') return 2;
  return kind === 'hold' ? 1 : 0;
}

/** warn < timeout < suspend < suspend permanent < ban, within one kind the longer one; 0 for what is no sanction. A length adds less than a kind. */
function severity(effect: EffectAction): number {
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
    default:
      return 0;
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
    const named = pointsOf(effects);
    const kind: SanctionKind | null =
      named === null && sanction?.rule === rule ? sanctionOf(sanction.effect) : null;
    const own = named ?? (kind === null ? 0 : points.values[kind]);
    if (own === 0) continue;
    amount += own;
    rules.push(rule);
  }
  return amount === 0 ? null : { kind: 'points', amount, rules };
}

/** What a rule's own `points` add up to; `null`: it has none. */
function pointsOf(effects: readonly EffectAction[]): number | null {
  let sum: number | null = null;
  for (const effect of effects) if (effect.kind === 'points') sum = (sum ?? 0) + effect.amount;
  return sum;
}

function mergeSlots(asked: readonly Asked[]): readonly Effect[] {
  const slots = new Map<string, { effect: EffectAction; readonly rules: string[] }>();
  for (const { rule, effects } of asked)
    for (const effect of effects) {
      const slot = slotOf(effect);
      if (slot === null) continue;
      const held = slots.get(slot);
      if (held === undefined) {
        slots.set(slot, { effect, rules: [rule] });
        continue;
      }
      const joined = join(held.effect, effect);
      if (joined === null) continue;
      held.effect = joined;
      // The effects of one rule follow one another.
      if (held.rules.at(-1) !== rule) held.rules.push(rule);
    }
  return Array.from(slots.values(), ({ effect, rules }) => ({ ...effect, rules }));
}

/** An effect of one rule that another one of the same rule leaves without effect. Both by their index. */
export interface Outranked {
  readonly index: number;
  readonly winner: number;
}

/** Which effects of one rule come to nothing, as merging has it. */
export function outranked(effects: readonly EffectAction[]): readonly Outranked[] {
  return effects.flatMap((effect, index) => {
    const winner = effects.findIndex(
      (other, at) => at !== index && outranks({ effect: other, at }, { effect, at: index }),
    );
    return winner === -1 ? [] : [{ index, winner: strongestOf(effects, winner) }];
  });
}

interface Written {
  readonly effect: EffectAction;
  readonly at: number;
}

function outranks(one: Written, other: Written): boolean {
  for (const weigh of [removalStrength, severity]) {
    const [a, b] = [weigh(one.effect), weigh(other.effect)];
    if (a > 0 && b > 0) return a > b || (a === b && one.at < other.at);
  }
  if (one.effect.kind === 'ban' && other.effect.kind === 'kick') return true;
  const slot = slotOf(other.effect);
  return (
    one.at < other.at &&
    slot !== null &&
    slot === slotOf(one.effect) &&
    join(one.effect, other.effect) === null
  );
}

/** The one that nothing outranks, on the way from this one up. */
function strongestOf(effects: readonly EffectAction[], from: number): number {
  const effect = effects[from];
  if (effect === undefined) return from;
  const above = effects.findIndex(
    (other, at) => at !== from && outranks({ effect: other, at }, { effect, at: from }),
  );
  return above === -1 ? from : strongestOf(effects, above);
}

/** The forum's answer to merged effects: block > hold > publish. A sanction that takes the right to publish blocks; a warning publishes. */
export function outcomeOf(effects: readonly EffectAction[]): Outcome {
  const blocks: readonly EffectAction['kind'][] = ['delete', 'timeout', 'suspend', 'ban'];
  if (effects.some((effect) => blocks.includes(effect.kind))) return 'block';
  return effects.some((effect) => effect.kind === 'hold') ? 'hold' : 'publish';
}
