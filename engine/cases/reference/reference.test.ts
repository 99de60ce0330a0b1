import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { loadPolicy } from '../../policy/load.ts';
import { load, manifest, sha256 } from '../../testing/policies.ts';
import { counts, events, knownFacts, policies } from '../../testing/arbitrary-policies.ts';
import { compareCases, referenceTruth } from './index.ts';

const seed = inject('seed');

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
      { numRuns: 60, seed },
    );

    // A generator that never reaches an answer would prove nothing about it.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
  },
);

test('a case in which the two differ fails and names the rule, both answers and the step', async () => {
  const files = [
    {
      path: 'policy.yaml',
      text: `${manifest}rules: [{ id: long, when: { text: { length: { moreThan: 3 } } }, then: [hold] }]`,
    },
    {
      path: 'policy.test.yaml',
      text: 'cases:\n  - { name: one, message: hola, expect: { fires: [long] } }\n  - { name: two, message: si, expect: { silent: [long] } }\n',
    },
  ];
  const { policy } = loadPolicy(files, sha256);
  if (policy === null) throw new Error('the policy does not check');
  const good = await compareCases(policy, files);
  expect(good.tested.ok).toBe(true);
  expect(good.answers).toBe(2);

  // The same policy with an evaluator that says yes to everything.
  const { policy: yes } = loadPolicy(files, sha256);
  if (yes === null) throw new Error('the policy does not check');
  yes.examine = (event, readings, facts) => {
    const examined = policy.examine(event, readings, facts);
    return { ...examined, rules: examined.rules.map((rule) => ({ ...rule, truth: 'true' as const })) };
  };
  const { tested } = await compareCases(yes, files);

  expect(tested.ok).toBe(false);
  expect(tested.cases.map((result) => result.failures)).toEqual([
    [],
    ['long is true here and false by json-rules-engine, at step-1'],
  ]);
});
