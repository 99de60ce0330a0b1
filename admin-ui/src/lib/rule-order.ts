import type { RuleOutcome } from '@fuero/engine';

const weight: Record<RuleOutcome['outcome'], number> = {
  fired: 0,
  inconclusive: 1,
  'rolled-out': 2,
  stopped: 3,
  silent: 4,
};

/** What fired first, then what could not be settled; rules of the same outcome keep the policy's order. */
export function inOrderOfWeight(rules: readonly RuleOutcome[]): readonly RuleOutcome[] {
  return [...rules].sort((a, b) => weight[a.outcome] - weight[b.outcome]);
}
