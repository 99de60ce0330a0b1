import fc from 'fast-check';
import { referenceTruth } from '@fuero/engine/reference';
import { counts, events, knownFacts, policies } from '../../engine/testing/arbitrary-policies.ts';
import { load } from '../../engine/testing/policies.ts';
import type { LongResult } from './main.ts';

const rounds = 600;
const eventsEach = 10;

/** Random policies on random events with facts missing at random: the compiled evaluator and json-rules-engine must answer alike. */
export async function referenceRounds(seed: number): Promise<LongResult> {
  const answers = { true: 0, false: 0, unknown: 0 };
  const violations: string[] = [];
  const drawn = fc.sample(
    fc.tuple(
      policies,
      fc.array(events, { minLength: eventsEach, maxLength: eventsEach }),
      knownFacts,
      counts,
    ),
    { numRuns: rounds, seed },
  );
  for (const [round, [files, all, facts, read]] of drawn.entries()) {
    const { policy, diagnostics } = load(files);
    if (policy === null) {
      violations.push(`round ${round} (seed ${seed}): ${diagnostics.map((d) => d.message).join('; ')}`);
      continue;
    }
    const readings = Object.fromEntries(
      policy.windows.map(({ key }, i) => [key, read[i % read.length] ?? 0]),
    );
    for (const event of all) {
      const examined = policy.examine(event, readings, facts);
      const reference = await referenceTruth(examined);
      for (const { rule, when, truth } of examined.rules) {
        answers[truth]++;
        if (reference.get(rule) === truth) continue;
        violations.push(
          `round ${round} (seed ${seed}): ${JSON.stringify(when)} is ${truth}, by json-rules-engine ${reference.get(rule)}`,
        );
      }
    }
  }
  return {
    name: 'reference',
    figures: { policies: rounds, events: rounds * eventsEach, ...answers },
    violations,
  };
}
