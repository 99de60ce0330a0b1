import { Engine } from 'json-rules-engine';
import type { ConditionProperties, NestedCondition, TopLevelCondition } from 'json-rules-engine';
import type { Truth } from '../../decision.ts';
import type { Examination } from '../../evaluate/examine.ts';
import type { LoweredCondition, LoweredTest, OwnOperator } from '../../evaluate/lowered.ts';
import { factReaders } from './facts.ts';
import { evaluators } from './operators.ts';

/** Stands for every occurrence of a leaf that is not known: satisfied in one run, failed in the other. */
const notKnown: ConditionProperties = { fact: 'not-known', operator: 'equal', value: true };

/** Our operators as json-rules-engine takes them: `engine.addOperator(name, operators[name])`. */
export const operators: Readonly<Record<OwnOperator, (fact: never, value: never) => boolean>> =
  Object.fromEntries(
    Object.entries(evaluators).map(([name, evaluate]) => [
      name,
      (fact: never, value: never) => evaluate(fact, value) === true,
    ]),
  ) as Record<OwnOperator, (fact: never, value: never) => boolean>;

/** An engine of json-rules-engine that knows our operators, and the facts of one event by the names that lowered conditions use. */
export function engineFor(examined: Examination): Engine {
  const engine = new Engine();
  for (const [name, operator] of Object.entries(operators)) engine.addOperator(name, operator);
  for (const [fact, read] of Object.entries(factReaders))
    engine.addFact(fact, (params) => read(examined, params));
  return engine;
}

/**
 * The truth of each rule of an examination as json-rules-engine finds it. `not` is pushed to the leaves, and the engine
 * runs twice: every unknown occurrence satisfied, then failed. The same answer twice is the answer, else `unknown`.
 */
export async function referenceTruth(examined: Examination): Promise<ReadonlyMap<string, Truth>> {
  const engine = engineFor(examined);
  for (const { rule, when } of examined.rules) {
    const condition = settle(when, examined, 'as it is');
    const conditions: TopLevelCondition = 'fact' in condition ? { all: [condition] } : condition;
    engine.addRule({ name: rule, conditions, event: { type: rule } });
  }
  const satisfied = await firing(engine, { 'not-known': true });
  const failed = await firing(engine, { 'not-known': false });
  return new Map(
    examined.rules.map(({ rule }) => {
      if (satisfied.has(rule) !== failed.has(rule)) return [rule, 'unknown'];
      return [rule, satisfied.has(rule) ? 'true' : 'false'];
    }),
  );
}

async function firing(
  engine: Engine,
  facts: Readonly<Record<string, unknown>>,
): Promise<ReadonlySet<string>> {
  const { events } = await engine.run(facts);
  return new Set(events.map((event) => event.type));
}

type Sense = 'as it is' | 'negated';

/** Negation normal form, with `notKnown` in place of each leaf that the facts do not settle. */
function settle(condition: LoweredCondition, examined: Examination, sense: Sense): NestedCondition {
  const within = (part: LoweredCondition) => settle(part, examined, sense);
  if ('not' in condition)
    return settle(condition.not, examined, sense === 'negated' ? 'as it is' : 'negated');
  if ('all' in condition)
    return sense === 'negated' ? { any: condition.all.map(within) } : { all: condition.all.map(within) };
  if ('any' in condition)
    return sense === 'negated' ? { all: condition.any.map(within) } : { any: condition.any.map(within) };
  if (!isKnown(condition, examined)) return notKnown;
  const leaf = condition as ConditionProperties;
  return sense === 'negated' ? { not: leaf } : leaf;
}

function isKnown(test: LoweredTest, examined: Examination): boolean {
  const read = factReaders[test.fact];
  if (read === undefined) throw new Error(`no such fact: ${test.fact}`);
  let found: unknown = read(examined, test.params ?? {});
  for (const key of test.path?.split('.').slice(1) ?? []) found = (found as Record<string, unknown>)[key];
  if (found === undefined) return false;
  const evaluate = evaluators[test.operator as OwnOperator] as (typeof evaluators)[OwnOperator] | undefined;
  return evaluate === undefined || evaluate(found as never, test.value as never) !== undefined;
}
