import { openPolicy, restorePolicy, snapshotOf } from '@fuero/engine';
import { expect, test } from 'vitest';
import { sha256 } from '../adapters/folder/read-folder.ts';
import { inFiles, makeWorkload } from './workload.ts';

test.each([1, 2])('policies of the bench decide alike from their snapshot: seed %i', (seed) => {
  const { rules, events } = makeWorkload({ seed, rules: 300, events: 400 });
  const { open, diagnostics } = openPolicy(inFiles(rules, 5), sha256);
  if (open === null) throw new Error(JSON.stringify(diagnostics));
  const restored = restorePolicy(snapshotOf(open, diagnostics), open.policy.hash)?.policy;
  const fired = events.filter((event) => {
    const cold = open.policy.decide(open.policy.match(event, {}), {});
    const warm = restored?.decide(restored.match(event, {}), {});
    expect(JSON.stringify(warm)).toBe(JSON.stringify(cold));
    return cold.fired.length > 0;
  });
  expect(fired.length).toBeGreaterThan(0);
});
