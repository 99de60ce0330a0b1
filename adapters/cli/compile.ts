import { loweredTests, ownOperators } from '@fuero/engine';
import type { LoweredRule, Policy } from '@fuero/engine';
import { Option } from 'commander';
import type { Command } from 'commander';
import { loadSound } from './load-folder.ts';
import { collect, namedRules } from './named-rules.ts';

/** `fuero compile`: the rules in the form of json-rules-engine. */
export function registerCompile(program: Command): void {
  program
    .command('compile')
    .summary('print the rules in the form of json-rules-engine')
    .description(
      'Lowers every rule that is not off to conditions of json-rules-engine (fact, path, operator, value), as JSON.',
    )
    .addHelpText(
      'before',
      `Examples:
  fuero compile > rules.json
  fuero compile rules --rule scam-domain
`,
    )
    .argument('[folder]', 'policy folder (default: FUERO_RULES or ./rules)')
    .addOption(
      new Option('--to <form>', 'what to compile to')
        .choices(['json-rules-engine'])
        .default('json-rules-engine'),
    )
    .option('--rule <id>', 'only this rule; may be repeated', collect)
    .addHelpText(
      'after',
      `
Times are milliseconds, shares percent. Operators that json-rules-engine does not have are named under
"operators"; @fuero/engine/reference exports them, and the facts of an event. Order, stop, mode, rollout, exemptions and the
merging of effects are Fuero's and have no place in this form.

Exit code: 0 compiled, 1 the policy has errors, 2 the folder could not be read or has no such rule.`,
    )
    .action(async (argument: string | undefined, options: { rule?: readonly string[] }) => {
      const loaded = await loadSound(argument, 'compile', 'compiled');
      if (loaded === null) return;
      const chosen = namedRules(loaded.policy, options.rule);
      process.stdout.write(`${JSON.stringify(compiled(loaded.policy, chosen), null, 2)}\n`);
    });
}

function compiled(policy: Policy, chosen: ReadonlySet<string>): object {
  const rules = policy.lowered().filter((lowered) => chosen.has(lowered.rule));
  const used = new Set(rules.flatMap(operatorsOf));
  const own = Object.entries(ownOperators).filter(([name]) => used.has(name));
  return {
    schemaVersion: 1,
    to: 'json-rules-engine',
    revision: policy.hash,
    operators: Object.fromEntries(own.map(([name, holds]) => [name, `holds when ${holds}`])),
    rules: rules.map((lowered) => {
      const card = policy.rules.find((rule) => rule.id === lowered.rule);
      return {
        name: lowered.rule,
        conditions: lowered.conditions,
        event: {
          type: lowered.rule,
          params: { title: card?.title, mode: card?.mode, file: card?.file, line: card?.line },
        },
      };
    }),
  };
}

function operatorsOf({ conditions }: LoweredRule): readonly string[] {
  return loweredTests(conditions).map((test) => test.operator);
}
