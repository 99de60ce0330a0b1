import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { testPolicy } from '../cases/test-policy.ts';
import { createWindows } from '../detectors/rings.ts';
import { openPolicy } from '../policy/load.ts';
import type { Policy } from '../policy/policy.ts';
import type { PolicyFile } from '../policy/diagnostic.ts';
import { events, knownFacts, policies } from '../testing/arbitrary-policies.ts';
import { manifest, said, sha256 } from '../testing/policies.ts';
import { restorePolicy, snapshotOf } from './snapshot.ts';

const seed = inject('seed');

/** A policy as it was compiled, and as it comes back from its snapshot. */
function both(files: readonly PolicyFile[]): { readonly cold: Policy; readonly restored: Policy } {
  const { open, diagnostics } = openPolicy(files, sha256);
  if (open === null) throw new Error(JSON.stringify(diagnostics));
  const loaded = restorePolicy(snapshotOf(open, diagnostics), open.policy.hash);
  if (loaded?.policy == null) throw new Error('the snapshot cannot be read');
  expect(loaded.diagnostics).toEqual(diagnostics);
  return { cold: open.policy, restored: loaded.policy };
}

test('every case of the default policy ends alike, with the same reasons', () => {
  const folder = fileURLToPath(new URL('../../rules', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ya?ml|txt)$/.test(path))
    .map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') }));
  const { cold, restored } = both(files);
  const judged = testPolicy(restored, files);
  expect(judged.cases.length).toBeGreaterThan(1000);
  expect(JSON.stringify(judged)).toBe(JSON.stringify(testPolicy(cold, files)));
});

test('patterns whose literals stand in the lane of other lists come back', () => {
  const fold = '[case, accents, lookalikes, invisible, markdown, repeats, leet, spacing]';
  const text = `${manifest}
lists:
  first: { terms: [casino], fold: ${fold} }
  lures: { patterns: ['premio\\s+\\d+', 'sorteo\\s+\\w+'] }
  second: { terms: [loteria], fold: ${fold} }
rules:
  - { id: one, when: { text: { contains: first } }, then: [delete] }
  - { id: two, when: { text: { matches: lures } }, then: [delete] }
  - { id: three, when: { text: { contains: second } }, then: [delete] }
`;
  const { cold, restored } = both([{ path: 'policy.yaml', text }]);
  const fired = (policy: Policy, words: string) =>
    policy.decide(policy.match(said(words), {}), { rank: null }).fired;
  for (const [words, rules] of [
    ['premio 42', ['two']],
    ['c a s i n o, sorteo ya', ['one', 'two']],
    ['l0teria p r e m i o 42', ['three']],
  ] as const) {
    expect(fired(cold, words)).toEqual(rules);
    expect(fired(restored, words)).toEqual(rules);
  }
});

test('random policies decide alike about random events', () => {
  fc.assert(
    fc.property(
      policies,
      fc.array(fc.tuple(events, knownFacts), { minLength: 5, maxLength: 10 }),
      (texts, happened) => {
        const { cold, restored } = both(Object.entries(texts).map(([path, text]) => ({ path, text })));
        const windows = createWindows(cold.windows);
        expect(restored.windows).toEqual(cold.windows);
        expect(restored.rules).toEqual(cold.rules);
        expect(restored.templateCards).toEqual(cold.templateCards);
        expect(restored.terms()).toEqual(cold.terms());
        for (const [event, facts] of happened) {
          const readings = windows.observe(event);
          const decided = (policy: Policy) => {
            const woken = policy.match(event, readings);
            return JSON.stringify([
              woken.needs,
              policy.decide(woken, facts),
              policy.explain(event, readings, facts),
            ]);
          };
          expect(decided(restored)).toBe(decided(cold));
        }
      },
    ),
    { numRuns: 60, seed },
  );
});
