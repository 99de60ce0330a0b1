import { inOrder } from '../evaluate/rule-book.ts';
import type { OpenPolicy } from '../policy/load.ts';
import type { Condition } from '../sections/rules/condition.ts';
import type { ReadRule } from '../sections/rules/read.ts';
import type { Adviser } from './advice.ts';

/** A rule with what must hold for it: every part of its outermost `all`, each as a text that is the same where it asks the same. */
interface AskedRule {
  readonly rule: ReadRule;
  readonly parts: ReadonlySet<string>;
}

/** Advice on rules beside one another, in the order in which they are asked. */
export function adviseOnOrder({ parts }: OpenPolicy, adviser: Adviser): void {
  const asked = inOrder(parts.rules)
    .filter((rule) => rule.mode !== 'off')
    .map((rule): AskedRule => ({ rule, parts: new Set(partsOf(rule.when)) }));
  const unreachable = adviseOnStops(asked, adviser);
  const firsts = new Map<string, ReadRule>();
  for (const one of asked) {
    const { rule } = one;
    if (unreachable.has(rule) || !isSoleSpeaker(rule)) continue;
    const key = wholeOf(one);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, rule);
    else adviser.add('repeated-rule', spotOf(rule), { rule: rule.id, first: first.id });
  }
}

/** Rules that never fire: everything that an earlier rule with `stop` asks must hold for them too. */
function adviseOnStops(asked: readonly AskedRule[], adviser: Adviser): ReadonlySet<ReadRule> {
  const counts = countParts(asked);
  const stopping = new Map<string, AskedRule[]>();
  const unreachable = new Set<ReadRule>();
  for (const one of asked) {
    const { rule } = one;
    const earlier = [...one.parts]
      .flatMap((part) => stopping.get(part) ?? [])
      .find((stop) => covers(stop, one));
    if (earlier !== undefined) {
      unreachable.add(rule);
      const { id, priority } = earlier.rule;
      adviser.add('unreachable-rule', spotOf(rule), { rule: rule.id, earlier: id, priority });
    } else if (alwaysStops(rule)) {
      const part = rarest(one.parts, counts);
      if (part === null) continue;
      const others = stopping.get(part);
      if (others === undefined) stopping.set(part, [one]);
      else others.push(one);
    }
  }
  return unreachable;
}

function alwaysStops({ stop, mode, rollout }: ReadRule): boolean {
  return stop && mode === 'enforce' && rollout === 100;
}

function covers(earlier: AskedRule, later: AskedRule): boolean {
  const { surface, on } = earlier.rule;
  return (
    (surface === null || surface === later.rule.surface) &&
    later.rule.on.every((kind) => on.includes(kind)) &&
    [...earlier.parts].every((part) => later.parts.has(part))
  );
}

function countParts(asked: readonly AskedRule[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { parts } of asked) for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1);
  return counts;
}

/** Under this one a rule is looked for: what thousands of rules ask would have each look through all the others. */
function rarest(parts: ReadonlySet<string>, counts: ReadonlyMap<string, number>): string | null {
  let found: string | null = null;
  for (const part of parts)
    if (found === null || (counts.get(part) ?? 0) < (counts.get(found) ?? 0)) found = part;
  return found;
}

/** Points that two rules give add up, and a share of the members is another share for another rule: two of those are not one. */
function isSoleSpeaker({ then, rollout }: ReadRule): boolean {
  return rollout === 100 && !then.some(({ kind }) => kind === 'points');
}

function wholeOf({ rule, parts }: AskedRule): string {
  const { on, surface, mode, stop, exempt, then } = rule;
  return JSON.stringify([[...parts].sort(), [...on].sort(), surface, mode, stop, exempt, then]);
}

function partsOf(condition: Condition): readonly string[] {
  return condition.kind === 'all' ? condition.of.flatMap(partsOf) : [askedBy(condition)];
}

/** The same text for the same question, whatever the order of its parts. */
function askedBy(condition: Condition): string {
  if (condition.kind === 'leaf') return JSON.stringify([condition.test.says, condition.test.lowered]);
  if (condition.kind === 'not') return `not(${askedBy(condition.of[0])})`;
  const parts = condition.kind === 'all' ? partsOf(condition) : condition.of.map(askedBy);
  return `${condition.kind}(${[...new Set(parts)].sort().join()})`;
}

function spotOf({ file, place, id }: ReadRule) {
  return { file, place, rule: id };
}
