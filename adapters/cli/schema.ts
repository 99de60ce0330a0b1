import { policySchema } from '@fuero/engine';
import { Option } from 'commander';
import type { Command } from 'commander';

/** `fuero schema`: prints the JSON Schema of policy files or of their tests. */
export function registerSchema(program: Command): void {
  program
    .command('schema')
    .summary('print the JSON Schema of the language')
    .description('Prints the JSON Schema that editors complete from.')
    .addOption(new Option('--of <kind>', 'which files').choices(['policy', 'tests']).default('policy'))
    .addOption(
      new Option('--dialect <dialect>', 'which JSON Schema')
        .choices(['draft-07', '2020-12'])
        .default('draft-07'),
    )
    .addHelpText(
      'before',
      `Examples:
  fuero schema > rules/schema.json                what the first line of each file points to
  fuero schema --of tests > rules/test.schema.json
`,
    )
    .addHelpText(
      'after',
      `
Exit code: 0.`,
    )
    .action((options: { of: 'policy' | 'tests'; dialect: 'draft-07' | '2020-12' }) => {
      process.stdout.write(`${JSON.stringify(policySchema(options.of, options.dialect), null, 2)}\n`);
    });
}
