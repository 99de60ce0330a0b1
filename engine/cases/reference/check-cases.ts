import type { Examination } from '../../evaluate/examine.ts';
import type { PolicyFile } from '../../policy/diagnostic.ts';
import type { Policy } from '../../policy/policy.ts';
import type { PolicyCase } from '../case.ts';
import { testPolicy } from '../test-policy.ts';
import type { TestedPolicy } from '../test-policy.ts';
import { referenceTruth } from './truth.ts';

export interface Compared {
  /** The suite; a case in which the two differ fails, and says where. */
  readonly tested: TestedPolicy;
  /** Answers that were compared: one for each rule at each step. */
  readonly answers: number;
}

interface Step {
  readonly testCase: PolicyCase;
  readonly examined: Examination;
}

/** Runs the tests of a folder on json-rules-engine too, and compares the truth of every rule at every step. */
export async function compareCases(policy: Policy, files: readonly PolicyFile[]): Promise<Compared> {
  const steps: Step[] = [];
  const suite = testPolicy(policy, files, ({ testCase, event, readings, facts }) => {
    steps.push({ testCase, examined: policy.examine(event, readings, facts) });
  });
  const differences = new Map<string, readonly string[]>();
  let answers = 0;
  for (const step of steps) {
    answers += step.examined.rules.length;
    const found = await differencesOf(step);
    const key = keyOf(step.testCase);
    if (found.length > 0) differences.set(key, [...(differences.get(key) ?? []), ...found]);
  }
  const cases = suite.cases.map((result) => {
    const failures = [...result.failures, ...(differences.get(keyOf(result)) ?? [])];
    return { ...result, ok: failures.length === 0, failures };
  });
  return { tested: { ...suite, cases, ok: suite.ok && differences.size === 0 }, answers };
}

async function differencesOf({ examined }: Step): Promise<readonly string[]> {
  const reference = await referenceTruth(examined);
  return examined.rules.flatMap(({ rule, truth }) => {
    const other = reference.get(rule);
    return other === truth
      ? []
      : [`${rule} is ${truth} here and ${other} by json-rules-engine, at ${examined.event.id}`];
  });
}

function keyOf({ file, line, name }: Pick<PolicyCase, 'file' | 'line' | 'name'>): string {
  return `${file}:${line} ${name}`;
}
