import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testPolicy } from '../cases/test-policy.ts';
import { createWindows } from '../detectors/rings.ts';
import { openPolicy } from '../policy/load.ts';
import type { Policy } from '../policy/policy.ts';
import type { PolicyFile } from '../policy/diagnostic.ts';
import { events, knownFacts, policies } from '../testing/arbitrary-policies.ts';
import { sha256 } from '../testing/policies.ts';
import { restorePolicy, snapshotOf } from './snapshot.ts';

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
          const said = (policy: Policy) => {
            const woken = policy.match(event, readings);
            return JSON.stringify([
              woken.needs,
              policy.decide(woken, facts),
              policy.explain(event, readings, facts),
            ]);
          };
          expect(said(restored)).toBe(said(cold));
        }
      },
    ),
    { numRuns: 60 },
  );
});
