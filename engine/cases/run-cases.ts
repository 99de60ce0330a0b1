import type { Decision, Outcome, Readings } from '../decision.ts';
import type { Effect, EffectAction } from '../effect.ts';
import { effectName, effectNature } from '../effects/cards.ts';
import { createWindows } from '../detectors/rings.ts';
import { subjectOf } from '../event.ts';
import type { Event } from '../event.ts';
import type { Facts } from '../facts.ts';
import type { Policy } from '../policy/policy.ts';
import type { CaseResult, PolicyCase, RuleCoverage } from './case.ts';
import { openCaseLedger } from './ledger.ts';
import type { CaseLedger } from './ledger.ts';

export interface SuiteResult {
  readonly cases: readonly CaseResult[];
  readonly rules: readonly RuleCoverage[];
  /** Rules without a firing case or without a case in which they were evaluated and stayed silent. A suite with such rules is not green. */
  readonly vacuous: readonly RuleCoverage[];
}

/** What one step of a case looked like: with every rule explained, and the ledger before and after it. */
export interface PlayedStep {
  readonly testCase: PolicyCase;
  readonly event: Event;
  readonly readings: Readings;
  readonly facts: Facts;
  readonly explained: Decision;
  readonly points: { readonly before: number; readonly after: number };
}

/** Sees every step that reaches the rules, in order. */
export type Observe = (step: PlayedStep) => void;

const nobody: Observe = () => undefined;

/** Runs tests on the code path of production, on a fake clock; state carries from step to step within a case. */
export function runCases(
  policy: Policy,
  cases: readonly PolicyCase[],
  observe: Observe = nobody,
): SuiteResult {
  const counts = new Map<string, Tally>(policy.rules.map((rule) => [rule.id, { fired: 0, silent: 0 }]));
  const results = cases.map((testCase) => {
    const run = play(policy, testCase, observe);
    count(testCase, run, counts);
    const failures = judge(testCase, run);
    return {
      name: testCase.name,
      file: testCase.file,
      line: testCase.line,
      ok: failures.length === 0,
      failures,
    };
  });
  const rules = policy.rules
    .filter((rule) => rule.mode !== 'off')
    .map(({ id, file, line }) => ({ rule: id, file, line, ...(counts.get(id) ?? { fired: 0, silent: 0 }) }));
  return { cases: results, rules, vacuous: rules.filter((rule) => rule.fired === 0 || rule.silent === 0) };
}

/** How often cases saw a rule fire, and looked at it while it stayed silent. */
interface Tally {
  fired: number;
  silent: number;
}

interface Run {
  /** Every rule explained at the last step; `null` when a sanction blocked it before any rule ran. */
  readonly last: Decision | null;
  /** Rules that a signal woke at the last step. */
  readonly woken: readonly string[];
  /** Rules that fired at any step. */
  readonly fired: ReadonlySet<string>;
  readonly outcome: Outcome;
  /** One for each author of the case. */
  readonly ledgers: readonly CaseLedger[];
}

/** The sentences that one case has to say about a policy; none: it passes. */
export function failuresOf(policy: Policy, testCase: PolicyCase): readonly string[] {
  return judge(testCase, play(policy, testCase, nobody));
}

function play(policy: Policy, testCase: PolicyCase, observe: Observe): Run {
  const windows = createWindows(policy.windows);
  const ledgers = new Map<string, CaseLedger>();
  const ledgerOf = (id: string): CaseLedger => {
    const ledger = ledgers.get(id) ?? openCaseLedger(policy.points);
    ledgers.set(id, ledger);
    return ledger;
  };
  const fired = new Set<string>();
  let last: Decision | null = null;
  let woken: readonly string[] = [];
  let outcome: Outcome = 'publish';
  for (const step of testCase.steps) {
    const { event } = step;
    const ledger = ledgerOf(subjectOf(event).id);
    const facts = ledger.facts(step.facts, event.at);
    if (policy.manifest.features.sanctions && ledger.suspended(event.at)) {
      [last, woken, outcome] = [null, [], 'block'];
      continue;
    }
    const readings = windows.observe(event);
    const decision = policy.decide(policy.match(event, readings), facts);
    const before = ledger.balance(event.at);
    ledger.book(decision, step.facts, event.at);
    for (const rule of [...decision.fired, ...decision.shadowFired]) fired.add(rule);
    woken = decision.rules.map((rule) => rule.rule);
    last = policy.explain(event, readings, facts);
    outcome = decision.outcome;
    const given = step.facts.points ?? 0;
    const points = { before: given + before, after: given + ledger.balance(event.at) };
    observe({ testCase, event, readings, facts, explained: last, points });
  }
  return { last, woken, fired, outcome, ledgers: [...ledgers.values()] };
}

/** A silent case looks at the rule: it names it, or a signal woke the rule in vain, or it stands beside the rule and expects nothing to fire. */
function count(testCase: PolicyCase, run: Run, counts: ReadonlyMap<string, Tally>): void {
  for (const rule of run.fired) {
    const tally = counts.get(rule);
    if (tally !== undefined) tally.fired++;
  }
  const beside = testCase.file.replace(/\.test(\.ya?ml)$/, '$1');
  const looked = new Set([...testCase.expect.silent, ...run.woken]);
  for (const { rule, file, outcome } of run.last?.rules ?? []) {
    if (outcome !== 'silent') continue;
    const isLooked = looked.has(rule) || (file === beside && testCase.expect.fires?.length === 0);
    const tally = counts.get(rule);
    if (isLooked && tally !== undefined) tally.silent++;
  }
}

function judge(testCase: PolicyCase, run: Run): readonly string[] {
  const { expect } = testCase;
  const { last } = run;
  const points = run.ledgers.reduce((sum, ledger) => sum + ledger.points, 0);
  const sanctions = run.ledgers.flatMap((ledger) => ledger.sanctions);
  const failures: string[] = [];
  const fires = last === null ? [] : [...last.fired, ...last.shadowFired];
  const list = (names: readonly string[]) => (names.length === 0 ? 'nothing' : names.join(', '));
  if (expect.fires !== null && !sameSet(expect.fires, fires)) {
    failures.push(`expected ${list(expect.fires)} to fire, but ${list(fires)} fired`);
  }
  for (const id of expect.silent) {
    const outcome = last?.rules.find((rule) => rule.rule === id)?.outcome ?? 'not evaluated';
    if (outcome !== 'silent')
      failures.push(`expected ${id} to be evaluated and stay silent, but it was ${outcome}`);
  }
  if (expect.inconclusive.length > 0 && !sameSet(expect.inconclusive, last?.inconclusive ?? [])) {
    failures.push(
      `expected ${list(expect.inconclusive)} to be inconclusive, but it was ${list(last?.inconclusive ?? [])}`,
    );
  }
  if (expect.effects !== null) failures.push(...judgeEffects(expect.effects, last?.effects ?? []));
  if (expect.shadow !== null) failures.push(...judgeEffects(expect.shadow, last?.shadow ?? []));
  if (expect.outcome !== null && expect.outcome !== run.outcome) {
    failures.push(`expected the answer ${expect.outcome}, but it was ${run.outcome}`);
  }
  if (expect.points !== null && expect.points !== points) {
    failures.push(`expected ${expect.points} points, but ${points} were added`);
  }
  if (expect.sanctions !== null && expect.sanctions.join() !== sanctions.join()) {
    failures.push(`expected the sanctions ${list(expect.sanctions)}, but they were ${list(sanctions)}`);
  }
  return failures;
}

function judgeEffects(expected: readonly EffectAction[], found: readonly Effect[]): readonly string[] {
  const wanted = expected.map(effectName);
  const there = found.map(effectName);
  const missing = wanted.filter((name) => !there.includes(name));
  const surplus = found
    .filter((effect) => effectNature[effect.kind] !== 'records' && effect.kind !== 'points')
    .map(effectName)
    .filter((name) => !wanted.includes(name));
  return [
    ...missing.map(
      (name) => `expected the effect ${name}, but the effects were ${there.join(', ') || 'none'}`,
    ),
    ...surplus.map((name) => `the effect ${name} was not expected`),
  ];
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}
