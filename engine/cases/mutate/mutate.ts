import { CompiledPolicy } from '../../evaluate/compiled-policy.ts';
import type { PolicyParts } from '../../evaluate/compiled-policy.ts';
import type { OpenPolicy } from '../../policy/load.ts';
import type { PolicyFile } from '../../policy/diagnostic.ts';
import type { Policy } from '../../policy/policy.ts';
import { compileText } from '../../text/index.ts';
import type { TextList } from '../../text/contract.ts';
import type { PolicyCase } from '../case.ts';
import { listsTouched } from '../lists-touched.ts';
import { failuresOf } from '../run-cases.ts';
import type { PlayedStep } from '../run-cases.ts';
import { readAllCases, testPolicy } from '../test-policy.ts';
import type { TestedPolicy } from '../test-policy.ts';
import { listMutants } from './list-mutants.ts';
import type { Sampling } from './list-mutants.ts';
import type { Mutant } from './mutant.ts';
import { pointMutants } from './point-mutants.ts';
import { ruleMutants } from './rule-mutants.ts';

/** A mutant and whether a test failed on it. */
export interface JudgedMutant extends Omit<Mutant, 'parts'> {
  /** Name of the first case that notices; `null`: the mutant survives. */
  readonly noticedBy: string | null;
}

export interface Mutation {
  readonly tested: TestedPolicy;
  readonly mutants: readonly JudgedMutant[];
  readonly survivors: readonly JudgedMutant[];
}

/**
 * Makes a policy weaker in one thing at a time and says which of these mutants no test notices. A suite that fails as it
 * stands notices nothing, so then no mutant is made. `progress` is told how many of how many are judged.
 */
export function mutatePolicy(
  open: OpenPolicy,
  files: readonly PolicyFile[],
  options: Sampling & { readonly progress: (done: number, of: number) => void },
): Mutation {
  const steps: PlayedStep[] = [];
  const tested = testPolicy(open.policy, files, (step) => steps.push(step));
  if (tested.diagnostics.length > 0 || tested.cases.some((result) => !result.ok))
    return { tested, mutants: [], survivors: [] };
  const bench = layOut(open, readAllCases(open.policy, files).cases, steps);
  const all = [...ruleMutants(open), ...pointMutants(open), ...listMutants(open, options)];
  const mutants = all.map(({ parts, ...mutant }, index) => {
    const noticedBy = judge(bench, parts);
    options.progress(index + 1, all.length);
    return { ...mutant, noticedBy };
  });
  return { tested, mutants, survivors: mutants.filter((mutant) => mutant.noticedBy === null) };
}

/** What the policy as it is made of each step, so that a mutant is tried on the cases only that it changes. */
interface Bench {
  readonly open: OpenPolicy;
  readonly steps: readonly KnownStep[];
  /** By case: whether a window or the ledger could make its later steps others. */
  readonly stateful: ReadonlySet<PolicyCase>;
  readonly scored: ReadonlySet<PolicyCase>;
}

interface KnownStep extends PlayedStep {
  readonly verdict: string;
  /** Numbers of the lists that have something in the text, were there no exceptions: the others read it alike whatever is removed from them. */
  readonly lists: readonly number[];
}

function layOut(open: OpenPolicy, cases: readonly PolicyCase[], played: readonly PlayedStep[]): Bench {
  const specs = open.lists.map(({ spec }) => ({ ...spec, except: [] }));
  const { matcher } = compileText(specs);
  const steps = played.map((step) => ({
    ...step,
    verdict: verdictOf(open.policy, step),
    lists: listsTouched(matcher, specs, step.event),
  }));
  return {
    open,
    steps,
    stateful: new Set(cases.filter((testCase) => testCase.steps.length > 1)),
    scored: new Set(
      steps
        .filter(({ facts, points }) => (facts.points ?? 0) > 0 || points.after > points.before)
        .map((step) => step.testCase),
    ),
  };
}

/** What a policy decides at a step, as one string. */
function verdictOf(policy: Policy, { event, readings, facts }: PlayedStep): string {
  const woken = policy.match(event, readings);
  if (woken.size === 0) return '';
  const { fired, shadowFired, inconclusive, effects, shadow } = policy.decide(woken, facts);
  return JSON.stringify([fired, shadowFired, inconclusive, effects, shadow]);
}

/** Name of a case that fails on the policy with these parts. */
function judge(bench: Bench, mutated: Mutant['parts']): string | null {
  const { steps, cases } = candidates(bench, mutated);
  if (steps.length === 0 && cases.size === 0) return null;
  const policy = new CompiledPolicy(partsWith(bench.open, mutated, steps));
  const tried = new Set<PolicyCase>();
  const notices = (testCase: PolicyCase): boolean => {
    if (tried.has(testCase)) return false;
    tried.add(testCase);
    return failuresOf(policy, testCase).length > 0;
  };
  for (const step of steps) {
    if (tried.has(step.testCase) || verdictOf(policy, step) === step.verdict) continue;
    if (notices(step.testCase)) return step.testCase.name;
  }
  for (const testCase of cases) if (notices(testCase)) return testCase.name;
  return null;
}

interface Candidates {
  /** Steps at which the mutant may decide otherwise. */
  readonly steps: readonly KnownStep[];
  /** Cases that have to be played whole. */
  readonly cases: ReadonlySet<PolicyCase>;
}

function candidates({ steps, stateful, scored }: Bench, mutated: Mutant['parts']): Candidates {
  const none: ReadonlySet<PolicyCase> = new Set();
  switch (mutated.of) {
    case 'list': {
      const touched = new Set(
        steps.filter((step) => step.lists.includes(mutated.list)).map((step) => step.testCase),
      );
      return { steps: steps.filter((step) => touched.has(step.testCase)), cases: none };
    }
    case 'rule':
      return { steps, cases: mutated.windows === null ? none : stateful };
    case 'points':
      return { steps: [], cases: scored };
  }
}

function partsWith(
  { parts, lists }: OpenPolicy,
  mutated: Mutant['parts'],
  steps: readonly KnownStep[],
): PolicyParts {
  switch (mutated.of) {
    case 'rule':
      return {
        ...parts,
        rules: parts.rules.map((rule) => (rule.id === mutated.rule.id ? mutated.rule : rule)),
        windows: mutated.windows ?? parts.windows,
      };
    case 'points':
      return { ...parts, points: mutated.points };
    case 'list': {
      // Compiling is what a mutant of a list costs: lists that none of these texts touch are left empty.
      const touched = new Set(steps.flatMap((step) => step.lists));
      const specs = lists.map(({ spec }, index): TextList => {
        if (index === mutated.list) return mutated.spec;
        return touched.has(index) ? spec : { ...spec, entries: [], except: [] };
      });
      return { ...parts, matcher: compileText(specs).matcher };
    }
  }
}
