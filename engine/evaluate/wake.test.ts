import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { counts, events, knownFacts, policies } from '../testing/arbitrary-policies.ts';
import { load } from '../testing/policies.ts';

const seed = inject('seed');

test(
  'what wakes is all that could fire: match and decide agree with explain, whatever the leaves',
  { timeout: 120_000 },
  () => {
    const seen = { fired: 0, inconclusive: 0, asleep: 0 };
    fc.assert(
      fc.property(
        policies,
        fc.array(events, { minLength: 20, maxLength: 20 }),
        knownFacts,
        counts,
        (files, all, facts, read) => {
          const { policy } = load(files);
          if (policy === null) throw new Error('the policy was refused');
          const readings = Object.fromEntries(
            policy.windows.map((window, i) => [window.key, read[i % read.length] ?? 0]),
          );
          for (const event of all) {
            const woken = policy.match(event, readings);
            const decided = policy.decide(woken, facts);
            const explained = policy.explain(event, readings, facts);
            expect(decided.fired).toEqual(explained.fired);
            expect(decided.inconclusive).toEqual(explained.inconclusive);
            seen.fired += decided.fired.length;
            seen.inconclusive += decided.inconclusive.length;
            if (woken.size === 0) seen.asleep++;
          }
        },
      ),
      { numRuns: 60, seed },
    );

    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
  },
);
