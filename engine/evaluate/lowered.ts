import type { Comparison } from '../sections/shapes.ts';
import type { Condition } from '../sections/rules/condition.ts';
import type { ReadRule } from '../sections/rules/read.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A leaf in the form of json-rules-engine. Times are milliseconds, shares percent; what an operator of ours takes is what the leaf takes. */
export interface LoweredTest {
  /** The leaf that reads it, for example `author`. */
  readonly fact: string;
  /** What distinguishes one window from another. */
  readonly params?: Readonly<Record<string, string>>;
  /** Plain: `$.tenure`. */
  readonly path?: string;
  /** One of json-rules-engine's, or one of `ownOperators`. */
  readonly operator: string;
  readonly value: Json;
}

/** A condition in the form of json-rules-engine. */
export type LoweredCondition =
  | { readonly all: readonly LoweredCondition[] }
  | { readonly any: readonly LoweredCondition[] }
  | { readonly not: LoweredCondition }
  | LoweredTest;

/** One rule of `policy.lowered()`. */
export interface LoweredRule {
  readonly rule: string;
  /** What it runs on, as conditions of the fact `event`, and then what it asks. */
  readonly conditions: { readonly all: readonly LoweredCondition[] };
}

export function lowerRule({ id, on, surface, when }: ReadRule): LoweredRule {
  const kind: LoweredTest = { fact: 'event', path: '$.kind', operator: 'in', value: on };
  const where: LoweredTest = { fact: 'event', path: '$.surface', operator: 'equal', value: surface };
  return { rule: id, conditions: { all: [kind, ...(surface === null ? [] : [where]), lower(when)] } };
}

/** The leaves of a condition. */
export function loweredTests(condition: LoweredCondition): readonly LoweredTest[] {
  if ('fact' in condition) return [condition];
  if ('not' in condition) return loweredTests(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(loweredTests);
}

/** Our comparison words and what json-rules-engine calls them. */
export const comparisonOperators: Readonly<Record<Comparison, string>> = {
  lessThan: 'lessThan',
  atMost: 'lessThanInclusive',
  equals: 'equal',
  atLeast: 'greaterThanInclusive',
  moreThan: 'greaterThan',
};

/** Operators that json-rules-engine does not have: name → what holds. `@fuero/engine/reference` exports them as functions. */
export const ownOperators = {
  containsTerm: 'a term of this list is in the text',
  matchesPattern: 'a pattern of this list matches the text',
  containsAny: 'one of these is in the list of values',
  hasLinks: 'so many links satisfy every key',
  hasAttachment: 'one attachment satisfies every key',
  hasInvites: 'so many invites satisfy every key',
  hasPicture: 'one picture satisfies every key',
} as const satisfies Readonly<Record<string, string>>;
export type OwnOperator = keyof typeof ownOperators;

/** The condition as json-rules-engine writes it; the same answer for the same facts. */
export function lower(condition: Condition): LoweredCondition {
  switch (condition.kind) {
    case 'leaf':
      return condition.test.lowered;
    case 'not':
      return { not: lower(condition.of[0]) };
    case 'all':
      return { all: condition.of.map(lower) };
    case 'any':
      return { any: condition.of.map(lower) };
  }
}
