import type { Decision, Policy, RuleOutcome } from '@fuero/engine';

/** What became of a rule, and who answers for it. */
export interface OwnedRule extends RuleOutcome {
  readonly owner: string | null;
}

export interface OwnedDecision extends Decision {
  readonly rules: readonly OwnedRule[];
}

/** A decision with the `owner` of each rule beside it, which decides nothing and so is no part of what an engine says. */
export function owned(decision: Decision, policy: Policy): OwnedDecision {
  const owners = new Map(policy.rules.map(({ id, owner }) => [id, owner]));
  return {
    ...decision,
    rules: decision.rules.map((rule) => ({ ...rule, owner: owners.get(rule.rule) ?? null })),
  };
}
