import { effectKinds, effectName, outcomes, sanctionKinds, sanctionOf, unmoved } from '@fuero/engine';
import type { DatedSanction, Effect, Judged, RuleOutcome, Trace } from '@fuero/engine';
import { Unreadable, list, number, object, oneOf, onlyKeys, orNull, text } from './shape.ts';

const keys: ReadonlySet<string> = new Set([
  'outcome',
  'cause',
  'fired',
  'shadowFired',
  'inconclusive',
  'effects',
  'sanctions',
  'rules',
]);
const outcomeOf = oneOf(outcomes);
const kindOf = oneOf(effectKinds);

/** What was decided then: an answer, or an object that says more. */
export function readJudged(
  value: unknown,
  { where, received }: { readonly where: string; readonly received: number },
): Judged {
  if (typeof value === 'string') return { ...unmoved, outcome: outcomeOf(value, where) };
  const found = object(value, where);
  onlyKeys(found, keys, where);
  const names = (key: string) => orNull(list(text))(found[key], `${where}/${key}`) ?? [];
  const effects = orNull(list(effectOf))(found['effects'], `${where}/effects`) ?? [];
  return {
    outcome: outcomeOf(found['outcome'], `${where}/outcome`),
    cause: orNull(oneOf<Judged['cause']>(['rules', 'sanction']))(found['cause'], `${where}/cause`) ?? 'rules',
    fired: names('fired'),
    shadowFired: names('shadowFired'),
    inconclusive: names('inconclusive'),
    effects,
    points: effects.reduce((sum, effect) => sum + (effect.kind === 'points' ? effect.amount : 0), 0),
    sanctions:
      orNull(list(sanctionFrom))(found['sanctions'], `${where}/sanctions`) ?? imposedBy(effects, received),
    rules: orNull(list(ruleOf))(found['rules'], `${where}/rules`),
  };
}

/** Where no sanctions are recorded, those that the effects name; what thresholds imposed is not known then. */
function imposedBy(effects: readonly Effect[], received: number): readonly DatedSanction[] {
  return effects.flatMap((effect) => {
    const kind = sanctionOf(effect);
    const length = 'for' in effect && effect.kind !== 'role' ? effect.for : null;
    return kind === null ? [] : [{ kind, until: length === null ? null : received + length }];
  });
}

function effectOf(value: unknown, where: string): Effect {
  const found = object(value, where);
  kindOf(found['kind'], `${where}/kind`);
  list(text)(found['rules'], `${where}/rules`);
  try {
    effectName(found as unknown as Effect);
    return found as unknown as Effect;
  } catch {
    throw new Unreadable(`${where} is no effect that a decision could hold`);
  }
}

function sanctionFrom(value: unknown, where: string): DatedSanction {
  const found = object(value, where);
  return {
    kind: oneOf(sanctionKinds)(found['kind'], `${where}/kind`),
    until: orNull(timeOf)(found['until'], `${where}/until`),
  };
}

function timeOf(value: unknown, where: string): number {
  return typeof value === 'number' ? value : Date.parse(text(value, where));
}

function ruleOf(value: unknown, where: string): RuleOutcome {
  const found = object(value, where);
  text(found['rule'], `${where}/rule`);
  oneOf(['fired', 'silent', 'inconclusive', 'stopped', 'rolled-out'])(found['outcome'], `${where}/outcome`);
  text(found['file'], `${where}/file`);
  number(found['line'], `${where}/line`);
  orNull(traceOf)(found['trace'], `${where}/trace`);
  return found as unknown as RuleOutcome;
}

function traceOf(value: unknown, where: string): Trace {
  const found = object(value, where);
  oneOf(['all', 'any', 'not', 'leaf'])(found['kind'], `${where}/kind`);
  oneOf(['true', 'false', 'unknown'])(found['truth'], `${where}/truth`);
  text(found['says'], `${where}/says`);
  orNull(text)(found['found'], `${where}/found`);
  orNull(text)(found['because'], `${where}/because`);
  number(found['line'], `${where}/line`);
  number(found['column'], `${where}/column`);
  list(object)(found['evidence'], `${where}/evidence`);
  list(traceOf)(found['children'], `${where}/children`);
  return found as unknown as Trace;
}
