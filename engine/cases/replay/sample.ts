import type { RuleOutcome } from '../../decision.ts';
import { textOf } from '../../event.ts';
import { worstSanction } from './change.ts';
import { memberOf } from './record.ts';
import type { Judged, ReplayRecord } from './record.ts';

/** A changed decision with both explanations side by side. */
export interface Sampled {
  readonly event: string;
  readonly member: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly text: string;
  /** What kind of change it is an example of: the answers and the sanctions on both sides. */
  readonly transition: string;
  readonly from: Explained;
  readonly to: Explained;
}

export interface Explained extends Omit<Judged, 'rules'> {
  /** Rules that fired or were inconclusive on either side, as this side saw them; `null`: it was not recorded. */
  readonly rules: readonly RuleOutcome[] | null;
}

export interface ChangedPair {
  readonly record: ReplayRecord;
  readonly from: Judged;
  readonly to: Judged;
  /** Every rule as the policy saw it; `null`: not known. Called only for what is kept. */
  readonly explain: () => {
    readonly from: readonly RuleOutcome[] | null;
    readonly to: readonly RuleOutcome[] | null;
  };
}

export interface Sample {
  offer(pair: ChangedPair): void;
  result(): readonly Sampled[];
}

/** First characters of a message that a report shows. */
const textLimit = 500;

/**
 * Keeps `size` changed decisions of each transition: the first ones, or with a seed those that the seed favours. The same
 * events and seed keep the same ones.
 */
export function openSample(size: number, seed: number | null): Sample {
  const kept = new Map<string, { readonly weight: number; readonly sampled: Sampled }[]>();
  let order = 0;
  return {
    offer(pair) {
      const transition = transitionOf(pair.from, pair.to);
      const weight = seed === null ? order++ : favour(seed, pair.record.event.id);
      const those = kept.get(transition) ?? [];
      if (size === 0 || (those.length === size && weight >= (those.at(-1)?.weight ?? 0))) return;
      those.push({ weight, sampled: show(pair, transition) });
      those.sort((a, b) => a.weight - b.weight);
      kept.set(transition, those.slice(0, size));
    },
    result: () =>
      [...kept]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .flatMap(([, those]) => those.map(({ sampled }) => sampled)),
  };
}

export function transitionOf(from: Judged, to: Judged): string {
  const state = (judged: Judged) => {
    const sanction = worstSanction(judged);
    return sanction === 'none' ? judged.outcome : `${judged.outcome} + ${sanction}`;
  };
  return `${state(from)} → ${state(to)}`;
}

function show({ record, from, to, explain }: ChangedPair, transition: string): Sampled {
  const explained = explain();
  const told = new Set(
    [explained.from, explained.to]
      .flatMap((rules) =>
        (rules ?? []).filter(({ outcome }) => outcome === 'fired' || outcome === 'inconclusive'),
      )
      .map(({ rule }) => rule),
  );
  const side = (judged: Judged, rules: readonly RuleOutcome[] | null): Explained => ({
    ...judged,
    rules: rules?.filter(({ rule }) => told.has(rule)) ?? null,
  });
  return {
    event: record.event.id,
    member: memberOf(record),
    at: record.event.at,
    text: textOf(record.event).slice(0, textLimit).toWellFormed(),
    transition,
    from: side(from, explained.from),
    to: side(to, explained.to),
  };
}

/** FNV-1a of seed and id, mixed so that ids that differ in their last letter lie apart. */
function favour(seed: number, id: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return (hash ^ (hash >>> 15)) >>> 0;
}
