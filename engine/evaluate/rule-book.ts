import { effectNature } from '../effects/cards.ts';
import { eventKinds } from '../event.ts';
import type { Event } from '../event.ts';
import type { RuleCard } from '../policy/policy.ts';
import type { ReadRule } from '../sections/rules/read.ts';
import { wakeOf } from './wake.ts';
import { buildWakeIndex } from './wake-index.ts';
import type { WakeIndex } from './wake-index.ts';

/** The rules of a policy in the order in which they are asked: by priority, then file and line. Those that are off have a card only. */
export interface RuleBook {
  readonly cards: readonly RuleCard[];
  readonly size: number;
  readonly index: WakeIndex;
  /** Rule number → bit set of the event kinds and surfaces it runs on. */
  readonly runsOn: Uint32Array;
  /** Bound to the policy when it is first asked for, where the book was restored. */
  rule(number: number): ReadRule | undefined;
}

export interface BookSource {
  readonly rules: readonly ReadRule[];
  readonly alwaysRuns: readonly boolean[];
  /** Number of lists that the text is searched for. */
  readonly lists: number;
}

export function bookOf({ rules, alwaysRuns, lists }: BookSource): RuleBook {
  const ordered = inOrder(rules);
  const asked = ordered.filter((rule) => rule.mode !== 'off');
  const index = buildWakeIndex(
    asked.map((rule) => wakeOf(rule.when, alwaysRuns)),
    lists,
  );
  const always = new Set(index.always.map((number) => asked[number]));
  return {
    cards: ordered.map((rule) => cardOf(rule, always.has(rule))),
    size: asked.length,
    index,
    runsOn: Uint32Array.from(asked, runsOn),
    rule: (number) => asked[number],
  };
}

/** By priority, then file and line. */
export function inOrder(rules: readonly ReadRule[]): readonly ReadRule[] {
  return rules.toSorted(
    (a, b) => b.priority - a.priority || order(a.file, b.file) || a.place.line - b.place.line,
  );
}

function cardOf(rule: ReadRule, alwaysRuns: boolean): RuleCard {
  const { id, title, mode, priority, file, place, endLine, owner, stop } = rule;
  const { line } = place;
  const sanctions = rule.then.some((effect) => effectNature[effect.kind] === 'sanctions');
  return { id, title, mode, priority, file, line, endLine, owner, always: alwaysRuns, stop, sanctions };
}

/** Above the bits of the kinds; 31 is free of the sign. */
const surfaceBits = { forum: 1 << 29, discord: 1 << 30 } as const;

function runsOn(rule: ReadRule): number {
  let bits = rule.surface === null ? surfaceBits.forum | surfaceBits.discord : surfaceBits[rule.surface];
  for (const kind of rule.on) bits |= 1 << eventKinds.indexOf(kind);
  return bits;
}

export function bitsOf(event: Event): number {
  return (1 << eventKinds.indexOf(event.kind)) | surfaceBits[event.surface];
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
