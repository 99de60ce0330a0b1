import fc from 'fast-check';
import { expect, test } from 'vitest';
import { load } from '../../testing/policies.ts';
import { counts, events, knownFacts, policies } from '../../testing/arbitrary-policies.ts';
import { referenceTruth } from './index.ts';

test(
  'the compiled evaluator and json-rules-engine answer alike: random policies, events, unknown facts',
  { timeout: 120_000 },
  async () => {
    const seen = { true: 0, false: 0, unknown: 0 };
    await fc.assert(
      fc.asyncProperty(
        policies,
        fc.array(events, { minLength: 6, maxLength: 6 }),
        knownFacts,
        counts,
        async (files, all, facts, read) => {
          const { policy, diagnostics } = load(files);
          if (policy === null) throw new Error(diagnostics.map((d) => d.message).join('\n'));
          const readings = Object.fromEntries(
            policy.windows.map((window, i) => [window.key, read[i % read.length] ?? 0]),
          );
          for (const event of all) {
            const examined = policy.examine(event, readings, facts);
            const reference = await referenceTruth(examined);
            for (const { rule, truth } of examined.rules) {
              seen[truth]++;
              expect(`${rule} ${reference.get(rule)}`).toBe(`${rule} ${truth}`);
            }
          }
        },
      ),
      { numRuns: 60, seed: 1 },
    );

    // A generator that never reaches an answer would prove nothing about it.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(100);
  },
);
