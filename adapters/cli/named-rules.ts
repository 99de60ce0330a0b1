import { suggest } from '@fuero/engine';
import type { Policy } from '@fuero/engine';
import { CommandFailed } from './exit.ts';

/** The ids that `--rule` names, or all of them; an id that no rule has is a mistake of the command line. */
export function namedRules(policy: Policy, asked: readonly string[] | undefined): ReadonlySet<string> {
  const known = policy.rules.map((rule) => rule.id);
  for (const id of asked ?? []) {
    if (known.includes(id)) continue;
    const near = suggest(id, known);
    throw new CommandFailed(
      `the policy has no rule ${id}`,
      near === null ? `it has ${listed(known)}` : `did you mean ${near}?`,
    );
  }
  return new Set(asked ?? known);
}

function listed(ids: readonly string[]): string {
  const shown = ids.slice(0, 10).join(', ');
  return ids.length > 10
    ? `${shown} and ${ids.length - 10} more; \`fuero explain\` names all of them`
    : shown;
}

/** For an option that may be repeated. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
